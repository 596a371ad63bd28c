/** The curated lists of every edition: the front page's own, and Must Read, which stands beside every story. */
export type FrontName = "front" | "must-read";

/** One place of a curated list; `until` in epoch milliseconds, null stays. */
export type FrontEntry = { readonly storyId: string; readonly until: number | null };
