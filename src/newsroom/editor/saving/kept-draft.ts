import type { Clash } from "../../../features/stories/clash.ts";
import type { Words } from "../../../features/stories/story.ts";

/** A save that was sent and of which no answer came: it may have been kept or not. */
export type Doubt = { readonly key: string; readonly words: Words; readonly clashes: readonly Clash[] };

/** All that is needed to bring a draft to the server, now or after whatever happened meanwhile. */
export type KeptDraft = {
  /** The revision that the server last had, as this browser knows, and its words. */
  readonly revisionId: string;
  readonly base: Words;
  readonly words: Words;
  readonly doubt: Doubt | null;
  /** Where a colleague's words clashed with these, as the server has not been told yet. */
  readonly clashes: readonly Clash[];
};

/** Whether the server has all of it. */
export function isWithServer({ base, words, doubt, clashes }: KeptDraft): boolean {
  return words === base && doubt === null && clashes.length === 0;
}
