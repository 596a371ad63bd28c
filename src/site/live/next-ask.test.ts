import fc from "fast-check";
import { expect, it } from "vitest";
import { waitBeforeAsking } from "./next-ask.client.ts";

it("asks twice a minute, less often after each failure, and at least every twelve minutes", () => {
  fc.assert(
    fc.property(fc.nat(2000), fc.double({ min: 0, max: 1, noNaN: true }), (failures, chance) => {
      const wait = waitBeforeAsking({ failures, chance });
      expect(wait).toBeGreaterThanOrEqual(24_000);
      expect(wait).toBeLessThanOrEqual(12 * 60_000 + 1);
      expect(waitBeforeAsking({ failures: failures + 1, chance })).toBeGreaterThanOrEqual(wait);
    }),
  );
  expect(waitBeforeAsking({ failures: 0, chance: 0.5 })).toBe(30_000);
});
