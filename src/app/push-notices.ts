import { findNextNotice } from "../features/push/notices.store.ts";
import { followNews } from "../features/push/notify-readers.ts";
import { type NoticeSending, sendNotices } from "../features/push/send-notices.ts";
import { ensurePushKeys } from "../features/push/subscriptions.store.ts";
import type { Newspaper } from "../features/settings/newspaper.ts";
import { postOutside } from "../platform/http/post-outside.ts";
import type { Surroundings } from "./config.ts";
import { type OutsideParts, sendOutside } from "./send-outside.ts";

type Parts = OutsideParts & {
  readonly newspaper: Newspaper;
  readonly surroundings: Pick<Surroundings, "publicUrl" | "mayTellPrivate">;
};

/** Sends readers' notifications at a timetable of its own, and follows what becomes of the news that they told. */
export async function pushNotices(parts: Parts): Promise<{ wake(): void; stop(): Promise<void> }> {
  const { ledger, newspaper, clock, surroundings, database } = parts;
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
  return sendOutside(parts, {
    follower: "push",
    queue: followNews,
    send: {
      name: "send notifications",
      nextDue: () => findNextNotice(database.db),
      act: () => sendNotices(sending),
    },
  });
}
