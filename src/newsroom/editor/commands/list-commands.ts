import { Fragment, type NodeRange, Slice } from "@tiptap/pm/model";
import { liftListItem, splitListItem, wrapInList } from "@tiptap/pm/schema-list";
import type { Command, EditorState } from "@tiptap/pm/state";
import { ReplaceAroundStep } from "@tiptap/pm/transform";
import { nodeType } from "./node-type.ts";

/** Makes a list of the selected paragraphs, changes the kind of the list that they stand in, or takes them out of one of this kind. */
export function toggleList(ordered: boolean): Command {
  return (state, dispatch) => {
    const list = findAround(state, "list");
    if (list === null) return wrapInList(nodeType(state, "list"), { ordered })(state, dispatch);
    if (list.node.attrs.ordered === ordered) return outdentItem(state, dispatch);
    dispatch?.(state.tr.setNodeAttribute(list.at, "ordered", ordered));
    return true;
  };
}

/** Makes key facts of the selected paragraphs, or takes them out of the key facts. */
export const toggleKeyFacts: Command = (state, dispatch) =>
  (findAround(state, "keyFacts") === null ? wrapInList(nodeType(state, "keyFacts")) : outdentItem)(
    state,
    dispatch,
  );

/** Begins another item; in an empty one, leaves the list. */
export const splitItem: Command = (state, dispatch) => {
  const item = nodeType(state, "listItem");
  if (splitListItem(item)(state, dispatch)) return true;
  const { $from, empty } = state.selection;
  const isInEmptyItem =
    empty && $from.parent.content.size === 0 && $from.depth > 1 && $from.node(-1).type === item;
  return isInEmptyItem && liftListItem(item)(state, dispatch);
};

/** Moves the selected items out by one level, or out of the list. */
export const outdentItem: Command = (state, dispatch) =>
  liftListItem(nodeType(state, "listItem"))(state, dispatch);

/** Moves the selected items into the one before them, in a list of the kind they are in. */
export const indentItem: Command = (state, dispatch) => {
  const range = findItems(state);
  if (range === null || range.startIndex === 0) return false;
  const nested = range.parent.child(range.startIndex - 1).lastChild?.type === nodeType(state, "list");
  const { start, end } = range;
  const slice = aroundItems(state, range, nested);
  // The end of the item before (and of the list in it) is taken away, and put behind the moved items.
  const closed = slice.openStart;
  dispatch?.(
    state.tr.step(new ReplaceAroundStep(start - closed, end, start, end, slice, 1, true)).scrollIntoView(),
  );
  return true;
};

function aroundItems(state: EditorState, { parent }: NodeRange, nested: boolean): Slice {
  const [item, list] = [nodeType(state, "listItem"), nodeType(state, "list")];
  const inner = nested ? Fragment.from(item.create()) : Fragment.empty;
  const attrs = { ordered: parent.attrs.ordered === true };
  return new Slice(Fragment.from(item.create(null, list.create(attrs, inner))), nested ? 3 : 1, 0);
}

function findItems(state: EditorState): NodeRange | null {
  const { $from, $to } = state.selection;
  const item = nodeType(state, "listItem");
  return $from.blockRange($to, (node) => node.firstChild?.type === item);
}

function findAround(state: EditorState, name: string) {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (node.type.name === name) return { node, at: $from.before(depth) };
  }
  return null;
}
