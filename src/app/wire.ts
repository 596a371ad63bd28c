import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type AdCounter, openAdCounter } from "../features/ads/count-ads.ts";
import { type AdLineup, openLineup } from "../features/ads/lineup.ts";
import { findNextAlertEnd } from "../features/alerts/alerts.store.ts";
import { endAlerts } from "../features/alerts/change-alerts.ts";
import { governComments, nextGoverning } from "../features/comments/govern-comments.ts";
import { scoreNew } from "../features/comments/score-comments.ts";
import { endFrontEntries } from "../features/lists/change-front.ts";
import { findNextEnd } from "../features/lists/fronts.store.ts";
import { type Live, openLive } from "../features/live/live.ts";
import { readLook } from "../features/live/read-look.ts";
import { expirePictures, USES_FOLLOWER } from "../features/media/change-picture.ts";
import { noteUses } from "../features/media/note-uses.ts";
import { renderPictures } from "../features/media/render-pictures.ts";
import { findNextExpiry } from "../features/media/replacing.store.ts";
import { relateStories } from "../features/related/relate-stories.ts";
import { indexDesk } from "../features/search/index-desk.ts";
import { indexStories } from "../features/search/index-stories.ts";
import { applyNewspaper } from "../features/settings/apply-newspaper.ts";
import type { Newspaper } from "../features/settings/newspaper.ts";
import { publishDue } from "../features/stories/publish-story.ts";
import { findNextDue } from "../features/stories/stories.store.ts";
import { keepTasks } from "../features/translations/keep-tasks.ts";
import { noteDebts } from "../features/translations/note-debts.ts";
import { dayKey } from "../kernel/cache-keys.ts";
import { nextMidnight } from "../kernel/dates.ts";
import { openPageCache, type PageCache } from "../platform/cache/page-cache.ts";
import { findLastChangeId } from "../platform/changes/changes.store.ts";
import type { Follower } from "../platform/changes/follow-changes.ts";
import type { Clock } from "../platform/clock/clock.ts";
import { type Ledger, openLedger } from "../platform/database/ledger.ts";
import { migrate } from "../platform/database/migrate.ts";
import { type Database, openDatabase } from "../platform/database/open-database.ts";
import { type FileStore, openFolder } from "../platform/files/file-store.ts";
import { securityHeaders } from "../platform/http/security-headers.ts";
import { runTimetable, type TimedAct } from "../platform/jobs/timetable.ts";
import type { Log } from "../platform/log/log.ts";
import { openStanding, type StandingMemory } from "../site/standing.ts";
import type { Site } from "../site/visit.ts";
import type { Surroundings } from "./config.ts";
import { followBeside, followForMembers, followPages } from "./followers.ts";
import { improveWhenIdle } from "./improve-pages.ts";
import { learnFromModerators } from "./learn-from-moderators.ts";
import { postLetters } from "./post-letters.ts";
import { pushNotices } from "./push-notices.ts";
import { sendNewsletters } from "./send-newsletters.ts";
import { tellWebhooks } from "./tell-webhooks.ts";
import { listAdActs } from "./turn-ads.ts";
import { turnAct, watchWeather } from "./watch-weather.ts";

/** What every command and the server stand on. */
export type Foundation = {
  readonly surroundings: Surroundings;
  readonly newspaper: Newspaper;
  readonly clock: Clock;
  readonly log: Log;
  readonly database: Database;
  readonly ledger: Ledger;
  readonly files: FileStore;
  readonly standing: StandingMemory;
  close(): Promise<void>;
};

type Given = Pick<Foundation, "surroundings" | "newspaper" | "clock" | "log">;

/** Opens the store and brings it up to this version and this configuration. */
export async function layFoundation(given: Given): Promise<Foundation> {
  const { surroundings, clock, log } = given;
  const newspaper = withWhatCanBeSent(given);
  mkdirSync(surroundings.dataFolder, { recursive: true });
  const database = await openDatabase({ url: surroundings.databaseUrl });
  const ran = await migrate(database);
  if (ran.length > 0) log.info({ migrations: ran }, "the schema was brought forward");
  const ledger = openLedger(database, clock);
  await ledger.write((writing) => applyNewspaper(writing, newspaper));
  return {
    ...given,
    newspaper,
    database,
    ledger,
    files: openFolder(join(surroundings.dataFolder, "media")),
    standing: openStanding(database.db),
    close: () => database.close(),
  };
}

/** A newspaper that names no mail server sends no letters, and no page of it offers any. */
function withWhatCanBeSent({ surroundings, newspaper }: Given): Newspaper {
  const { newsletter, ...others } = newspaper;
  return newsletter === undefined || surroundings.mail === null ? others : newspaper;
}

/** The site that readers see, over this foundation. */
export function siteOf({ newspaper, surroundings, database, standing }: Foundation): Site {
  const { db, dialect } = database;
  return { newspaper, publicUrl: surroundings.publicUrl, db, dialect, standing };
}

/** What runs beside the answering of requests. */
export type Rounds = {
  readonly cache: PageCache;
  readonly live: Live;
  readonly ads: AdLineup;
  readonly adCounter: AdCounter;
  /** Resolves when the page cache has passed a change: from then on every reader sees it. */
  visible(changeId: number): Promise<void>;
  stop(): Promise<void>;
};

const IDLE_EVERY = 100;
/** So few changes at a time that no reader feels it. */
const FEW = 5;

/** Starts the followers of the log and the acts of time. */
export async function startRounds(foundation: Foundation): Promise<Rounds> {
  const { ledger, newspaper, clock, log, surroundings } = foundation;
  const cache = openPageCache({ maxBytes: surroundings.cacheBytes, commonHeaders: securityHeaders });
  const { db } = foundation.database;
  const ads = await openLineup(db, clock);
  const adCounter = openAdCounter(ledger, clock);
  const pages = await followPages({ ...foundation, ads }, cache);
  // What changed before the log was followed is known from here on.
  await ads.refresh();
  const live = openLive({
    at: await findLastChangeId(foundation.database),
    read: () => readLook(db, clock()),
  });
  const followers: Follower[] = [
    pages,
    await followForMembers(foundation, live),
    await followBeside(foundation, {
      name: "related",
      batch: FEW,
      apply: (changes) => ledger.write((writing) => relateStories(writing, changes, newspaper)),
    }),
    await followBeside(foundation, {
      name: "search",
      batch: FEW,
      apply: (changes) => ledger.write((writing) => indexStories(writing, changes, newspaper)),
    }),
    await followBeside(foundation, {
      name: USES_FOLLOWER,
      batch: FEW,
      apply: (changes) =>
        ledger.write(async (writing) => {
          await noteUses(writing, changes);
          await indexDesk(writing, changes, newspaper);
        }),
    }),
    await followBeside(foundation, {
      name: "translations",
      batch: FEW,
      apply: (changes) => ledger.write((writing) => noteDebts(writing, changes)),
    }),
    await followBeside(foundation, {
      name: "translation-tasks",
      batch: FEW,
      apply: (changes) => ledger.write((writing) => keepTasks(writing, changes, newspaper)),
    }),
    await followBeside(foundation, {
      name: "comment-scores",
      batch: FEW,
      apply: (changes) => ledger.write((writing) => scoreNew(writing, changes)),
    }),
    await followBeside(foundation, {
      name: "pictures",
      batch: 1,
      apply: (changes) => renderPictures(foundation, changes),
    }),
  ];
  const timetable = runTimetable(
    [...listTimedActs(foundation), ...listAdActs({ ledger, clock, ads, adCounter })],
    {
      clock,
      onError: (name, error) => log.error({ err: error, act: name }, "a timed act failed"),
    },
  );
  const school = learnFromModerators(foundation);
  const post = await postLetters(foundation);
  const newsletters = await sendNewsletters(foundation);
  const webhooks = await tellWebhooks(foundation);
  const push = await pushNotices(foundation);
  const weather = await watchWeather(foundation);
  ledger.onCommit(() => {
    for (const follower of followers) follower.wake();
    timetable.wake();
    school.wake();
    post?.wake();
    newsletters?.wake();
    webhooks.wake();
    push.wake();
  });
  const stopImproving = improveWhenIdle(cache, { log, every: IDLE_EVERY });
  return {
    cache,
    live,
    ads,
    adCounter,
    visible: (changeId) => pages.reached(changeId),
    async stop() {
      await stopImproving();
      await timetable.stop();
      await school.stop();
      await adCounter
        .flush()
        .catch((error) => log.error({ err: error }, "what was counted of advertisements is lost"));
      await post?.stop();
      await newsletters?.stop();
      await webhooks.stop();
      await push.stop();
      await weather?.stop();
      for (const follower of followers) await follower.stop();
    },
  };
}

/** What time brings about: scheduled stories, the ends of front entries and of pictures' licences, midnight in each zone. */
function listTimedActs(foundation: Foundation): TimedAct[] {
  const { database, ledger, newspaper, clock } = foundation;
  const zones = [...new Set(newspaper.editions.map((edition) => edition.timeZone))];
  return [
    {
      name: "publish what is due",
      nextDue: () => findNextDue(database.db),
      act: async () => {
        await ledger.write(publishDue);
      },
    },
    {
      name: "end front entries",
      nextDue: () => findNextEnd(database.db),
      act: async () => {
        await ledger.write(endFrontEntries);
      },
    },
    {
      name: "end alerts",
      nextDue: () => findNextAlertEnd(database.db),
      act: async () => {
        await ledger.write(endAlerts);
      },
    },
    {
      name: "expire pictures",
      nextDue: () => findNextExpiry(database.db),
      act: async () => {
        await ledger.write(expirePictures);
      },
    },
    {
      name: "govern comments",
      nextDue: () => nextGoverning(database.db, newspaper),
      act: async () => {
        await ledger.write((writing) => governComments(writing, newspaper));
      },
    },
    ...(newspaper.weather === undefined ? [] : [turnAct(foundation)]),
    ...zones.map((timeZone) => midnightAct(timeZone, { ledger, clock })),
  ];
}

function midnightAct(timeZone: string, { ledger, clock }: { ledger: Ledger; clock: Clock }): TimedAct {
  let due = nextMidnight(clock(), timeZone);
  return {
    name: `midnight in ${timeZone}`,
    nextDue: () => Promise.resolve(due),
    act: async () => {
      await ledger.write((writing) =>
        writing.log({ kind: "day.turned", subjectId: timeZone, keys: [dayKey(timeZone)] }),
      );
      due = nextMidnight(clock(), timeZone);
    },
  };
}
