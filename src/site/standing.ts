import { type Alert, byUrgency, isStanding } from "../features/alerts/alert.ts";
import { listOpenAlerts, listPublicSlugs } from "../features/alerts/alerts.store.ts";
import { findStorm } from "../features/storm/storm.store.ts";
import type { StormSpell } from "../features/storm/storm.ts";
import { alertKey, stormKey, storyKey } from "../kernel/cache-keys.ts";
import type { ReadDatabase } from "../platform/database/reading.ts";

/** An alert as readers see it, with the address (a slug, by edition) of the story that tells more. */
export type StandingAlert = Alert & { readonly slugs: Readonly<Record<string, string>> };

/** What stands over every page. */
export type Standing = {
  readonly alerts: readonly StandingAlert[];
  /** The storm mode that lasts now; null where there is none. */
  readonly storm: StormSpell | null;
  /** The cache keys of all of it: every page shows them. */
  readonly keys: readonly string[];
};

/**
 * What stands over every page, read once and kept until it changes: no page asks the database for it. Whoever follows the log of changes
 * passes their keys on before pages are purged.
 */
export type StandingMemory = {
  /** What stands at a moment, epoch milliseconds. */
  read(now: number): Promise<Standing>;
  /** Forgets what is known when one of these keys is its own. */
  pass(keys: Iterable<string>): void;
};

/** Nothing is read before somebody asks. */
export function openStanding(db: ReadDatabase): StandingMemory {
  let known: { readonly promise: Promise<Standing>; keys: ReadonlySet<string> | null } | null = null;

  function load(now: number): Promise<Standing> {
    const loading = { promise: loadStanding(db, now), keys: null as ReadonlySet<string> | null };
    known = loading;
    loading.promise.then(
      ({ keys }) => {
        loading.keys = new Set(keys);
      },
      () => {
        if (known === loading) known = null;
      },
    );
    return loading.promise;
  }

  return {
    async read(now) {
      const standing = await (known?.promise ?? load(now));
      return { ...standing, alerts: standing.alerts.filter((alert) => isStanding(alert, now)) };
    },
    pass(keys) {
      // Of what is being read it is not known yet what it is made of.
      const isMet = known !== null && (known.keys === null || [...keys].some((key) => known?.keys?.has(key)));
      if (isMet) known = null;
    },
  };
}

async function loadStanding(db: ReadDatabase, now: number): Promise<Standing> {
  const [alerts, storm] = await Promise.all([listOpenAlerts(db), findStorm(db)]);
  const storyIds = [...new Set(alerts.flatMap(({ storyId }) => storyId ?? []))];
  const places = await listPublicSlugs(db, storyIds, now);
  const slugsOf = (storyId: string | null) =>
    Object.fromEntries(
      places.filter((place) => place.storyId === storyId).map(({ edition, slug }) => [edition, slug]),
    );
  return {
    storm,
    alerts: alerts.toSorted(byUrgency).map((alert) => ({ ...alert, slugs: slugsOf(alert.storyId) })),
    keys: [alertKey, stormKey, ...storyIds.map(storyKey)],
  };
}
