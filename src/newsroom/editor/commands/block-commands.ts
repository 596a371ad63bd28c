import { lift, setBlockType, wrapIn } from "@tiptap/pm/commands";
import type { Node } from "@tiptap/pm/model";
import { type Command, type EditorState, NodeSelection, Selection, TextSelection } from "@tiptap/pm/state";
import { nodeType } from "./node-type.ts";

/** Makes headings of the selected blocks, or paragraphs again where all are such headings. */
export function toggleHeading(level: 2 | 3 | 4): Command {
  return (state, dispatch) => {
    const { parent } = state.selection.$from;
    const isOne = parent.type.name === "heading" && parent.attrs.level === level;
    return (isOne ? makeParagraph : turnInto("heading", { level }))(state, dispatch);
  };
}

export const makeParagraph: Command = (state, dispatch) => turnInto("paragraph", {})(state, dispatch);

function turnInto(name: string, attrs: Readonly<Record<string, unknown>>): Command {
  return (state, dispatch) =>
    setBlockType(nodeType(state, name), (node: Node) => ({ ...attrs, id: node.attrs.id }))(state, dispatch);
}

/** Puts the selected paragraphs into a quotation, or takes them out of it. */
export const toggleQuotation: Command = (state, dispatch) =>
  (isInside(state, "quotation") ? lift : wrapIn(nodeType(state, "quotation")))(state, dispatch);

/** Whether the caret stands in a node of this kind. */
export function isInside(state: EditorState, name: string): boolean {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type.name === name) return true;
  return false;
}

/** Puts a block after the one with the caret, or in its place where that is an empty paragraph, and the caret into it. */
export function insertBlock(make: (state: EditorState) => Node): Command {
  return (state, dispatch) => {
    if (dispatch === undefined) return true;
    const block = make(state);
    const { from, to } = placeForBlock(state);
    const { tr } = state;
    tr.replaceWith(from, to, block);
    const inside = Selection.findFrom(tr.doc.resolve(from), 1, true);
    const isInBlock = inside !== null && inside.from < from + block.nodeSize;
    tr.setSelection(isInBlock ? inside : NodeSelection.create(tr.doc, from));
    dispatch(tr.scrollIntoView());
    return true;
  };
}

/** Where a block put in at the caret goes: the empty paragraph that it replaces, or the place after the caret's block. */
export function placeForBlock({ doc, selection }: EditorState): {
  readonly from: number;
  readonly to: number;
} {
  const { $to } = selection;
  const index = Math.min($to.index(0), doc.childCount - 1);
  const block = doc.child(index);
  const from = offsetOf(doc, index);
  const to = from + block.nodeSize;
  const isEmpty = block.type.name === "paragraph" && block.content.size === 0;
  return isEmpty ? { from, to } : { from: to, to };
}

/** Moves the selected top-level blocks past the one before or after them. */
export function moveBlocks(direction: "up" | "down"): Command {
  return ({ doc, selection, tr }, dispatch) => {
    const first = selection.$from.index(0);
    const last = Math.min(lastIndex(selection), doc.childCount - 1);
    const other = direction === "up" ? first - 1 : last + 1;
    if (other < 0 || other >= doc.childCount) return false;
    if (dispatch === undefined) return true;
    const passed = doc.child(other);
    const [start, end] = [offsetOf(doc, first), offsetOf(doc, last + 1)];
    // The block that is passed moves; those that are selected stay where they are, and the caret with them.
    const from = offsetOf(doc, other);
    tr.delete(from, from + passed.nodeSize);
    tr.insert(direction === "up" ? end - passed.nodeSize : start, passed);
    dispatch(tr.scrollIntoView());
    return true;
  };
}

function lastIndex({ $from, $to }: Selection): number {
  return $to.depth === 0 && $to.pos > $from.pos ? $to.index(0) - 1 : $to.index(0);
}

/** Where a top-level block begins; of the index after the last, where the document ends. */
export function offsetOf(doc: Node, index: number): number {
  let offset = 0;
  for (let i = 0; i < index; i++) offset += doc.child(i).nodeSize;
  return offset;
}

/** From a selected block without text, a new paragraph after it for the caret. */
export const writeAfter: Command = (state, dispatch) => {
  const { doc, selection, tr } = state;
  if (!(selection instanceof NodeSelection) || selection.$from.depth > 0) return false;
  tr.insert(selection.to, nodeType(state, "paragraph").create());
  tr.setSelection(TextSelection.create(tr.doc, selection.to + 1));
  if (doc.childCount > 0) dispatch?.(tr.scrollIntoView());
  return true;
};
