import type { Words } from "../../../locales/words.ts";
import type { Edition } from "../../features/settings/newspaper.ts";
import {
  dayAndMonth,
  dayOf,
  hourAndMinute,
  longDate,
  plainDate,
  type TimeStyle,
  weekdayAndDate,
} from "../../kernel/dates.ts";

type Teller = { readonly edition: Edition; readonly words: Words };

/** Today as the header says it: `Friday 19 July 2024`. */
export function toldToday(teller: Teller, at: number): string {
  return longDate(at, styleOf(teller));
}

/** `19 July 2024 at 14:20`, `19 juillet 2024 à 14 h 20`. */
export function toldMoment(teller: Teller, at: number): string {
  return teller.words.atTime(plainDate(at, styleOf(teller)), toldClock(teller, at));
}

/** The time alone for what is of today, the day for what is older: short enough for a list. */
export function toldBriefly(teller: Teller, at: number, now: number): string {
  const { timeZone } = teller.edition;
  const today = dayOf(now, timeZone);
  const day = dayOf(at, timeZone);
  if (day === today) return toldClock(teller, at);
  return day.slice(0, 4) === today.slice(0, 4)
    ? dayAndMonth(at, styleOf(teller))
    : plainDate(at, styleOf(teller));
}

/** Whether two moments are of one day where the edition is read. */
export function isSameDay({ edition }: Teller, one: number, other: number): boolean {
  return dayOf(one, edition.timeZone) === dayOf(other, edition.timeZone);
}

/** The day of a forecast: `Friday 19 July`, without the year, which nobody asks. */
export function toldWeekday(teller: Teller, at: number): string {
  return weekdayAndDate(at, styleOf(teller));
}

/** As machines read it: ISO 8601 in UTC. */
export function machineTime(at: number): string {
  return new Date(at).toISOString();
}

/** `14:20`, `14 h 20`. */
export function toldClock({ edition, words }: Teller, at: number): string {
  return words.clockTime(hourAndMinute(at, edition.timeZone));
}

function styleOf({ edition, words }: Teller): TimeStyle {
  const { language, timeZone } = edition;
  const { firstOfMonth } = words;
  return firstOfMonth === undefined ? { language, timeZone } : { language, timeZone, first: firstOfMonth };
}
