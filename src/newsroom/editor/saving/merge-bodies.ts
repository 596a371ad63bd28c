import type { Block, Body } from "../../../features/stories/body.ts";
import { mergeOrder } from "./merge-order.ts";

/**
 * A block that both sides changed. `mine` or `theirs` is null where that side deleted it; the merged body has what the other wrote.
 * Where both wrote, it has both: theirs under `id`, mine right after it under `mineId`.
 */
export type MergeConflict = {
  readonly id: string;
  readonly mineId: string | null;
  readonly base: Block | null;
  readonly mine: Block | null;
  readonly theirs: Block | null;
};

export type Merged = { readonly body: Body; readonly conflicts: readonly MergeConflict[] };

/** The three bodies: what both sides started from, what stands in this browser, what the server has by now. */
export type Sides = { readonly base: Body; readonly mine: Body; readonly theirs: Body };

/**
 * Brings two edits of one body together, block by block. What only one side changed, added, deleted or moved is taken as it did;
 * nothing that either side wrote is ever dropped.
 * @param newId gives the id of a block that stands beside the one it conflicts with
 */
export function mergeBodies({ base, mine, theirs }: Sides, newId: () => string): Merged {
  const blocks = { base: byId(base), mine: byId(mine), theirs: byId(theirs) };
  const conflicts: MergeConflict[] = [];
  const kept = new Map<string, readonly Block[]>();
  for (const id of new Set([...blocks.theirs.keys(), ...blocks.mine.keys()])) {
    const versions = {
      base: blocks.base.get(id) ?? null,
      mine: blocks.mine.get(id) ?? null,
      theirs: blocks.theirs.get(id) ?? null,
    };
    const settled = settle(versions);
    if (settled === "conflict") {
      const mineId = versions.mine !== null && versions.theirs !== null ? newId() : null;
      conflicts.push({ id, mineId, ...versions });
      kept.set(id, bothOf(versions, mineId));
    } else if (settled !== null) kept.set(id, [settled]);
  }
  const ids = (body: Body) => body.content.map((block) => block.attrs.id);
  const order = mergeOrder({ base: ids(base), mine: ids(mine), theirs: ids(theirs) });
  return { body: { type: "doc", content: order.flatMap((id) => kept.get(id) ?? []) }, conflicts };
}

type Versions = Pick<MergeConflict, "base" | "mine" | "theirs">;

/** What stands in the merged body for one block: null where it was deleted. */
function settle({ base, mine, theirs }: Versions): Block | null | "conflict" {
  if (isSame(mine, theirs)) return theirs;
  if (isSame(mine, base)) return theirs;
  if (isSame(theirs, base)) return mine;
  return "conflict";
}

function bothOf({ mine, theirs }: Versions, mineId: string | null): readonly Block[] {
  if (mine === null || theirs === null || mineId === null)
    return [theirs ?? mine].filter((one) => one !== null);
  return [theirs, { ...mine, attrs: { ...mine.attrs, id: mineId } } as Block];
}

function byId(body: Body): ReadonlyMap<string, Block> {
  return new Map(body.content.map((block) => [block.attrs.id, block]));
}

/** Whether two blocks say the same, in whatever order their attributes were written. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  const [names, others] = [Object.keys(one), Object.keys(other)];
  return (
    names.length === others.length &&
    Array.isArray(one) === Array.isArray(other) &&
    names.every(
      (name) => Object.hasOwn(other, name) && isSame(attributeOf(one, name), attributeOf(other, name)),
    )
  );
}

function attributeOf(object: object, name: string): unknown {
  return (object as Readonly<Record<string, unknown>>)[name];
}
