import { Node } from "@tiptap/pm/model";
import { type EditorState, NodeSelection, Selection, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { Block } from "../../../features/stories/body.ts";
import { outlineOfBlock } from "../../../features/translations/outline.ts";
import type { BlockBeside } from "../../../features/translations/read-debt.ts";
import { offsetOf } from "../commands/block-commands.ts";
import { BRINGS_BLOCKS } from "../machine-drafts.ts";
import { readBody } from "../schema/read-body.ts";
import { focusOffer } from "./beside-plugin.ts";
import { partnersIn, placeRows } from "./place-rows.ts";

/** A block of the original and all of them, which tell where its place is. */
export type RowAmong = { readonly row: BlockBeside; readonly rows: readonly BlockBeside[] };

/** The ids of the translation's blocks that tell this one. */
export function partnersOf(doc: Node, { row, rows }: RowAmong): string[] {
  return partnersIn(idsOf(doc), row, rows);
}

/** Whether a block of the translation says anything; what has no text of its own (a picture) does. */
export function saysSomething(doc: Node, blockId: string): boolean {
  const block = doc.children.find((one) => one.attrs.id === blockId);
  return block !== undefined && (block.isAtom || block.textContent.trim() !== "");
}

/** Sets out an empty block of the same kind at the place of one of the original, and puts the caret into it. */
export function setOutBlock(state: EditorState, { row, rows }: RowAmong): Transaction | null {
  if (row.block === null) return null;
  const { doc, schema, tr } = state;
  const { alone } = placeRows(idsOf(doc), rows);
  const place = [...alone].find(([, there]) => there.includes(row))?.[0];
  if (place === undefined) return null;
  const [json] = readBody({ type: "doc", content: [outlineOfBlock(row.block)] }).content ?? [];
  const at = offsetOf(doc, place);
  tr.insert(at, Node.fromJSON(schema, json));
  return tr.setSelection(Selection.near(tr.doc.resolve(at + 1))).scrollIntoView();
}

/** Puts a block that a machine drafted into the place of the empty one that tells its original, or where that one would stand. */
export function putDraft(state: EditorState, block: Block, among: RowAmong): Transaction | null {
  const { doc, schema, tr } = state;
  const [partner] = partnersOf(doc, among);
  if (partner !== undefined && saysSomething(doc, partner)) return null;
  const setting = partner === undefined ? setOutBlock(state, among) : tr;
  const id = partner ?? block.attrs.id;
  const index = setting === null ? -1 : idsOf(setting.doc).indexOf(id);
  if (setting === null || index < 0) return null;
  const [json] = readBody({ type: "doc", content: [block] }).content ?? [];
  const drafted = Node.fromJSON(schema, { ...json, attrs: { ...json?.attrs, id } });
  const at = offsetOf(setting.doc, index);
  return setting
    .replaceWith(at, at + setting.doc.child(index).nodeSize, drafted)
    .setMeta(BRINGS_BLOCKS, true);
}

/** Takes out the translation's blocks that tell this one; the last block of all is emptied. */
export function takeOutBlocks(state: EditorState, among: RowAmong): Transaction | null {
  const { tr } = state;
  for (const id of partnersOf(state.doc, among)) {
    const index = idsOf(tr.doc).indexOf(id);
    const from = offsetOf(tr.doc, index);
    const to = from + tr.doc.child(index).nodeSize;
    if (tr.doc.childCount > 1) tr.delete(from, to);
    else tr.replaceWith(from, to, state.schema.nodes.paragraph?.create() ?? []);
  }
  return tr.docChanged ? tr.scrollIntoView() : null;
}

/** Puts the caret into the block that tells this one, or the focus on what is offered where there is none. */
export function goToRow(view: EditorView, among: RowAmong): void {
  const [partner] = partnersOf(view.state.doc, among);
  if (partner === undefined) {
    focusOffer(view, among.row.sourceBlockId);
    document.activeElement?.scrollIntoView({ block: "center" });
    return;
  }
  const index = idsOf(view.state.doc).indexOf(partner);
  const { doc, tr } = view.state;
  const at = offsetOf(doc, index);
  view.dispatch(
    tr.setSelection(
      doc.child(index).isAtom ? NodeSelection.create(doc, at) : Selection.near(doc.resolve(at + 1)),
    ),
  );
  view.focus();
  const element = view.nodeDOM(at);
  if (element instanceof HTMLElement) element.scrollIntoView({ block: "center" });
}

function idsOf(doc: Node): string[] {
  return doc.children.map((block) => String(block.attrs.id));
}
