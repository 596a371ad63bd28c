import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AdTerms, CampaignWithCreatives, Creative } from "./campaign.ts";
import { AD_WINDOW, placeAd, sharesOf } from "./share-pages.ts";

const slot = { key: "story-end", width: 300, height: 250 };
const place = { slot, order: 0, edition: "en", sectionId: "s1", now: 0 };

function creative(id: string, more: Partial<Creative> = {}): Creative {
  const file = { file: "ads/a.png", mime: "image/png", width: 600, height: 500, bytes: 1000 };
  return { ...file, id, campaignId: "c", edition: null, alt: id, target: "/", state: "running", ...more };
}

function campaign(id: string, more: Partial<CampaignWithCreatives> = {}): CampaignWithCreatives {
  return {
    id,
    clientId: "client",
    name: id,
    terms: "weight",
    amount: 1,
    startsAt: 0,
    endsAt: null,
    slots: [slot.key],
    editions: [],
    sectionIds: [],
    state: "running",
    creatives: [creative(`${id}1`)],
    ...more,
  };
}

const some = fc.array(
  fc.record({
    terms: fc.constantFrom<AdTerms>("share", "weight", "house"),
    amount: fc.integer({ min: 1, max: 60 }),
    creatives: fc.integer({ min: 1, max: 3 }),
  }),
  { minLength: 1, maxLength: 8 },
);

function campaignsOf(told: { terms: AdTerms; amount: number; creatives: number }[]) {
  return told.map(({ terms, amount, creatives }, i) =>
    campaign(`c${i}`, {
      terms,
      amount,
      creatives: Array.from({ length: creatives }, (_, n) => creative(`c${i}-${n}`)),
    }),
  );
}

/** What part of these places each campaign got. */
function servedOf(
  campaigns: CampaignWithCreatives[],
  pages: readonly { page: string; now: number; weight: number }[],
) {
  const served = new Map<string, number>();
  const all = pages.reduce((sum, { weight }) => sum + weight, 0);
  for (const { page, now, weight } of pages) {
    const id = placeAd(campaigns, page, { ...place, now })?.campaign.id ?? "nothing";
    served.set(id, (served.get(id) ?? 0) + weight / all);
  }
  return served;
}

const DAY_OF_WINDOWS = (24 * 3_600_000) / AD_WINDOW;

describe("the share of a campaign", () => {
  it("is served to within two of a hundred over a week, on a page alone", () => {
    fc.assert(
      fc.property(some, fc.uuid(), fc.integer({ min: 0, max: 1e8 }), (told, page, begin) => {
        const campaigns = campaignsOf(told);
        const pages = Array.from({ length: 7 * DAY_OF_WINDOWS }, (_, i) => ({
          page,
          now: (begin + i) * AD_WINDOW,
          weight: 1,
        }));
        const served = servedOf(campaigns, pages);
        for (const { campaign: one, share } of sharesOf(campaigns, place))
          expect(Math.abs((served.get(one.id) ?? 0) - share)).toBeLessThan(0.02);
      }),
      { numRuns: 25 },
    );
  });

  it("is served to within four of a hundred within one window, over many pages", () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 1e8 }), (told, window) => {
        const campaigns = campaignsOf(told);
        const pages = Array.from({ length: 3000 }, (_, i) => ({
          page: `version${i}`,
          now: window * AD_WINDOW,
          weight: 1,
        }));
        const served = servedOf(campaigns, pages);
        for (const { campaign: one, share } of sharesOf(campaigns, place))
          expect(Math.abs((served.get(one.id) ?? 0) - share)).toBeLessThan(0.04);
      }),
      { numRuns: 12 },
    );
  });

  it("is served to within three of a hundred over a week of readers: few pages that all read, many that few do, and quiet nights", () => {
    fc.assert(
      fc.property(some, fc.uuid(), (told, seed) => {
        const campaigns = campaignsOf(told);
        const pages = Array.from({ length: 7 * DAY_OF_WINDOWS }, (_, window) =>
          Array.from({ length: 20 }, (_, rank) => ({
            page: `${seed}${rank}`,
            now: window * AD_WINDOW,
            weight: (1 + Math.sin((2 * Math.PI * window) / DAY_OF_WINDOWS)) / (rank + 1),
          })),
        ).flat();
        const served = servedOf(campaigns, pages);
        for (const { campaign: one, share } of sharesOf(campaigns, place))
          expect(Math.abs((served.get(one.id) ?? 0) - share)).toBeLessThan(0.03);
      }),
      { numRuns: 8 },
    );
  });

  it("and all others are at most one together; sold ones come first, the newspaper's own last", () => {
    fc.assert(
      fc.property(some, (told) => {
        const shares = sharesOf(campaignsOf(told), place);
        const of = (terms: AdTerms) => shares.filter(({ campaign }) => campaign.terms === terms);
        const total = shares.reduce((sum, { share }) => sum + share, 0);
        expect(total).toBeLessThan(1 + 1e-9);
        const sold = told
          .filter(({ terms }) => terms === "share")
          .reduce((sum, { amount }) => sum + amount, 0);
        if (sold <= 100)
          for (const { campaign, share } of of("share")) expect(share).toBeCloseTo(campaign.amount / 100);
        if (of("weight").length > 0) expect(of("house")).toEqual([]);
        if (told.some(({ terms }) => terms !== "share") || sold >= 100) expect(total).toBeCloseTo(1);
      }),
    );
  });

  it("is parted evenly among its creatives", () => {
    const two = campaign("c", { creatives: [creative("one"), creative("two")] });
    const shown = Array.from({ length: 1000 }, (_, i) =>
      placeAd([two], "page", { ...place, now: i * AD_WINDOW }),
    );
    const ones = shown.filter((ad) => ad?.creative.id === "one").length;
    expect(Math.abs(ones - 500)).toBeLessThan(10);
  });
});

describe("an advertisement", () => {
  it("is the same for everybody who asks within a window", () => {
    const campaigns = ["a", "b", "c"].map((id) => campaign(id));
    fc.assert(
      fc.property(fc.uuid(), fc.nat(1e6), fc.nat(AD_WINDOW - 1), (page, window, later) => {
        const at = (now: number) => placeAd(campaigns, page, { ...place, now })?.campaign.id;
        expect(at(window * AD_WINDOW + later)).toBe(at(window * AD_WINDOW));
      }),
    );
  });

  it.each<[string, Partial<CampaignWithCreatives>]>([
    ["is paused", { state: "paused" }],
    ["has not begun", { startsAt: 1 }],
    ["is over at this very moment", { endsAt: 0 }],
    ["is for another slot", { slots: ["story-middle"] }],
    ["is for another edition", { editions: ["fr"] }],
    ["is for another section", { sectionIds: ["s2"] }],
    ["has nothing to show", { creatives: [] }],
    ["has paused all it could show", { creatives: [creative("x", { state: "paused" })] }],
    ["has something in another language alone", { creatives: [creative("x", { edition: "fr" })] }],
    ["has something of another size alone", { creatives: [creative("x", { width: 728, height: 90 })] }],
  ])("is not of a campaign that %s", (_, more) => {
    expect(placeAd([campaign("c", more)], "page", place)).toBeNull();
  });

  it("stands in one slot of a page, and another in the next, where three share them", () => {
    const campaigns = ["a", "b", "c"].map((id) => campaign(id));
    fc.assert(
      fc.property(fc.uuid(), fc.nat(1e6), (page, window) => {
        const at = { ...place, now: window * AD_WINDOW };
        const [first, second] = [0, 1].map(
          (order) => placeAd(campaigns, page, { ...at, order })?.campaign.id,
        );
        expect(first).not.toBe(second);
      }),
    );
  });

  it("is of no section's campaign on a page of no section", () => {
    const campaigns = [campaign("c", { sectionIds: ["s1"] })];
    expect(placeAd(campaigns, "page", place)).not.toBeNull();
    expect(placeAd(campaigns, "page", { ...place, sectionId: null })).toBeNull();
  });
});
