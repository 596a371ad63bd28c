import { addressesIn } from "../pieces.ts";
import { blanked, type Quantity } from "./quantity.ts";
import { readDates } from "./read-dates.ts";
import { readNumbers } from "./read-numbers.ts";
import { readTimes } from "./read-times.ts";

/** Every number, date, time and amount of a text, in its order. Each figure is read once: as a date before a time before a number. */
export function readQuantities(text: string, language: string): Quantity[] {
  let rest = blanked(text, addressesIn(text));
  const dates = readDates(rest, language);
  rest = blanked(rest, dates);
  const times = readTimes(rest, language);
  rest = blanked(rest, times);
  return [...dates, ...times, ...readNumbers(rest, language)].sort((a, b) => a.from - b.from);
}
