import type { Ledger } from "../../platform/database/ledger.ts";
import { claimDueMessages, type DueMessage, forgetDeliveries, saveAttempt } from "./deliveries.store.ts";
import { signMessage } from "./sign-message.ts";
import { nextAttempt, secretsAt, type Webhook } from "./webhook.ts";
import { findWebhook, updateWebhook } from "./webhooks.store.ts";

/** Sends a body to an address outside. @returns the status of the answer. Rejects, saying why, when none comes or it may not be asked */
export type Post = (
  address: string,
  sent: { headers: Record<string, string>; body: string },
) => Promise<number>;

export type MessageSending = {
  readonly ledger: Ledger;
  readonly clock: () => number;
  readonly post: Post;
  /** From 0 to 1, another each time. */
  readonly chance: () => number;
  readonly onDisabled: (webhook: Webhook) => void;
};

/** For how long a message is this process's to send, milliseconds: longer than an answer may take. */
const LEASE = 60_000;
/** So many at a time, beside one another. */
const AT_ONCE = 8;
/** For how long what ended is kept to be looked at, milliseconds: thirty days. */
const KEPT_FOR = 30 * 24 * 3_600_000;

/** Sends every message whose time has come. One that fails comes again later; one that failed for days disables its webhook. */
export async function sendMessages(sending: MessageSending): Promise<void> {
  const { ledger, clock } = sending;
  const { value: due } = await ledger.write(({ db }) =>
    claimDueMessages(db, { now: clock(), lease: LEASE, limit: AT_ONCE }),
  );
  await Promise.all(due.map((message) => sendMessage(sending, message)));
  if (due.length === 0) return;
  await ledger.write(({ db, now }) => forgetDeliveries(db, now - KEPT_FOR));
}

async function sendMessage(sending: MessageSending, message: DueMessage): Promise<void> {
  const { ledger, clock, chance, onDisabled } = sending;
  const webhook = await findWebhook(ledger.database.db, message.webhookId);
  if (webhook === null) return;
  const fault = await attempt(sending, { webhook, message });
  const now = clock();
  const attempts = message.attempts + 1;
  if (fault === null) {
    const delivered = { state: "delivered", attempts, nextAt: null, fault: "", endedAt: now } as const;
    await ledger.write(({ db }) => saveAttempt(db, message.id, delivered));
    return;
  }
  const nextAt = nextAttempt(attempts, { now, chance: chance() });
  const isOver = nextAt === null;
  await ledger.write(async ({ db, log }) => {
    const state = isOver ? "failed" : "waiting";
    await saveAttempt(db, message.id, { state, attempts, nextAt, fault, endedAt: isOver ? now : null });
    if (!isOver) return;
    await updateWebhook(db, webhook.id, { state: "disabled" });
    await log({ kind: "webhook.disabled", subjectId: webhook.id, keys: [] });
  });
  if (isOver) onDisabled(webhook);
}

type Attempt = { readonly webhook: Webhook; readonly message: DueMessage };

/** @returns null when it was taken (2xx), else why not */
async function attempt(
  { post, clock }: MessageSending,
  { webhook, message }: Attempt,
): Promise<string | null> {
  const { id, payload: body } = message;
  const at = clock();
  const headers = {
    "Content-Type": "application/json",
    ...signMessage({ id, at, body }, secretsAt(webhook, at)),
  };
  try {
    const status = await post(webhook.address, { headers, body });
    return status >= 200 && status < 300 ? null : `HTTP ${status}`;
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 300) : "no answer";
  }
}
