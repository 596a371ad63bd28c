import { adsKey } from "../../kernel/cache-keys.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { type CampaignWithCreatives, isLive } from "./campaign.ts";
import { AD_WINDOW } from "./share-pages.ts";

/**
 * When pages next show another advertisement by time alone: a campaign begins or ends, or a window does in which there is a choice.
 * @param since the moment of the last turn, epoch milliseconds
 * @returns epoch milliseconds; null when nothing turns
 */
export function nextTurnOfAds(campaigns: readonly CampaignWithCreatives[], since: number): number | null {
  const bounds = campaigns
    .filter(({ state }) => state === "running")
    .flatMap(({ startsAt, endsAt }) => [startsAt, ...(endsAt === null ? [] : [endsAt])])
    .filter((at) => at > since);
  const windowEnd = (Math.floor(since / AD_WINDOW) + 1) * AD_WINDOW;
  const turns = slotsWithChoice(campaigns, since).length > 0 ? [...bounds, windowEnd] : bounds;
  return turns.length === 0 ? null : Math.min(...turns);
}

/** Tells of the slots in which another advertisement stands from now on. @param since the moment of the last turn, epoch milliseconds */
export async function turnAds(
  writing: Writing,
  { campaigns, since }: { readonly campaigns: readonly CampaignWithCreatives[]; readonly since: number },
): Promise<void> {
  const { now } = writing;
  const isOver = Math.floor(since / AD_WINDOW) !== Math.floor(now / AD_WINDOW);
  const bounded = campaigns
    .filter(({ startsAt, endsAt }) => [startsAt, endsAt ?? 0].some((at) => since < at && at <= now))
    .flatMap(({ slots }) => slots);
  const slots = new Set([...bounded, ...(isOver ? slotsWithChoice(campaigns, since) : [])]);
  if (slots.size === 0) return;
  await writing.log({ kind: "ad.turned", subjectId: "ads", keys: [...slots].map(adsKey) });
}

/** The slots in which more than one thing may stand, nothing being one. */
function slotsWithChoice(campaigns: readonly CampaignWithCreatives[], at: number): string[] {
  const live = campaigns.filter((campaign) => isLive(campaign, at));
  return [...new Set(live.flatMap(({ slots }) => slots))].filter((slot) => {
    const here = live.filter(({ slots }) => slots.includes(slot));
    const creatives = here.reduce((count, one) => count + one.creatives.length, 0);
    return creatives > 1 || here.some(({ terms, amount }) => terms === "share" && amount < 100);
  });
}
