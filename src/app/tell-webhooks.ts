import type { Newspaper } from "../features/settings/newspaper.ts";
import { findNextSending } from "../features/webhooks/deliveries.store.ts";
import { queueMessages } from "../features/webhooks/queue-messages.ts";
import { type MessageSending, sendMessages } from "../features/webhooks/send-messages.ts";
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

/** Tells the addresses outside of what readers can see: queued in the order of the log, sent at a timetable of its own. */
export async function tellWebhooks(parts: Parts): Promise<{ wake(): void; stop(): Promise<void> }> {
  const { ledger, newspaper, clock, log, surroundings, database } = parts;
  const { publicUrl, mayTellPrivate } = surroundings;
  const sending: MessageSending = {
    ledger,
    clock,
    chance: Math.random,
    post: (address, sent) => postOutside(address, sent, mayTellPrivate),
    // The host alone: what else an address has is often a secret of its owner's.
    onDisabled: ({ id, address }) =>
      log.error({ webhook: id, host: new URL(address).host }, "a webhook failed for days and is disabled"),
  };
  const timetable = runTimetable(
    [
      {
        name: "tell webhooks",
        nextDue: () => findNextSending(database.db),
        act: () => sendMessages(sending),
      },
    ],
    { clock, onError: (name, error) => log.error({ err: error, act: name }, "a timed act failed") },
  );
  const follower = await followBeside(parts, {
    name: "webhooks",
    batch: FEW,
    apply: async (changes) => {
      await ledger.write((writing) => queueMessages(writing, changes, { newspaper, publicUrl }));
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
