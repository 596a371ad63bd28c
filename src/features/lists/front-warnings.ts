import type { Status } from "../stories/story.ts";

const HOUR = 3_600_000;
/** After this a list that nobody touched is worth a look. */
const UNTOUCHED_HOURS = 6;
/** After this a story on it is. */
const OLD_HOURS = 48;

/** What is wrong with one story on a list, the worst alone: readers don't see it, or have seen it for long. */
type EntryWarning = "withdrawn" | "not-in-edition" | "not-public" | "old";

/** What the rule looks at. `visibleFrom` in epoch milliseconds. */
type EntryFacts = {
  readonly status: Status | null;
  readonly isPublic: boolean;
  readonly visibleFrom: number | null;
};

/** @param now epoch milliseconds */
export function warnOfEntry({ status, isPublic, visibleFrom }: EntryFacts, now: number): EntryWarning | null {
  if (status === null) return "not-in-edition";
  if (status === "withdrawn") return "withdrawn";
  if (!isPublic) return "not-public";
  return visibleFrom !== null && now - visibleFrom >= OLD_HOURS * HOUR ? "old" : null;
}

/** For how many whole hours nobody has touched a list, where that is worth a look; null otherwise. Times in epoch milliseconds. */
export function hoursUntouched(savedAt: number | null, now: number): number | null {
  if (savedAt === null) return null;
  const hours = Math.floor((now - savedAt) / HOUR);
  return hours >= UNTOUCHED_HOURS ? hours : null;
}
