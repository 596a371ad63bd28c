/**
 * How a campaign's part of a slot is told: `share`, so many of a hundred pages; `weight`, a part of what the shares leave, beside the other
 * weights; `house`, what nobody else has, for the newspaper's own.
 */
export const adTerms = ["share", "weight", "house"] as const;
export type AdTerms = (typeof adTerms)[number];

export type AdState = "running" | "paused";

/** Who advertises, and how they are reached: an e-mail address, a telephone number. */
export type AdClient = { readonly id: string; readonly name: string; readonly contact: string };

/** Who pays, for what, from when to when, and where it is shown. */
export type Campaign = {
  readonly id: string;
  /** Null for the newspaper's own. */
  readonly clientId: string | null;
  readonly name: string;
  readonly terms: AdTerms;
  /** Percent for `share`, from 1 to 100; parts for the others, from 1. */
  readonly amount: number;
  /** Epoch milliseconds. */
  readonly startsAt: number;
  /** The first moment after it, epoch milliseconds; null for no end. */
  readonly endsAt: number | null;
  readonly slots: readonly string[];
  /** Codes; empty for all. */
  readonly editions: readonly string[];
  /** Empty for all, and for pages of no section. */
  readonly sectionIds: readonly string[];
  readonly state: AdState;
};

/** What is shown: a picture, what it says to who does not see it, and where it leads. */
export type Creative = {
  readonly id: string;
  readonly campaignId: string;
  /** Null for all editions. */
  readonly edition: string | null;
  /** Key in the file store. */
  readonly file: string;
  readonly mime: string;
  /** Pixels of the file: a slot's size, or twice that. */
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly alt: string;
  /** An address (https), or a path of the newspaper's own. */
  readonly target: string;
  readonly state: AdState;
};

/** A campaign with all that it can show. */
export type CampaignWithCreatives = Campaign & { readonly creatives: readonly Creative[] };

/** How often a creative was seen and followed, on a day (`2024-07-19`), in one slot of one edition. */
export type AdCount = {
  readonly creativeId: string;
  readonly day: string;
  readonly edition: string;
  readonly slot: string;
  readonly views: number;
  readonly clicks: number;
};

/** A slot as the configuration has it: its size in CSS pixels. */
export type Slot = { readonly key: string; readonly width: number; readonly height: number };

/** Whether a campaign is shown at this moment, by its dates and its state. @param now epoch milliseconds */
export function isLive({ state, startsAt, endsAt }: Campaign, now: number): boolean {
  return state === "running" && startsAt <= now && (endsAt === null || now < endsAt);
}

/** Whether a file of this size is one for a slot: as large, or with two pixels for each. */
export function fitsSlot(file: { readonly width: number; readonly height: number }, slot: Slot): boolean {
  return [1, 2].some((times) => file.width === slot.width * times && file.height === slot.height * times);
}
