import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseToForget, type Kept, mayRenew } from "./forgetting.client.ts";

const shelf = fc
  .array(fc.record({ bytes: fc.nat(1000), at: fc.nat(10_000) }), { maxLength: 40 })
  .map((all) => all.map((one, i): Kept => ({ key: `/en/${i}`, ...one })));
const bounds = fc.record({ most: fc.nat(20), bytes: fc.nat(8000), age: fc.nat(12_000) });

describe("a shelf", () => {
  it("keeps its bounds, and of two things never the older one alone", () => {
    fc.assert(
      fc.property(shelf, bounds, (kept, bound) => {
        const now = 10_000;
        const forgotten = new Set(chooseToForget(kept, bound, now));
        const left = kept.filter((one) => !forgotten.has(one.key));
        expect(left.length).toBeLessThanOrEqual(bound.most);
        expect(left.reduce((sum, one) => sum + one.bytes, 0)).toBeLessThanOrEqual(bound.bytes);
        for (const one of left) {
          expect(one.at).toBeGreaterThanOrEqual(now - bound.age);
          for (const gone of kept.filter(({ key }) => forgotten.has(key)))
            expect(one.at).toBeGreaterThanOrEqual(gone.at);
        }
      }),
    );
  });

  it("that has room for all forgets nothing", () => {
    const kept = [{ key: "/en/a", bytes: 10, at: 5 }];
    expect(chooseToForget(kept, { most: 1, bytes: 10, age: 1 }, 6)).toEqual([]);
  });
});

it.each([
  [{}, true],
  [{ type: "wifi" }, true],
  [{ type: "cellular" }, false],
  [{ type: "wifi", saveData: true }, false],
] as const)("on a network of %o an edition is renewed unasked: %s", (network, told) => {
  expect(mayRenew(network)).toBe(told);
});
