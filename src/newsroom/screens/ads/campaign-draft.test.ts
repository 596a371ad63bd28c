import { describe, expect, it } from "vitest";
import type { Campaign } from "../../../features/ads/campaign.ts";
import { campaignOf, draftOf, inOrder, mostSold, newDraft, standingOf } from "./campaign-draft.ts";

const timeZone = "Indian/Mauritius";
const midnight = Date.UTC(2024, 6, 18, 20);
const DAY = 24 * 3_600_000;
const campaign: Campaign = {
  id: "c",
  clientId: "client",
  name: "Tea",
  terms: "share",
  amount: 25,
  startsAt: midnight,
  endsAt: midnight + 7 * DAY,
  slots: ["story-end"],
  editions: [],
  sectionIds: [],
  state: "running",
};
const shown = { ...campaign, creatives: [1] };

describe("a campaign in a form", () => {
  it("begins with its first day and ends with its last, on the newspaper's clock", () => {
    const draft = draftOf(campaign, timeZone);
    expect([draft.firstDay, draft.lastDay]).toEqual(["2024-07-19", "2024-07-25"]);
    expect(campaignOf(draft, timeZone)).toEqual({ ...campaign, id: undefined });
  });

  it("has no end where no last day is given, and no client where it is the newspaper's own", () => {
    const draft = { ...draftOf(campaign, timeZone), lastDay: "", terms: "house" as const };
    expect(campaignOf(draft, timeZone)).toMatchObject({ endsAt: null, clientId: null });
    expect(draftOf({ ...campaign, endsAt: null, clientId: null }, timeZone)).toMatchObject({
      lastDay: "",
      clientId: "",
    });
  });

  it("leaves what is no figure and no day for the server to mind", () => {
    const draft = { ...newDraft("share", { now: midnight, timeZone, slots: [] }), amount: "x", firstDay: "" };
    expect(campaignOf(draft, timeZone)).toMatchObject({ amount: null, startsAt: null });
  });
});

describe("a campaign in the list", () => {
  it("is told as what it is", () => {
    const at = midnight + DAY;
    expect(standingOf(shown, at)).toBe("running");
    expect(standingOf(shown, midnight - 1)).toBe("coming");
    expect(standingOf(shown, midnight + 7 * DAY)).toBe("over");
    expect(standingOf({ ...shown, state: "paused" }, at)).toBe("paused");
    expect(standingOf({ ...shown, creatives: [] }, at)).toBe("empty");
  });

  it("stands before what comes and what is over", () => {
    const now = midnight + DAY;
    const over = { ...shown, id: "over", endsAt: midnight + 1 };
    const coming = { ...shown, id: "coming", startsAt: now + DAY };
    const earlier = { ...shown, id: "earlier", startsAt: midnight - DAY };
    expect(inOrder([over, coming, shown, earlier], now).map(({ id }) => id)).toEqual([
      "earlier",
      "c",
      "coming",
      "over",
    ]);
  });
});

it("the most that is sold of a slot is that of the fullest day", () => {
  const second = { ...campaign, amount: 30, startsAt: midnight + 2 * DAY, endsAt: midnight + 3 * DAY };
  const all = [campaign, second, { ...second, terms: "weight" as const }, { ...second, slots: ["other"] }];
  const of = (from: number, until: number) => mostSold(all, { slot: "story-end", from, until });
  expect(of(midnight, midnight + DAY)).toBe(25);
  expect(of(midnight, midnight + 5 * DAY)).toBe(55);
  expect(of(midnight + 4 * DAY, midnight + 5 * DAY)).toBe(25);
});
