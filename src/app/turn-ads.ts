import type { AdCounter } from "../features/ads/count-ads.ts";
import type { AdLineup } from "../features/ads/lineup.ts";
import { nextTurnOfAds, turnAds } from "../features/ads/turn-ads.ts";
import type { Clock } from "../platform/clock/clock.ts";
import type { Ledger } from "../platform/database/ledger.ts";
import type { TimedAct } from "../platform/jobs/timetable.ts";

/** For how long what was counted is in memory alone, milliseconds: a process that is killed loses no more. */
const FLUSH_AFTER = 10_000;

type Parts = {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly ads: AdLineup;
  readonly adCounter: AdCounter;
};

/** What time brings about of advertising: other advertisements on the pages, and counts that are written. */
export function listAdActs({ ledger, clock, ads, adCounter }: Parts): TimedAct[] {
  let since = clock();
  return [
    {
      name: "turn the advertisements",
      nextDue: () => Promise.resolve(nextTurnOfAds(ads.all(), since)),
      act: async () => {
        const { value: now } = await ledger.write(async (writing) => {
          await turnAds(writing, { campaigns: ads.all(), since });
          return writing.now;
        });
        since = now;
      },
    },
    {
      name: "write what was counted of advertisements",
      nextDue: () => {
        const oldest = adCounter.oldest();
        return Promise.resolve(oldest === null ? null : oldest + FLUSH_AFTER);
      },
      act: () => adCounter.flush(),
    },
  ];
}
