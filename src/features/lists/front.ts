/** The curated lists of every edition: the front page's own, and Must Read, which stands beside every story. */
export type FrontName = "front" | "must-read";

/** One place of a curated list; `until` in epoch milliseconds, null stays. */
export type FrontEntry = { readonly storyId: string; readonly until: number | null };

/** How many stories readers see of a list; what is curated beyond waits for a place. */
export const frontPlaces: Readonly<Record<FrontName, number>> = { front: 7, "must-read": 5 };

/**
 * What readers see of a list: the curated stories in their order, and behind them the newest that are not among them.
 * @param curated those that readers may see, in the editors' order
 * @param newest newest first; at least as many as may be needed
 */
export function fillFront<Story extends { readonly storyId: string }>(
  curated: readonly Story[],
  newest: readonly Story[],
  { limit, without = [] }: { readonly limit: number; readonly without?: readonly string[] },
): Story[] {
  const first = curated.filter(({ storyId }) => !without.includes(storyId)).slice(0, limit);
  const taken = new Set([...without, ...first.map(({ storyId }) => storyId)]);
  return [...first, ...newest.filter(({ storyId }) => !taken.has(storyId))].slice(0, limit);
}
