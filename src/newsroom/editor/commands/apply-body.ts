import { Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import type { Block, Body } from "../../../features/stories/body.ts";
import { BRINGS_BLOCKS } from "../machine-drafts.ts";
import { isSame } from "../saving/merge-bodies.ts";
import { readBody } from "../schema/read-body.ts";
import { type BlockMemory, rememberBody, writeBody } from "../schema/write-body.ts";
import { offsetOf } from "./block-commands.ts";

/**
 * Brings the document to a body that came from elsewhere (a merge, another tab), block by block, so that the caret stays in a block
 * that is the same in both. Not to be undone: it is somebody else's work.
 * @returns null where the document says that already
 */
export function applyBody(state: EditorState, body: Body, memory: BlockMemory): Transaction | null {
  const wanted = Node.fromJSON(state.schema, readBody(body));
  rememberBody(memory, wanted, body);
  const now = new Map(writeBody(state.doc, memory).content.map((block) => [block.attrs.id, block]));
  const { tr } = state;
  renameOwn(tr, now, body);
  removeOthers(tr, wanted);
  wanted.forEach((block, _, index) => {
    bringBlock(tr, { block, index, isNew: !isKnown(now, body.content[index]) });
  });
  return tr.docChanged ? tr.setMeta("addToHistory", false).setMeta(BRINGS_BLOCKS, true) : null;
}

const isKnown = (now: ReadonlyMap<string, Block>, block: Block | undefined) =>
  block !== undefined && isSame(now.get(block.attrs.id), block);

/**
 * Where a block stands twice after a merge, theirs under its id and mine under another, the block that is here becomes the other: the
 * caret stays in one's own words.
 */
function renameOwn(tr: Transaction, now: Map<string, Block>, body: Body): void {
  const further = body.content.filter((block) => !now.has(block.attrs.id));
  tr.doc.forEach((node, offset) => {
    const mine = now.get(String(node.attrs.id));
    const theirs = body.content.find((block) => block.attrs.id === node.attrs.id);
    if (mine === undefined || theirs === undefined || isSame(mine, theirs)) return;
    const other = further.find((block) =>
      isSame({ ...mine, attrs: { ...mine.attrs, id: block.attrs.id } }, block),
    );
    if (other === undefined) return;
    tr.setNodeAttribute(offset, "id", other.attrs.id);
    now.set(other.attrs.id, other);
  });
}

function removeOthers(tr: Transaction, wanted: Node): void {
  const ids = new Set(wanted.children.map((block) => block.attrs.id as unknown));
  for (let index = tr.doc.childCount - 1; index >= 0; index--) {
    if (ids.has(tr.doc.child(index).attrs.id)) continue;
    const from = offsetOf(tr.doc, index);
    // A document is never without a block: the last one goes when another is there.
    if (tr.doc.childCount === 1) tr.replaceWith(from, tr.doc.content.size, wanted.child(0));
    else tr.delete(from, from + tr.doc.child(index).nodeSize);
  }
}

type Brought = { readonly block: Node; readonly index: number; readonly isNew: boolean };

/** Puts a block at its place, where the ones before it are already at theirs. */
function bringBlock(tr: Transaction, { block, index, isNew }: Brought): void {
  const there = tr.doc.maybeChild(index);
  const at = offsetOf(tr.doc, index);
  if (there?.attrs.id === block.attrs.id) {
    if (isNew && there !== block && there !== null) tr.replaceWith(at, at + there.nodeSize, block);
    return;
  }
  const from = tr.doc.children.findIndex((one) => one.attrs.id === block.attrs.id);
  if (from < 0) {
    tr.insert(at, block);
    return;
  }
  const moved = tr.doc.child(from);
  const start = offsetOf(tr.doc, from);
  tr.delete(start, start + moved.nodeSize);
  tr.insert(at, isNew ? block : moved);
}
