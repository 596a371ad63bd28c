import type { AdClient, AdCount, Campaign, Creative, Slot } from "../../features/ads/campaign.ts";
import type { Overbooking } from "../../features/ads/overbooking.ts";

export type { AdClient, AdCount, Creative, Slot };

/** A campaign with what it shows, and how often it was seen and followed in all. */
export type ToldCampaign = Campaign & {
  readonly creatives: readonly Creative[];
  readonly views: number;
  readonly clicks: number;
};

/** The ad desk at a glance. */
export type AdDesk = {
  readonly slots: readonly Slot[];
  readonly clients: readonly AdClient[];
  readonly campaigns: readonly ToldCampaign[];
  readonly overbooked: readonly Overbooking[];
};
