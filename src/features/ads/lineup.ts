import type { ReadDatabase } from "../../platform/database/reading.ts";
import { listCampaigns } from "./ads.store.ts";
import type { CampaignWithCreatives } from "./campaign.ts";

/**
 * The campaigns that are not over, in memory: a page that shows advertisements asks the database nothing for them. Whoever follows the log
 * refreshes it after a change of them, before the pages that showed the former are dropped.
 */
export type AdLineup = {
  all(): readonly CampaignWithCreatives[];
  refresh(): Promise<void>;
  /** What the ad desk tries in a page: its picture is fetched where nothing is counted, and its link leads straight on. */
  readonly isTrial?: boolean;
};

/** For how long a campaign that is over is still known, milliseconds: for who looks at a page that was there before. */
const KNOWN_AFTER = 24 * 3_600_000;

/** Reads the campaigns. @param clock epoch milliseconds */
export async function openLineup(db: ReadDatabase, clock: () => number): Promise<AdLineup> {
  const read = () => listCampaigns(db, { endingAfter: clock() - KNOWN_AFTER });
  let campaigns = await read();
  return {
    all: () => campaigns,
    refresh: async () => {
      campaigns = await read();
    },
  };
}

/** Whether a change of this kind alters the line-up. */
export function altersLineup(kind: string): boolean {
  return kind.startsWith("ad.");
}
