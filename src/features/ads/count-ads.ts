import type { Ledger } from "../../platform/database/ledger.ts";
import { addCounts } from "./ad-counts.store.ts";
import type { AdCount } from "./campaign.ts";

/** What is counted of an advertisement that a page showed. */
export type AdSight = Omit<AdCount, "views" | "clicks">;

/** Counts in memory, and writes what it counted in one transaction at a time: a view costs readers and the database next to nothing. */
export type AdCounter = {
  count(what: "views" | "clicks", of: AdSight): void;
  /** Writes what was counted since the last time; what could not be written is kept for the next. */
  flush(): Promise<void>;
  /** Since when something waits to be written, epoch milliseconds; null where nothing does. */
  oldest(): number | null;
};

/** @param clock epoch milliseconds */
export function openAdCounter(ledger: Ledger, clock: () => number): AdCounter {
  let counted = new Map<string, AdCount>();
  let oldest: number | null = null;
  let flushing: Promise<void> = Promise.resolve();

  function add(more: AdCount) {
    const { creativeId, day, edition, slot } = more;
    const name = [creativeId, day, edition, slot].join(" ");
    const before = counted.get(name);
    const views = (before?.views ?? 0) + more.views;
    const clicks = (before?.clicks ?? 0) + more.clicks;
    oldest ??= clock();
    counted.set(name, { creativeId, day, edition, slot, views, clicks });
  }

  async function write() {
    if (counted.size === 0) return;
    const taken = [...counted.values()];
    counted = new Map();
    oldest = null;
    try {
      await ledger.write(({ db }) => addCounts(db, taken));
    } catch (error) {
      for (const one of taken) add(one);
      throw error;
    }
  }

  return {
    oldest: () => oldest,
    count: (what, of) => add({ ...of, views: 0, clicks: 0, [what]: 1 }),
    flush: () => {
      // One after the other, so that nothing is written twice.
      flushing = flushing.catch(() => undefined).then(write);
      return flushing;
    },
  };
}
