import type { Newspaper } from "../features/settings/newspaper.ts";
import { findNextSending } from "../features/webhooks/deliveries.store.ts";
import { queueMessages } from "../features/webhooks/queue-messages.ts";
import { type MessageSending, sendMessages } from "../features/webhooks/send-messages.ts";
import { postOutside } from "../platform/http/post-outside.ts";
import type { Surroundings } from "./config.ts";
import { type OutsideParts, sendOutside } from "./send-outside.ts";

type Parts = OutsideParts & {
  readonly newspaper: Newspaper;
  readonly surroundings: Pick<Surroundings, "publicUrl" | "mayTellPrivate">;
};

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
  return sendOutside(parts, {
    follower: "webhooks",
    queue: (writing, changes) => queueMessages(writing, changes, { newspaper, publicUrl }),
    send: {
      name: "tell webhooks",
      nextDue: () => findNextSending(database.db),
      act: () => sendMessages(sending),
    },
  });
}
