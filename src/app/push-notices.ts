import { findNextNotice } from "../features/push/notices.store.ts";
import { followNews } from "../features/push/notify-readers.ts";
import { type NoticeSending, sendNotices } from "../features/push/send-notices.ts";
import { ensurePushKeys } from "../features/push/subscriptions.store.ts";
import type { Newspaper } from "../features/settings/newspaper.ts";
import type { Clock } from "../platform/clock/clock.ts";
import type { Ledger } from "../platform/database/ledger.ts";
import type { Database } from "../platform/database/open-database.ts";
import { postOutside } from "../platform/http/post-outside.ts";
import { runTimetable } from "../platform/jobs/timetable.ts";
import type { Log } from "../platform/log/log.ts";
import type { Surroundings } from "./config.ts";
import { followBeside } from "./followers.ts";

type Parts = {
  readonly ledger: Ledger;
  readonly database: Database;
  readonly newspaper: Newspaper;
  readonly clock: Clock;
  readonly log: Log;
  readonly surroundings: Pick<Surroundings, "publicUrl" | "mayTellPrivate">;
};

const FEW = 20;

/** Sends readers' notifications at a timetable of its own, and follows what becomes of the news that they told. */
export async function pushNotices(parts: Parts): Promise<{ wake(): void; stop(): Promise<void> }> {
  const { ledger, newspaper, clock, log, surroundings, database } = parts;
  const { publicUrl, mayTellPrivate } = surroundings;
  const { value: keys } = await ledger.write(({ db, now }) => ensurePushKeys(db, now));
  const sending: NoticeSending = {
    ledger,
    newspaper,
    keys,
    // Push services want one that they can write to; without TLS no browser subscribes but on this machine.
    subject: publicUrl.startsWith("https:") ? publicUrl : "mailto:nobody@localhost.invalid",
    clock,
    chance: Math.random,
    post: (address, sent) => postOutside(address, sent, mayTellPrivate),
  };
  const timetable = runTimetable(
    [
      {
        name: "send notifications",
        nextDue: () => findNextNotice(database.db),
        act: () => sendNotices(sending),
      },
    ],
    { clock, onError: (name, error) => log.error({ err: error, act: name }, "a timed act failed") },
  );
  const follower = await followBeside(parts, {
    name: "push",
    batch: FEW,
    apply: async (changes) => {
      await ledger.write((writing) => followNews(writing, changes));
      timetable.wake();
    },
  });
  return {
    wake() {
      follower.wake();
      timetable.wake();
    },
    async stop() {
      await follower.stop();
      await timetable.stop();
    },
  };
}
