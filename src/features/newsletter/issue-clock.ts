import { dayOf, hourAndMinute } from "../../kernel/dates.ts";
import type { Edition, Newspaper } from "../settings/newspaper.ts";

/** An edition whose letters of a day may begin to go out. `day` as `2024-07-19`, in the edition's zone. */
export type DueEdition = { readonly edition: Edition; readonly day: string };

/**
 * The editions whose hour has come today, on the clock of their zone. A server that was down at the hour finds it due until midnight; a
 * clock that skips the hour finds it due at the next.
 * @param at epoch milliseconds
 */
export function listDueEditions({ editions, newsletter }: Newspaper, at: number): DueEdition[] {
  if (newsletter === undefined) return [];
  return editions
    .filter(({ timeZone }) => hourAndMinute(at, timeZone).hour >= newsletter.hour)
    .map((edition) => ({ edition, day: dayOf(at, edition.timeZone) }));
}
