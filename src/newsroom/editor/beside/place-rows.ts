import type { BlockBeside } from "../../../features/translations/read-debt.ts";

/** Where the original's blocks stand beside those of a translation; both maps are by the translation's block, counted from 0. */
export type Places = {
  /** Beside the block that tells them. */
  readonly beside: ReadonlyMap<number, readonly BlockBeside[]>;
  /** With no block of their own, before this one (after the last, under their number). */
  readonly alone: ReadonlyMap<number, readonly BlockBeside[]>;
};

/** Places the original's blocks, given in its order, beside a translation whose blocks have these ids in this order. */
export function placeRows(blockIds: readonly string[], rows: readonly BlockBeside[]): Places {
  const beside = new Map<number, BlockBeside[]>();
  const alone = new Map<number, BlockBeside[]>();
  let next = 0;
  for (const row of rows) {
    const [partner] = partnersIn(blockIds, row, rows);
    const place = partner === undefined ? next : blockIds.indexOf(partner);
    const into = partner === undefined ? alone : beside;
    into.set(place, [...(into.get(place) ?? []), row]);
    if (partner !== undefined) next = place + 1;
  }
  return { beside, alone };
}

/** The blocks of a translation that tell a block of the original, or were set out for it under its id. */
export function partnersIn(
  blockIds: readonly string[],
  row: BlockBeside,
  rows: readonly BlockBeside[],
): string[] {
  const known = row.partners.filter((id) => blockIds.includes(id));
  if (known.length > 0 || row.state === "removed" || row.state === "followed") return known;
  const { sourceBlockId } = row;
  const isFree =
    blockIds.includes(sourceBlockId) && !rows.some((one) => one.partners.includes(sourceBlockId));
  return isFree ? [sourceBlockId] : [];
}
