import { listRoutes } from "../src/app/routes.ts";
import { openAdCounter } from "../src/features/ads/count-ads.ts";
import { openLineup } from "../src/features/ads/lineup.ts";
import { turnAds } from "../src/features/ads/turn-ads.ts";
import { endAlerts } from "../src/features/alerts/change-alerts.ts";
import { governComments, nextGoverning } from "../src/features/comments/govern-comments.ts";
import { endFrontEntries } from "../src/features/lists/change-front.ts";
import { expirePictures } from "../src/features/media/change-picture.ts";
import { relateStories } from "../src/features/related/relate-stories.ts";
import { indexStories } from "../src/features/search/index-stories.ts";
import type { Newspaper } from "../src/features/settings/newspaper.ts";
import { publishDue } from "../src/features/stories/publish-story.ts";
import { keepTasks } from "../src/features/translations/keep-tasks.ts";
import { noteDebts } from "../src/features/translations/note-debts.ts";
import { turnWeather } from "../src/features/weather/turn-weather.ts";
import { dayKey } from "../src/kernel/cache-keys.ts";
import { nextMidnight } from "../src/kernel/dates.ts";
import { openPageCache, type PageCache } from "../src/platform/cache/page-cache.ts";
import { findLastChangeId, listChangesAfter } from "../src/platform/changes/changes.store.ts";
import { openTogether } from "../src/platform/database/write-together.ts";
import { type FileStore, openFolder } from "../src/platform/files/file-store.ts";
import { openLog } from "../src/platform/log/log.ts";
import { openStanding } from "../src/site/standing.ts";
import type { Site } from "../src/site/visit.ts";
import type { TestStore } from "./databases.ts";
import { smallNewspaper } from "./small-newspaper.ts";

/** The whole site over a test's store and clock, with the followers under the test's hand instead of on timers. */
export type SiteUnderTest = {
  readonly cache: PageCache;
  readonly site: Site;
  /** As a reader gets it: from the cache where it is there. */
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** In another way than reading. */
  ask(method: string, path: string): Promise<Response>;
  /** Sends a form, from a network address. */
  send(path: string, fields: Record<string, string>, address?: string): Promise<Response>;
  /** As it would be rendered now, past any cache. */
  getFresh(path: string): Promise<Response>;
  /** Lets time act (due stories, ended entries, midnight) and every follower read to the end of the log. */
  /** @param between what readers do after the page cache has passed the changes and before the other followers have */
  settle(between?: () => Promise<void>): Promise<void>;
};

export const ORIGIN = "https://news.example";
export const SECRET = "a secret of the test";

export async function openSiteUnderTest(
  store: TestStore,
  newspaper: Newspaper = smallNewspaper,
  files: FileStore = openFolder("/nonexistent"),
): Promise<SiteUnderTest> {
  const { database, ledger, clock } = store;
  const ads = await openLineup(database.db, clock);
  const adCounter = openAdCounter(ledger, clock);
  const standing = openStanding(database.db);
  const site = { ads, newspaper, publicUrl: ORIGIN, db: database.db, dialect: database.dialect, standing };
  const newCache = () => openPageCache({ maxBytes: 64 * 1024 * 1024, commonHeaders: [] });
  const routesOver = (cache: PageCache) =>
    listRoutes({
      site,
      cache,
      files,
      fonts: new Map(),
      clock,
      log: openLog("silent"),
      comments: { write: openTogether(ledger), secret: SECRET, visible: () => Promise.resolve() },
      adCounter,
      newsletters: { ledger, secret: SECRET },
      isReady: () => Promise.resolve(true),
    });
  const cache = newCache();
  const routes = routesOver(cache);
  let position = await findLastChangeId(database);
  let adsTurned = clock();
  let midnight = nextMidnight(clock(), "Indian/Mauritius");

  async function letTimeAct() {
    await ledger.write(publishDue);
    await ledger.write(endAlerts);
    await ledger.write(endFrontEntries);
    await ledger.write(expirePictures);
    if (((await nextGoverning(database.db, newspaper)) ?? Number.POSITIVE_INFINITY) <= clock())
      await ledger.write((writing) => governComments(writing, newspaper));
    await ledger.write((writing) => turnWeather(writing, newspaper));
    await ledger.write((writing) => turnAds(writing, { campaigns: ads.all(), since: adsTurned }));
    adsTurned = clock();
    await adCounter.flush();
    if (clock() < midnight) return;
    const key = dayKey("Indian/Mauritius");
    await ledger.write((writing) => writing.log({ kind: "day.turned", subjectId: key, keys: [key] }));
    midnight = nextMidnight(clock(), "Indian/Mauritius");
  }

  async function followTheLog(between: () => Promise<void>) {
    for (;;) {
      const changes = await listChangesAfter(database, position, 1000);
      const last = changes.at(-1);
      if (last === undefined) return;
      const keys = changes.flatMap((change) => change.keys);
      await ads.refresh();
      standing.pass(keys);
      cache.purge(keys);
      position = last.id;
      await between();
      await ledger.write((writing) => relateStories(writing, changes, newspaper));
      await ledger.write((writing) => indexStories(writing, changes, newspaper));
      await ledger.write((writing) => noteDebts(writing, changes));
      await ledger.write((writing) => keepTasks(writing, changes, newspaper));
    }
  }

  return {
    cache,
    site,
    get: async (path, headers = {}) => routes.fetch(new Request(ORIGIN + path, { headers })),
    ask: async (method, path) => routes.fetch(new Request(ORIGIN + path, { method })),
    send: async (path, fields, address = "192.0.2.1") =>
      routes.fetch(
        new Request(ORIGIN + path, {
          method: "POST",
          body: new URLSearchParams(fields),
          headers: { "x-forwarded-for": address },
        }),
      ),
    getFresh: async (path) => routesOver(newCache()).fetch(new Request(ORIGIN + path)),
    settle: async (between = async () => {}) => {
      await letTimeAct();
      await followTheLog(between);
    },
  };
}
