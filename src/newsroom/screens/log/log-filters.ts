/** What of the log is looked at: it stands in the address. Days as `2026-11-24`, in the browser's zone. */
export type LogFilters = {
  readonly person?: string;
  readonly kind?: string;
  readonly subject?: string;
  readonly from?: string;
  readonly to?: string;
  /** `all`: also what no member of the staff did. */
  readonly by?: "all";
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const forms = {
  person: /^[\w-]{1,64}$/,
  kind: /^[a-z-]+(\.[a-z-]+)?$/,
  subject: /^[\w:-]{1,200}$/,
  from: DAY,
  to: DAY,
} as const;

/** Reads the filters of an address; what isn't one is passed over. */
export function readLogFilters(search: Readonly<Record<string, unknown>>): LogFilters {
  const given = Object.entries(forms).filter(([name, form]) => form.test(String(search[name] ?? "")));
  const filters = Object.fromEntries(given.map(([name]) => [name, String(search[name])]));
  return search.by === "all" ? { ...filters, by: "all" } : filters;
}

/** The filters with one of them changed; an empty value takes it away. */
export function changeLogFilter(filters: LogFilters, name: keyof LogFilters, value: string): LogFilters {
  // Somebody's acts, or everything: one question in two parts of the address.
  const other = name === "person" ? { by: "" } : name === "by" ? { person: "" } : {};
  return readLogFilters({ ...filters, ...other, [name]: value });
}

/** The same as the API is asked it; the day `to` is included whole. */
export function askedOf({ person, kind, subject, from, to, by }: LogFilters) {
  return {
    person,
    kind,
    subject,
    from: from === undefined ? undefined : startOf(from, 0),
    to: to === undefined ? undefined : startOf(to, 1),
    by: by ?? ("staff" as const),
  };
}

/** The beginning of a day, so many days later, epoch milliseconds; absent where there is no such day. */
function startOf(day: string, later: number): number | undefined {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const at = new Date(year, month - 1, date + later).getTime();
  return Number.isNaN(at) || at < 0 ? undefined : at;
}
