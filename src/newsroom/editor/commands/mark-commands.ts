import type { Mark } from "@tiptap/pm/model";
import type { Command, EditorState } from "@tiptap/pm/state";
import { markType } from "./node-type.ts";

/** A mark with one attribute: where a link leads, which language words are in. */
export type Marking = { readonly mark: "link" | "language"; readonly value: string };

const attributeOf = { link: "href", language: "lang" } as const;

/** What the mark at the caret says; empty where there is none. */
export function readMark(state: EditorState, mark: Marking["mark"]): string {
  const value: unknown = findMark(state, mark)?.attrs[attributeOf[mark]];
  return typeof value === "string" ? value : "";
}

/** Gives the selected words a mark, or those around the caret that have one of this kind. A link without words is written out. */
export function applyMark({ mark, value }: Marking): Command {
  return (state, dispatch) => {
    const made = markType(state, mark).create({ [attributeOf[mark]]: value });
    const { from, to } = rangeOf(state, mark);
    const { tr } = state;
    if (from < to) tr.removeMark(from, to, made.type).addMark(from, to, made);
    else if (mark === "link") tr.replaceWith(from, to, state.schema.text(value, [made]));
    else tr.addStoredMark(made);
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Takes a mark from the selected words, or from those around the caret. */
export function removeMark(mark: Marking["mark"]): Command {
  return (state, dispatch) => {
    const { from, to } = rangeOf(state, mark);
    dispatch?.(state.tr.removeMark(from, to, markType(state, mark)).removeStoredMark(markType(state, mark)));
    return true;
  };
}

function findMark(state: EditorState, name: string): Mark | undefined {
  const { $from, from, to, empty } = state.selection;
  const type = markType(state, name);
  if (empty)
    return (
      type.isInSet(state.storedMarks ?? []) ??
      type.isInSet($from.marks()) ??
      type.isInSet($from.nodeAfter?.marks ?? [])
    );
  let found: Mark | undefined;
  state.doc.nodesBetween(from, to, (node) => {
    found ??= type.isInSet(node.marks);
  });
  return found;
}

/** The selection; where it is empty, the words around it that have the mark. */
function rangeOf(state: EditorState, name: string): { readonly from: number; readonly to: number } {
  const { $from, from, to, empty } = state.selection;
  const mark = empty ? findMark(state, name) : undefined;
  if (mark === undefined) return { from, to };
  let [start, end] = [from, from];
  let place = $from.start();
  let run = { from: place, isIn: false };
  $from.parent.forEach((node) => {
    const isIn = mark.isInSet(node.marks);
    if (isIn !== run.isIn) run = { from: place, isIn };
    place += node.nodeSize;
    if (isIn && run.from <= from && from <= place) [start, end] = [run.from, place];
  });
  return { from: start, to: end };
}
