import type { ThreadState } from "./comment.ts";

/** What waits for the moderators. */
export type Load = {
  readonly waiting: number;
  /** When the oldest of it came, epoch milliseconds; null where nothing waits. */
  readonly oldestAt: number | null;
};

/** Who reads it. */
export type Crew = {
  /** How many are on; null where nobody knows. */
  readonly moderators: number | null;
  /** How many comments one of them clears in an hour. */
  readonly perHour: number;
};

/** What all stories are held to, and since when. `open` holds none: each takes comments as was said of it. */
export type Level = { readonly level: ThreadState; readonly since: number };

/** After a step nothing is tightened or loosened for so long, milliseconds. */
export const STAY = 10 * 60_000;
/** What is old counts up to so many times of what it takes to clear the queue: a few old comments alone hold nothing. */
const AGE_COUNTS = 6;

/** How long it takes to clear what waits, milliseconds; infinite where nobody is on. */
export function clearingTime({ waiting }: Load, { moderators, perHour }: Crew): number {
  if (waiting === 0) return 0;
  // Where nobody knows how many are on, what waits is measured by one.
  return (waiting / ((moderators ?? 1) * perHour)) * 3_600_000;
}

/** How long readers wait for a moderator, milliseconds: as long as the oldest has waited, or as the queue will take. */
export function waitingTime(load: Load, crew: Crew, now: number): number {
  const clearing = clearingTime(load, crew);
  const age = load.oldestAt === null ? 0 : now - load.oldestAt;
  return Math.max(clearing, Math.min(age, clearing * AGE_COUNTS));
}

/**
 * One step, at most: tighter when readers wait for longer than they should, looser when the queue is all but cleared. Between the two
 * lies a factor of four, and after each step ten minutes, so that nothing goes to and fro. Where nobody knows how many moderators are on,
 * nothing is tightened; what was is loosened all the same.
 * @param patience how long a reader may wait, milliseconds
 */
export function nextLevel(
  { level, since }: Level,
  {
    wait,
    isCrewKnown,
    patience,
    now,
  }: {
    readonly wait: number;
    readonly isCrewKnown: boolean;
    readonly patience: number;
    readonly now: number;
  },
): ThreadState {
  if (now - since < STAY) return level;
  if (level === "open") return isCrewKnown && wait > patience ? "moderated" : "open";
  if (level === "closed") return wait <= patience / 2 ? "moderated" : "closed";
  if (isCrewKnown && wait > patience * 2) return "closed";
  return wait <= patience / 4 ? "open" : "moderated";
}
