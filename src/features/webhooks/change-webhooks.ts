import { newId } from "../../kernel/ids.ts";
import { accept, type Result, refuse } from "../../kernel/result.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { queueMessage } from "./deliveries.store.ts";
import { messageOf, newMessageId } from "./queue-messages.ts";
import { newWebhookSecret } from "./sign-message.ts";
import { FORMER_SIGNS_FOR, type Webhook, type WebhookEvent, type WebhookState } from "./webhook.ts";
import { findWebhook, insertWebhook, removeWebhook, replaceSecret, updateWebhook } from "./webhooks.store.ts";

/** Tells an address outside of these events from now on; the secret is told this once. */
export async function addWebhook(
  writing: Writing,
  input: { readonly address: string; readonly events: readonly WebhookEvent[]; readonly by: string },
): Promise<Webhook> {
  const { by, ...given } = input;
  const webhook: Webhook = {
    ...given,
    id: newId(writing.now),
    state: "active",
    secret: newWebhookSecret(),
    formerSecret: null,
    formerUntil: null,
    createdAt: writing.now,
  };
  await insertWebhook(writing.db, webhook, by);
  await writing.log({ kind: "webhook.added", subjectId: webhook.id, keys: [] });
  return webhook;
}

/** Changes where it is told, of what, or whether: what waits while it is paused is sent when it goes on. */
export async function changeWebhook(
  writing: Writing,
  input: {
    readonly id: string;
    readonly address: string;
    readonly events: readonly WebhookEvent[];
    readonly state: Extract<WebhookState, "active" | "paused">;
  },
): Promise<Result<Webhook, "not-found">> {
  const { id, ...some } = input;
  if (!(await updateWebhook(writing.db, id, some))) return refuse("not-found");
  await writing.log({ kind: "webhook.changed", subjectId: id, keys: [] });
  const changed = await findWebhook(writing.db, id);
  return changed === null ? refuse("not-found") : accept(changed);
}

/** Gives it another secret, told this once; both sign for a day. */
export async function rotateSecret(
  writing: Writing,
  { id }: { readonly id: string },
): Promise<Result<{ secret: string }, "not-found">> {
  const webhook = await findWebhook(writing.db, id);
  if (webhook === null) return refuse("not-found");
  const secret = newWebhookSecret();
  await replaceSecret(writing.db, webhook, { secret, formerUntil: writing.now + FORMER_SIGNS_FOR });
  await writing.log({ kind: "webhook.secret-rotated", subjectId: id, keys: [] });
  return accept({ secret });
}

/** Sends a message that says nothing but that it is a test. */
export async function sendTest(
  writing: Writing,
  { id }: { readonly id: string },
): Promise<Result<null, "not-found">> {
  if ((await findWebhook(writing.db, id)) === null) return refuse("not-found");
  const { now } = writing;
  const payload = messageOf("test", now, { webhookId: id });
  await queueMessage(writing.db, {
    id: newMessageId(now),
    webhookId: id,
    changeId: null,
    event: "test",
    payload,
    at: now,
  });
  await writing.log({ kind: "webhook.tested", subjectId: id, keys: [] });
  return accept(null);
}

/** Tells it of nothing any more, and forgets it. */
export async function takeOutWebhook(
  writing: Writing,
  { id }: { readonly id: string },
): Promise<Result<null, "not-found">> {
  if (!(await removeWebhook(writing.db, id))) return refuse("not-found");
  await writing.log({ kind: "webhook.removed", subjectId: id, keys: [] });
  return accept(null);
}
