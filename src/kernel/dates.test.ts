import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, longDate, nextMidnight, plainDate } from "./dates.ts";

const zones = [
  "Indian/Mauritius",
  "Europe/Paris",
  "America/New_York",
  "Pacific/Apia",
  "Asia/Kathmandu",
  "Africa/Cairo",
];

describe("dates", () => {
  it("the next midnight is where the day turns, clock changes included", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2010, 0), max: Date.UTC(2035, 0) }),
        fc.constantFrom(...zones),
        (at, zone) => {
          const midnight = nextMidnight(at, zone);
          expect(midnight).toBeGreaterThan(at);
          expect(dayOf(midnight - 1, zone)).toBe(dayOf(at, zone));
          expect(dayOf(midnight, zone)).not.toBe(dayOf(at, zone));
        },
      ),
    );
  });

  it("are written as each language writes them", () => {
    const at = Date.UTC(2024, 6, 19, 20, 30);
    expect(longDate(at, { language: "en-GB", timeZone: "Indian/Mauritius" })).toBe("Saturday 20 July 2024");
    expect(longDate(at, { language: "fr-FR", timeZone: "Europe/Paris" })).toBe("vendredi 19 juillet 2024");
    const first = Date.UTC(2024, 4, 1, 10);
    expect(plainDate(first, { language: "fr-FR", timeZone: "Europe/Paris", first: "1er" })).toBe(
      "1er mai 2024",
    );
  });
});
