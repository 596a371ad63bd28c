import type { Body, UpdateBlock } from "./body.ts";

/** How long after its newest update a story is still told as it happens, milliseconds. */
const STILL_LIVE = 24 * 60 * 60_000;

/** The updates of a body, in its order. */
export function updatesOf(body: Body): readonly UpdateBlock[] {
  return body.content.filter((block) => block.type === "update");
}

/**
 * As of when a story is told as it happens: the moment of its newest update, as long as that is less than a day old.
 * @param now epoch milliseconds
 * @returns epoch milliseconds; null where it has no update, or none of late
 */
export function liveAsOf(body: Body, now: number): number | null {
  const newest = Math.max(...updatesOf(body).map((update) => update.attrs.at));
  return newest + STILL_LIVE > now ? newest : null;
}
