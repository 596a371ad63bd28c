import { type CalendarWords, calendarOf } from "./calendar-words.ts";
import { numberReading, type Quantity, type TextDate } from "./quantity.ts";

const GAP = "[ \\u00a0\\u202f]";
const DAY = `(?:0?[1-9]|[12]\\d|3[01])`;
const ORDINAL = "(?:st|nd|rd|th|er)?";
const YEAR = "(?:1[0-9]|20)\\d\\d";
const JOIN = `(?:${GAP}?[-–]${GAP}?|${GAP}(?:to|and|au|et|à|ou|or)${GAP}(?:le${GAP})?)`;

/** The dates of a text, in its order: days, months with a year, and aside months and days of the week that stand alone. */
export function readDates(text: string, language: string): Quantity[] {
  const words = calendarOf(language);
  if (words === undefined) return [];
  const found: Quantity[] = [];
  const take = (pattern: string, read: (groups: Record<string, string | undefined>) => Quantity[] | null) => {
    for (const match of text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, "giu"))) {
      const span = { from: match.index, to: match.index + match[0].length };
      if (found.some((one) => one.from < span.to && span.from < one.to)) continue;
      found.push(...(read(match.groups ?? {}) ?? []).map((one) => ({ ...one, ...span })));
    }
  };
  const month = words.months.map((forms, i) => `(?<m${i + 1}>${forms})`).join("|");
  const dated = (groups: Record<string, string | undefined>) => datesOf(groups, monthIn(groups));
  take(
    `(?:(?<first>${DAY})${ORDINAL}${JOIN})?(?<day>${DAY})${ORDINAL}${GAP}(?:of${GAP})?(?:${month})(?:,?${GAP}(?<year>${YEAR}))?`,
    dated,
  );
  if (language === "en")
    take(
      `(?:${month})${GAP}(?<first>${DAY})${ORDINAL}(?:${JOIN}(?<day>${DAY})${ORDINAL})?(?:,?${GAP}(?<year>${YEAR}))?(?![.,:]\\d)`,
      dated,
    );
  take(`(?:${month}),?${GAP}(?:of${GAP}|de${GAP})?(?<year>${YEAR})`, dated);
  take(`(?<year>${YEAR})-(?<month>\\d\\d)-(?<day>${DAY})`, (groups) => datesOf(groups, Number(groups.month)));
  take(`(?<day>${DAY})/(?<month>\\d\\d?)/(?<year>${YEAR})`, (groups) =>
    datesOf(groups, Number(groups.month)),
  );
  takeAlone(text, words, found);
  return found.sort((a, b) => a.from - b.from);
}

/** A month or a weekday that stands alone asks nothing by itself; two that contradict one another do. */
function takeAlone(text: string, words: CalendarWords, found: Quantity[]) {
  const alone = (word: string, told: Pick<Quantity, "readings" | "date">) => {
    // In English both have a capital, which tells May from may.
    for (const match of text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${word})(?![\\p{L}\\p{N}])`, "gu"))) {
      const span = { from: match.index, to: match.index + match[0].length };
      if (!found.some((one) => one.from < span.to && span.from < one.to))
        found.push({ kind: "date", told: "aside", ...told, ...span });
    }
  };
  for (const [i, forms] of words.months.entries()) {
    if (!words.doubtful.has(i + 1)) alone(forms.split("|")[0] ?? "", { readings: [`m:${i + 1}`] });
  }
  for (const [i, day] of words.days.entries())
    alone(`(?:${day}|${capitalised(day)})s?`, { readings: [`w:${i + 1}`] });
}

function monthIn(groups: Record<string, string | undefined>): number {
  return Array.from({ length: 12 }, (_, i) => i + 1).find((month) => groups[`m${month}`] !== undefined) ?? 0;
}

function datesOf(groups: Record<string, string | undefined>, month: number): Quantity[] {
  if (month < 1 || month > 12) return [];
  const year = groups.year === undefined ? {} : { year: Number(groups.year) };
  const days = [groups.first, groups.day].filter((day) => day !== undefined).map(Number);
  if (days.length === 0) return [dateQuantity({ ...year, month })];
  return days.map((day) => dateQuantity({ ...year, month, day }));
}

function dateQuantity(date: TextDate): Quantity {
  const numbers = [date.day, date.year].filter((one) => one !== undefined).map(numberReading);
  return { kind: "date", told: "digits", from: 0, to: 0, date, readings: [`m:${date.month}`, ...numbers] };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
