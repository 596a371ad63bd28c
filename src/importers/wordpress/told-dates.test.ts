import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOf, momentInZone, momentOfUtc } from "./told-dates.ts";
import type { WxrItem } from "./wxr-item.ts";

const at = (iso: string) => Date.parse(iso);
const dates = (given: { date?: string; dateGmt?: string; pubDate?: string }) =>
  ({ date: "", dateGmt: "", pubDate: "", ...given }) as WxrItem;

describe("a date in universal time", () => {
  it("is read to the second", () => {
    expect(momentOfUtc("2012-01-05 14:30:46")).toBe(at("2012-01-05T14:30:46Z"));
  });

  it("may lie before 1970, and in the first century", () => {
    expect(momentOfUtc("1900-02-28 00:00:00")).toBe(at("1900-02-28T00:00:00Z"));
    expect(momentOfUtc("0001-01-01 00:00:00")).toBe(at("0001-01-01T00:00:00Z"));
  });

  it.each([
    "0000-00-00 00:00:00",
    "2011-02-29 10:00:00",
    "2011-13-01 10:00:00",
    "2011-01-01 24:00:00",
    "",
    "soon",
  ])("%j is none", (text) => {
    expect(momentOfUtc(text)).toBeNull();
  });
});

describe("a date on the clocks of a time zone", () => {
  it("is what those clocks showed, in summer and winter", () => {
    expect(momentInZone("2024-01-15 12:00:00", "Europe/Paris")).toBe(at("2024-01-15T11:00:00Z"));
    expect(momentInZone("2024-07-15 12:00:00", "Europe/Paris")).toBe(at("2024-07-15T10:00:00Z"));
    expect(momentInZone("2024-07-15 12:00:00", "Indian/Mauritius")).toBe(at("2024-07-15T08:00:00Z"));
    expect(momentInZone("2024-07-15 12:00:00", "Asia/Kathmandu")).toBe(at("2024-07-15T06:15:00Z"));
  });

  it("in an hour that came twice is the first of them", () => {
    expect(momentInZone("2024-10-27 02:30:00", "Europe/Paris")).toBe(at("2024-10-27T00:30:00Z"));
    expect(momentInZone("2024-11-03 01:30:00", "America/New_York")).toBe(at("2024-11-03T05:30:00Z"));
  });

  it("in an hour that never came is taken as if it had", () => {
    expect(momentInZone("2024-03-31 02:30:00", "Europe/Paris")).toBe(at("2024-03-31T01:30:00Z"));
  });

  it("always shows on those clocks as it was written, save in skipped hours", () => {
    const shown = (moment: number) =>
      new Date(moment).toLocaleString("sv-SE", { timeZone: "America/New_York" });
    fc.assert(
      fc.property(fc.integer({ min: at("1950-01-01"), max: at("2037-01-01") }), (moment) => {
        const written = shown(moment);
        expect(shown(momentInZone(written, "America/New_York") ?? 0)).toBe(written);
      }),
    );
  });
});

describe("the date of a post", () => {
  it("is its universal time; its local time where that is empty, as in drafts; the feed's at last", () => {
    const date = "2012-01-05 18:30:46";
    expect(dateOf(dates({ date, dateGmt: "2012-01-05 14:30:46" }), "Europe/Paris")).toBe(
      at("2012-01-05T14:30:46Z"),
    );
    expect(dateOf(dates({ date, dateGmt: "0000-00-00 00:00:00" }), "Indian/Mauritius")).toBe(
      at("2012-01-05T14:30:46Z"),
    );
    expect(dateOf(dates({ pubDate: "Thu, 05 Jan 2012 14:30:46 +0000" }), "Europe/Paris")).toBe(
      at("2012-01-05T14:30:46Z"),
    );
  });

  it("is absent where WordPress had none", () => {
    const never = "0000-00-00 00:00:00";
    const pubDate = "Wed, 30 Nov -0001 00:00:00 +0000";
    expect(dateOf(dates({ date: never, dateGmt: never, pubDate }), "Europe/Paris")).toBeNull();
  });
});
