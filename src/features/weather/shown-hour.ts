import { LONGEST_NOW } from "./forecast.ts";

/** How far a town is: what its pages show as now, and what may be shown next. Times in epoch milliseconds. */
export type PlaceStanding = {
  readonly town: string;
  readonly confirmedAt: number | null;
  /** The hour that pages show as now; null while they show none. */
  readonly shownAt: number | null;
  /** The first hour of the forecast after it, or of all where none is shown. */
  readonly nextHour: number | null;
};

type Circumstances = { readonly now: number; readonly goneAfter: number };

/** Whether an hour of a forecast may be shown as now: it has begun, not long ago, and the provider stood by it lately. */
export function isShown(
  hour: { readonly at: number; readonly confirmedAt: number | null },
  { now, goneAfter }: Circumstances,
): boolean {
  const { at, confirmedAt } = hour;
  return at <= now && now < at + LONGEST_NOW && confirmedAt !== null && now < confirmedAt + goneAfter;
}

/** When what pages show of a town next changes by time alone; a moment that is past when it has; null when it does not. */
export function nextTurn(standing: PlaceStanding, { now, goneAfter }: Circumstances): number | null {
  const { confirmedAt, shownAt, nextHour } = standing;
  if (confirmedAt === null) return null;
  const end = confirmedAt + goneAfter;
  if (end <= now) return shownAt === null ? null : end;
  if (shownAt === null) return nextHour;
  return Math.min(end, shownAt + LONGEST_NOW, nextHour ?? Number.POSITIVE_INFINITY);
}
