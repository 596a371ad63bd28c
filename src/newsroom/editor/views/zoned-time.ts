/** A moment (epoch milliseconds) as a `datetime-local` field shows it, on the clock of a time zone: `2024-07-19T14:20`. */
export function toFieldTime(at: number, timeZone: string): string {
  const local = new Date(at + offsetAt(at, timeZone));
  return local.toISOString().slice(0, 16);
}

/** The moment that a `datetime-local` field names on the clock of a time zone; null where it names none. */
export function fromFieldTime(text: string, timeZone: string): number | null {
  const asUtc = Date.parse(`${text}Z`);
  if (Number.isNaN(asUtc)) return null;
  // Once more with the offset of the moment found: the first may be that of the other side of a clock change.
  const near = asUtc - offsetAt(asUtc, timeZone);
  return asUtc - offsetAt(near, timeZone);
}

/** How far the zone's clock is ahead of UTC at a moment, in milliseconds. */
function offsetAt(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value ?? 0);
  const told = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return told - Math.floor(at / 1000) * 1000;
}
