/** What the app says without a network; words in braces are filled in by the browser. */
export type AppPhrases = {
  /** `{when}` */
  readonly keptCopy: string;
  readonly correctedSince: string;
  readonly notKept: string;
  readonly todaysEdition: string;
  readonly readBefore: string;
  readonly nothing: string;
  /** `{count}`, `{size}` in kilobytes, `{when}` */
  readonly keptEdition: string;
  readonly fetching: string;
  readonly failed: string;
  readonly removed: string;
  /** `{day}`, `{time}` */
  readonly atTime: string;
};

/** What the app must know of an edition, where there is no server to ask. */
export type EditionOfApp = {
  readonly prefix: string;
  /** The part of an address below which the text-only pages stand. */
  readonly lite: string;
  /** BCP 47 */
  readonly language: string;
  readonly timeZone: string;
  /** Addresses: the frame of what is shown without a network, the pack, what became of stories. */
  readonly offline: string;
  readonly pack: string;
  readonly fates: string;
  /** One-part addresses that are no story's. */
  readonly reserved: readonly string[];
  /** The clock at each hour, with `{minute}` in it. */
  readonly hours: readonly string[];
  readonly phrases: AppPhrases;
};

/** What became of stories lately, so that what is kept of them can be removed or marked. Times in epoch milliseconds. */
export type Fates = {
  readonly withdrawn: readonly string[];
  readonly corrected: readonly { readonly slug: string; readonly at: number }[];
};

/** Whether something read from outside or from a shelf tells fates. */
export function areFates(value: unknown): value is Fates {
  if (typeof value !== "object" || value === null || !("withdrawn" in value) || !("corrected" in value))
    return false;
  return Array.isArray(value.withdrawn) && Array.isArray(value.corrected);
}
