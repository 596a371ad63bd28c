import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Campaign } from "./campaign.ts";
import { findOverbooking } from "./overbooking.ts";

function campaign(id: string, more: Partial<Campaign> = {}): Campaign {
  return {
    id,
    clientId: "client",
    name: id,
    terms: "share",
    amount: 60,
    startsAt: 0,
    endsAt: 100,
    slots: ["middle"],
    editions: [],
    sectionIds: [],
    state: "running",
    ...more,
  };
}
const at = { editions: ["en"], now: 0 };

describe("overbooking", () => {
  it("is told with its time, its percentage and its campaigns", () => {
    const found = findOverbooking([campaign("a"), campaign("b", { startsAt: 40, endsAt: null })], at);
    expect(found).toEqual([
      {
        slot: "middle",
        edition: "en",
        sectionId: null,
        from: 40,
        until: 100,
        percent: 120,
        campaignIds: ["a", "b"],
      },
    ]);
  });

  it("is none where campaigns follow one another, are in other slots or editions, are paused or have a weight", () => {
    const others: Partial<Campaign>[] = [
      { startsAt: 100, endsAt: 200 },
      { slots: ["end"] },
      { editions: ["fr"] },
      { state: "paused" },
      { terms: "weight", amount: 500 },
    ];
    for (const other of others)
      expect(findOverbooking([campaign("a"), campaign("b", other)], at)).toEqual([]);
  });

  it("of one section is told of that section, and what is so everywhere once", () => {
    const world = campaign("b", { sectionIds: ["world"] });
    expect(findOverbooking([campaign("a"), world], at)).toMatchObject([{ sectionId: "world", percent: 120 }]);
    expect(findOverbooking([campaign("a"), campaign("c"), world], at)).toMatchObject([
      { sectionId: null, percent: 120 },
      { sectionId: "world", percent: 180 },
    ]);
  });

  it("is found at exactly the moments in which more than a hundred are sold", () => {
    const some = fc.array(
      fc.record({
        amount: fc.integer({ min: 1, max: 80 }),
        startsAt: fc.nat(20),
        length: fc.option(fc.integer({ min: 1, max: 20 }), { nil: null }),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(some, fc.nat(25), (told, now) => {
        const campaigns = told.map(({ amount, startsAt, length }, i) =>
          campaign(`c${i}`, { amount, startsAt, endsAt: length === null ? null : startsAt + length }),
        );
        const found = findOverbooking(campaigns, { editions: ["en"], now });
        for (let moment = now; moment < 60; moment++) {
          const sold = campaigns
            .filter(({ startsAt, endsAt }) => startsAt <= moment && (endsAt === null || moment < endsAt))
            .reduce((sum, { amount }) => sum + amount, 0);
          const isTold = found.some(
            ({ from, until }) => from <= moment && (until === null || moment < until),
          );
          expect(isTold).toBe(sold > 100);
        }
      }),
    );
  });
});
