import fc from "fast-check";
import { expect, it } from "vitest";
import { fromFieldTime, toFieldTime } from "./zoned-time.ts";

it("a moment is told on the zone's clock", () => {
  const at = Date.UTC(2024, 6, 19, 10, 20);
  expect(toFieldTime(at, "Indian/Mauritius")).toBe("2024-07-19T14:20");
  expect(fromFieldTime("2024-07-19T14:20", "Indian/Mauritius")).toBe(at);
  expect(fromFieldTime("", "Indian/Mauritius")).toBeNull();
});

it("what a field shows is what it reads, to the minute, but for the hour that a clock has twice", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2040, 0) }),
      fc.constantFrom("Indian/Mauritius", "Europe/Paris", "America/New_York", "Asia/Kathmandu"),
      (moment, zone) => {
        const at = Math.floor(moment / 60_000) * 60_000;
        const read = fromFieldTime(toFieldTime(at, zone), zone) ?? 0;
        expect([0, 3_600_000]).toContain(Math.abs(read - at));
        expect(toFieldTime(read, zone)).toBe(toFieldTime(at, zone));
      },
    ),
  );
});
