/** How often an open page asks for updates while all is well, and at most how long it waits after failures. Milliseconds. */
const EVERY = 30_000;
const LONGEST = 10 * 60_000;

/**
 * How long an open page waits before it asks again, milliseconds: twice as long after each failure in a row, and by chance a little more or
 * less, so that ten thousand pages never ask in the same moment.
 * @param chance from 0 to 1
 */
export function waitBeforeAsking({
  failures,
  chance,
}: {
  readonly failures: number;
  readonly chance: number;
}): number {
  return Math.min(EVERY * 2 ** failures, LONGEST) * (0.8 + 0.4 * chance);
}
