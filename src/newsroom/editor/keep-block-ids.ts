import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import { Mapping } from "@tiptap/pm/transform";
import { newBlockId } from "../../kernel/ids.ts";

/**
 * Every top-level node has an id of its own, and keeps it whatever happens around it. Where an edit leaves two nodes with one id,
 * the one that was there before keeps it; of the two halves of a split the first does, or the second where the first is empty (a
 * line put above a paragraph takes nothing from it). A block that was wrapped passes its id on to the wrapper, one that was replaced
 * or unwrapped to what now stands in its place.
 */
export function blockIdsPlugin(newId: () => string = newBlockId): Plugin {
  return new Plugin({
    appendTransaction: (transactions, before, after) =>
      transactions.some((one) => one.docChanged) ? mendIds(transactions, { before, after, newId }) : null,
  });
}

type Change = { readonly before: EditorState; readonly after: EditorState; readonly newId: () => string };

function mendIds(transactions: readonly Transaction[], { before, after, newId }: Change): Transaction | null {
  const mapping = new Mapping(transactions.flatMap((one) => one.mapping.maps));
  const untouched = findUntouched(mapping, before.doc, after.doc);
  const blocks = after.doc.children;
  const ids = keepOwnIds(blocks, untouched);
  const taken = new Set(ids);
  giveOnce(ids, taken, (index) => idInside(blocks[index]));
  const inherited = idsOfReplaced(mapping, before.doc, after.doc);
  giveOnce(ids, taken, (index) => inherited.get(index) ?? null);
  const settled = ids.map((id) => id ?? newId());
  const mending = after.tr;
  after.doc.forEach((block, offset, index) => {
    if (block.attrs.id !== settled[index]) mending.setNodeAttribute(offset, "id", settled[index]);
    if (!untouched.has(index)) clearIdsInside(mending, block, offset);
  });
  return mending.docChanged ? mending : null;
}

/** The places in the new document of blocks that no edit touched, each at most once, however often it was copied. */
function findUntouched(mapping: Mapping, before: Node, after: Node): ReadonlySet<number> {
  const places = new Map<number, number>();
  after.forEach((_, offset, index) => {
    places.set(offset, index);
  });
  const found = new Set<number>();
  before.forEach((block, offset) => {
    const index = places.get(mapping.map(offset, 1));
    if (index !== undefined && after.child(index) === block) found.add(index);
  });
  return found;
}

/** The id that each node keeps, null for one that needs another. */
function keepOwnIds(blocks: readonly Node[], untouched: ReadonlySet<number>): (string | null)[] {
  const owners = new Map<string, number>();
  const claim = (index: number) => {
    const id: unknown = blocks[index]?.attrs.id;
    if (typeof id === "string" && !owners.has(id)) owners.set(id, index);
  };
  untouched.forEach(claim);
  blocks.forEach((block, index) => {
    if (block.content.size > 0 || block.isAtom) claim(index);
  });
  blocks.forEach((_, index) => {
    claim(index);
  });
  return blocks.map(({ attrs }, index) => (owners.get(String(attrs.id)) === index ? String(attrs.id) : null));
}

function giveOnce(ids: (string | null)[], taken: Set<string | null>, find: (index: number) => string | null) {
  ids.forEach((id, index) => {
    const found = id === null ? find(index) : null;
    if (found === null || taken.has(found)) return;
    ids[index] = found;
    taken.add(found);
  });
}

/** The first id inside a node: that of a block which was just wrapped. */
function idInside(block: Node | undefined): string | null {
  let found: string | null = null;
  block?.descendants((inner) => {
    if (found === null && typeof inner.attrs.id === "string") found = inner.attrs.id;
    return found === null;
  });
  return found;
}

/** By place in the new document, the ids whose blocks are gone from there. */
function idsOfReplaced(mapping: Mapping, before: Node, after: Node): ReadonlyMap<number, string> {
  const there = new Set(after.children.map((block) => block.attrs.id as unknown));
  const found = new Map<number, string>();
  before.forEach((block, offset) => {
    const id: unknown = block.attrs.id;
    if (typeof id !== "string" || there.has(id)) return;
    const index = after.resolve(Math.min(mapping.map(offset, -1), after.content.size)).index(0);
    if (!found.has(index)) found.set(index, id);
  });
  return found;
}

function clearIdsInside(mending: Transaction, block: Node, offset: number): void {
  block.descendants((inner, at) => {
    for (const name of ["id", "draftedBy"])
      if (typeof inner.attrs[name] === "string") mending.setNodeAttribute(offset + 1 + at, name, null);
    return !inner.isTextblock;
  });
}
