import type { Newspaper } from "../settings/newspaper.ts";

/** `translate`: readers of the edition have no translation yet; `follow`: they have one, and it owes its original. */
export type TaskKind = "translate" | "follow";

/** How a task ended; `gone` where there is nothing to translate any more, as after a withdrawal. */
export type TaskEnd = "done" | "declined" | "gone";

const HOUR = 3_600_000;
const USUAL_HOURS = 2;
/** What came out longer ago is archive: nobody waits for its translation. */
const STILL_NEWS = 3 * 24 * HOUR;

/** What is expected of translators: in which editions, and after how many milliseconds. */
export function expectationsOf({ editions, translations }: Newspaper): {
  editions: string[];
  within: number;
} {
  const codes = editions.map((edition) => edition.code);
  return {
    editions:
      translations === undefined ? codes : codes.filter((code) => translations.expectedIn.includes(code)),
    within: (translations?.dueAfterHours ?? USUAL_HOURS) * HOUR,
  };
}

/** What an edition of a story looks like to who expects its translation. */
export type Standing = {
  /** When readers got the original, epoch milliseconds; null while they have none. */
  readonly originalSince: number | null;
  readonly isTranslated: boolean;
  readonly owes: boolean;
  readonly open: TaskKind | null;
  /** Whether somebody said that the story is not to be translated into the edition. */
  readonly isDeclined: boolean;
};

/** What is to become of the task of an edition: nothing, opened (or of another kind from now on), or ended. */
export type TaskStep = { readonly open: TaskKind } | { readonly end: TaskEnd } | null;

/** The one rule of tasks; `now` in epoch milliseconds. */
export function nextStep(standing: Standing, now: number): TaskStep {
  const { originalSince, isTranslated, owes, open, isDeclined } = standing;
  if (originalSince === null) return open === null ? null : { end: "gone" };
  if (isTranslated && !owes) return open === null ? null : { end: "done" };
  const wanted = isTranslated ? "follow" : "translate";
  if (open !== null) return open === wanted ? null : { open: wanted };
  if (wanted === "follow") return { open: wanted };
  return isDeclined || now - originalSince > STILL_NEWS ? null : { open: wanted };
}
