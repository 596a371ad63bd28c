/** What readers are told: news, and what became of news that they were told of. */
export type NoticeKind = "news" | "corrected" | "withdrawn";

/** What a browser is told of it. `tag`: of two about the same story it shows the later one alone. */
export type NoticeText = {
  readonly title: string;
  readonly body: string;
  readonly path: string;
  readonly tag: string;
  readonly language: string;
  /** Whether it replaces what is there without a sound. */
  readonly isQuiet: boolean;
};

/** For how long a notice is worth being delivered, seconds. */
export const LIFETIME = 4 * 3_600;
/** For how long a correction is told to who was told the news, milliseconds. */
export const FOLLOWED_FOR = 24 * 3_600_000;
/** How many news an edition tells a day where the configuration says nothing. */
export const MOST_A_DAY = 6;

const MINUTE = 60_000;
/** Pauses after each attempt that failed; then its time is over. */
const PAUSES = [MINUTE / 2, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, 60 * MINUTE, 90 * MINUTE];

/** When a notice that could not be delivered is sent again, epoch milliseconds; null when it is not. @param chance from 0 to 1 */
export function nextTry(attempts: number, { now, chance }: { now: number; chance: number }): number | null {
  const pause = PAUSES[attempts - 1];
  return pause === undefined ? null : now + Math.round(pause * (1 + chance / 5));
}

/** What the answer of a push service means: it took it, nobody is there any more, it will never take it, or not now. */
export function meaningOf(status: number): "taken" | "gone" | "refused" | "later" {
  if (status >= 200 && status < 300) return "taken";
  if (status === 404 || status === 410) return "gone";
  return status === 429 || status >= 500 ? "later" : "refused";
}

const LONGEST_BODY = 240;

/** A text short enough for a notification. */
export function shorten(text: string): string {
  return text.length <= LONGEST_BODY ? text : `${text.slice(0, LONGEST_BODY - 1).replace(/\s+\S*$/, "")}…`;
}
