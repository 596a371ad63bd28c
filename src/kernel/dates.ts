/** In which language and where a time is told. `first` replaces the day number 1 (French writes `1er`). */
export type TimeStyle = {
  /** BCP 47 */
  readonly language: string;
  /** IANA */
  readonly timeZone: string;
  readonly first?: string;
};

/** The calendar day of a moment in a time zone, `2024-07-19`. */
export function dayOf(at: number, timeZone: string): string {
  return formatter("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(at);
}

/** The moment, epoch milliseconds, at which the next calendar day begins in a time zone. */
export function nextMidnight(at: number, timeZone: string): number {
  const today = dayOf(at, timeZone);
  let low = at;
  // A day is never longer than 25 hours, whatever a clock change does; the halving ends at the very millisecond.
  let high = at + 26 * 3_600_000;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (dayOf(middle, timeZone) === today) low = middle;
    else high = middle;
  }
  return high;
}

/** The moment, epoch milliseconds, at which the calendar day before that of `at` began in a time zone. */
export function startOfYesterday(at: number, timeZone: string): number {
  let [yesterday, today] = [at, nextMidnight(at - 3 * 86_400_000, timeZone)];
  for (let next = nextMidnight(today, timeZone); next <= at; next = nextMidnight(next, timeZone))
    [yesterday, today] = [today, next];
  return yesterday;
}

/** `Friday 19 July 2024`, `vendredi 19 juillet 2024`. */
export function longDate(at: number, style: TimeStyle): string {
  return formatDay(at, style, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

/** `Friday 19 July`, `vendredi 19 juillet`. */
export function weekdayAndDate(at: number, style: TimeStyle): string {
  return formatDay(at, style, { weekday: "long", day: "numeric", month: "long" });
}

/** `19 July 2024`, `19 juillet 2024`. */
export function plainDate(at: number, style: TimeStyle): string {
  return formatDay(at, style, { day: "numeric", month: "long", year: "numeric" });
}

/** `19 July`, `19 juillet`: for what is of this year. */
export function dayAndMonth(at: number, style: TimeStyle): string {
  return formatDay(at, style, { day: "numeric", month: "long" });
}

/** Hours (0-23) and minutes (0-59) on the clock of a time zone. */
export function hourAndMinute(at: number, timeZone: string): { hour: number; minute: number } {
  const parts = formatter("en-GB", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(at);
  const partOf = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return { hour: partOf("hour"), minute: partOf("minute") };
}

function formatDay(at: number, style: TimeStyle, options: Intl.DateTimeFormatOptions): string {
  const { language, timeZone, first } = style;
  const format = formatter(language, { ...options, timeZone });
  if (first === undefined) return format.format(at).replace(/^(\p{L}+), /u, "$1 ");
  return format
    .formatToParts(at)
    .map((part) => (part.type === "day" && part.value === "1" ? first : part.value))
    .join("");
}

// Making a formatter costs a hundred times what using it costs.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = language + JSON.stringify(options);
  const known = formatters.get(name);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(language, options);
  formatters.set(name, made);
  return made;
}
