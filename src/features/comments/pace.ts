/** A moment at which a member decided, of one comment or of many at a stroke. Epoch milliseconds. */
export type Stroke = { readonly by: string; readonly at: number };

/** How many comments a moderator clears in an hour. */
export type Pace = { readonly perHour: number; readonly isMeasured: boolean };

/** Who pauses for longer has stopped, milliseconds. */
const LONGEST_PAUSE = 10 * 60_000;
/** So many pauses make a measure. */
const ENOUGH = 20;
const SLOWEST = 5;
const FASTEST = 300;

/**
 * Measures how many comments a moderator clears in an hour of sitting there, by the pauses between one decision and the next. What was
 * decided at one stroke counts once: who clears a flood of the same advertising reads no faster for it.
 * @param usual the pace where too little is known to measure it
 */
export function measurePace(strokes: readonly Stroke[], usual: number): Pace {
  const pauses = strokes
    .toSorted((a, b) => (a.by === b.by ? a.at - b.at : a.by < b.by ? -1 : 1))
    .flatMap((stroke, i, all) => {
      const before = all[i - 1];
      const pause = before?.by === stroke.by ? stroke.at - before.at : 0;
      return pause > 0 && pause <= LONGEST_PAUSE ? [pause] : [];
    });
  if (pauses.length < ENOUGH) return { perHour: usual, isMeasured: false };
  const mean = pauses.reduce((sum, pause) => sum + pause, 0) / pauses.length;
  return { perHour: Math.min(Math.max(3_600_000 / mean, SLOWEST), FASTEST), isMeasured: true };
}
