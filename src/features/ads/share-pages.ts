import {
  type Campaign,
  type CampaignWithCreatives,
  type Creative,
  fitsSlot,
  isLive,
  type Slot,
} from "./campaign.ts";

/** For how long a page shows the same advertisement, milliseconds: within it the page can be kept by every cache. */
export const AD_WINDOW = 15 * 60_000;

/** The page that an advertisement is looked for. */
export type AdPlace = {
  readonly slot: Slot;
  /** Which of the page's slots it is, from 0: no two begin at one place, so that one advertisement seldom stands twice. */
  readonly order: number;
  readonly edition: string;
  /** Null for a page of no section. */
  readonly sectionId: string | null;
  /** Epoch milliseconds. */
  readonly now: number;
};

/** What stands in a slot. */
export type PlacedAd = { readonly slot: Slot; readonly campaign: Campaign; readonly creative: Creative };

/**
 * The advertisement of a page: the same for who asks within a window of time, another by and by. Over the windows each page shows every
 * campaign as often as its share says, and within a window so do the pages together.
 * @param page what tells pages from one another, as a version's id
 * @returns null where nothing is to be shown
 */
export function placeAd(
  campaigns: readonly CampaignWithCreatives[],
  page: string,
  place: AdPlace,
): PlacedAd | null {
  let from = 0;
  const position = positionOf(page, place);
  for (const { campaign, share, creatives } of sharesOf(campaigns, place)) {
    if (position < from + share) {
      // Where it fell within the campaign's part is as evenly spread as the whole: it parts the creatives.
      const creative = creatives[Math.floor(((position - from) / share) * creatives.length)];
      return creative === undefined ? null : { slot: place.slot, campaign, creative };
    }
    from += share;
  }
  return null;
}

/** A campaign's part of a slot's pages, from 0 to 1, and what it has for them. */
export type CampaignShare = {
  readonly campaign: CampaignWithCreatives;
  readonly share: number;
  readonly creatives: readonly Creative[];
};

/**
 * How the pages of a slot are parted now. Shares come first: where more than all was sold, each has less in proportion. What they leave is
 * parted by weight, and is the newspaper's own where nobody has a weight.
 */
export function sharesOf(campaigns: readonly CampaignWithCreatives[], place: AdPlace): CampaignShare[] {
  const fitting = campaigns.flatMap((campaign) => {
    const creatives = isFor(campaign, place) ? creativesFor(campaign, place) : [];
    return creatives.length === 0 ? [] : [{ campaign, creatives }];
  });
  const ofTerms = (terms: Campaign["terms"]) => fitting.filter(({ campaign }) => campaign.terms === terms);
  const sold = ofTerms("share");
  const percent = sum(sold);
  const left = Math.max(0, 1 - percent / 100);
  const weighed = ofTerms("weight");
  const rest = weighed.length > 0 ? weighed : ofTerms("house");
  return [
    ...sold.map((one) => ({ ...one, share: one.campaign.amount / Math.max(percent, 100) })),
    ...rest.map((one) => ({ ...one, share: (left * one.campaign.amount) / sum(rest) })),
  ].filter(({ share }) => share > 0);
}

function sum(of: readonly { readonly campaign: Campaign }[]): number {
  return of.reduce((total, { campaign }) => total + campaign.amount, 0);
}

function isFor(campaign: Campaign, { slot, edition, sectionId, now }: AdPlace): boolean {
  const { slots, editions, sectionIds } = campaign;
  return (
    isLive(campaign, now) &&
    slots.includes(slot.key) &&
    (editions.length === 0 || editions.includes(edition)) &&
    (sectionIds.length === 0 || (sectionId !== null && sectionIds.includes(sectionId)))
  );
}

function creativesFor({ creatives }: CampaignWithCreatives, { slot, edition }: AdPlace): Creative[] {
  return creatives.filter(
    (one) =>
      one.state === "running" && (one.edition === null || one.edition === edition) && fitsSlot(one, slot),
  );
}

/** The fraction of the golden ratio: its multiples fall more evenly between 0 and 1 than any other number's, however many are taken. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Where a page stands between 0 and 1 in the window of this moment: each begins elsewhere, and goes on by the golden ratio. */
function positionOf(page: string, { now, order }: AdPlace): number {
  return (beginningOf(page) + (Math.floor(now / AD_WINDOW) + order) * GOLDEN) % 1;
}

/** A number from 0 to 1 of a text, evenly spread over texts (FNV-1a, with the last mixing of MurmurHash3). */
function beginningOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
