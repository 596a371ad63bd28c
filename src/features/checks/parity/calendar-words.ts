/** How a language writes months and days of the week; patterns of a whole word, longest form first. */
export type CalendarWords = {
  /** January first. */
  readonly months: readonly string[];
  /** Monday first. */
  readonly days: readonly string[];
  /** Months that are also other words, and are read alone only with a year. */
  readonly doubtful: ReadonlySet<number>;
};

const english: CalendarWords = {
  months:
    "January|Jan\\.?;February|Feb\\.?;March|Mar\\.;April|Apr\\.?;May;June|Jun\\.?;July|Jul\\.?;August|Aug\\.?;September|Sept?\\.?;October|Oct\\.?;November|Nov\\.?;December|Dec\\.?".split(
      ";",
    ),
  days: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" "),
  doubtful: new Set([3, 5]),
};

const french: CalendarWords = {
  months:
    "janvier|janv\\.?;février|févr?\\.;mars;avril|avr\\.;mai;juin;juillet|juil\\.;août|aout;septembre|sept\\.;octobre|oct\\.;novembre|nov\\.;décembre|déc\\.".split(
      ";",
    ),
  days: "lundi mardi mercredi jeudi vendredi samedi dimanche".split(" "),
  doubtful: new Set([3]),
};

const byLanguage: Readonly<Record<string, CalendarWords>> = { en: english, fr: french };

export function calendarOf(language: string): CalendarWords | undefined {
  return byLanguage[language];
}
