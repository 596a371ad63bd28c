import type { WxrItem } from "./wxr-item.ts";

const WRITTEN = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d):(\d\d)/;

/** `2012-01-05 14:30:46` in universal time, epoch milliseconds; null for `0000-00-00 00:00:00` and what is no date. */
export function momentOfUtc(text: string): number | null {
  const match = WRITTEN.exec(text);
  if (match === null) return null;
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (year === 0 || hour > 23 || minute > 59 || second > 59) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  date.setUTCHours(hour, minute, second);
  return date.getTime();
}

/** The same on the clocks of a time zone (IANA). An hour that a clock change skips is taken as if it had not; a doubled one is the first. */
export function momentInZone(text: string, timeZone: string): number | null {
  const asUtc = momentOfUtc(text);
  if (asUtc === null) return null;
  // The offset that holds a day before and a day after; one of the two holds at the moment itself.
  const offsets = [asUtc - DAY, asUtc + DAY].map((at) => offsetAt(at, timeZone));
  const fitting = offsets
    .map((offset) => asUtc - offset)
    .filter((at, i) => offsetAt(at, timeZone) === offsets[i]);
  return fitting[0] ?? asUtc - (offsets[0] ?? 0);
}

/** When an item was published, by the first of its dates that is one: universal time, local time, the feed's date. */
export function dateOf(item: WxrItem, timeZone: string): number | null {
  return momentOfUtc(item.dateGmt) ?? momentInZone(item.date, timeZone) ?? feedDate(item.pubDate);
}

/** When it was last changed. */
export function changeOf(item: WxrItem, timeZone: string): number | null {
  return momentOfUtc(item.modifiedGmt) ?? momentInZone(item.modified, timeZone);
}

/** When a comment was written. */
export function dateOfComment(comment: { date: string; dateGmt: string }, timeZone: string): number | null {
  return momentOfUtc(comment.dateGmt) ?? momentInZone(comment.date, timeZone);
}

const DAY = 86_400_000;

function feedDate(text: string): number | null {
  if (text === "" || /-0001|0000 /.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : at;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** How far a zone's clocks are ahead of universal time at a moment, in milliseconds. */
function offsetAt(at: number, timeZone: string): number {
  let clock = clocks.get(timeZone);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat("en-GB", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
    });
    clocks.set(timeZone, clock);
  }
  const told = new Map(clock.formatToParts(at).map((part) => [part.type, Number(part.value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => told.get(type) ?? 0;
  const shown = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return shown - Math.floor(at / 1000) * 1000;
}
