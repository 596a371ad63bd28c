import type { Kysely, Selectable } from "kysely";
import type { Schema, WebhookDeliveriesTable } from "../../platform/database/schema.ts";
import type { Delivery, DeliveryState } from "./webhook.ts";

type Db = Kysely<Schema>;

/** A message that is to be sent. `changeId` null for a test. */
export type QueuedMessage = {
  readonly id: string;
  readonly webhookId: string;
  readonly changeId: number | null;
  readonly event: string;
  readonly payload: string;
  readonly at: number;
};

/** Queues a message; the same change is queued once for each webhook. */
export async function queueMessage(db: Db, message: QueuedMessage) {
  const { id, event, payload, at } = message;
  await db
    .insertInto("webhook_deliveries")
    .values({
      id,
      event,
      payload,
      webhook_id: message.webhookId,
      change_id: message.changeId,
      state: "waiting",
      attempts: 0,
      next_at: at,
      fault: "",
      created_at: at,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.columns(["webhook_id", "change_id"]).doNothing())
    .execute();
}

/** When the next message is to be sent, epoch milliseconds; null when none is. Those of a paused webhook wait. */
export async function findNextSending(db: Db): Promise<number | null> {
  const row = await db
    .selectFrom("webhook_deliveries")
    .innerJoin("webhooks", "webhooks.id", "webhook_deliveries.webhook_id")
    .select("next_at")
    .where("next_at", "is not", null)
    .where("webhooks.state", "=", "active")
    .orderBy("next_at")
    .limit(1)
    .executeTakeFirst();
  return row?.next_at ?? null;
}

export type DueMessage = {
  readonly id: string;
  readonly webhookId: string;
  readonly payload: string;
  readonly attempts: number;
};

/**
 * Claims the messages whose time has come, for `lease` milliseconds: another process passes them over until then, and when this one ends
 * before it is done they are sent again.
 */
export async function claimDueMessages(
  db: Db,
  { now, lease, limit }: { now: number; lease: number; limit: number },
): Promise<DueMessage[]> {
  const due = await db
    .selectFrom("webhook_deliveries")
    .innerJoin("webhooks", "webhooks.id", "webhook_deliveries.webhook_id")
    .select(["webhook_deliveries.id", "webhook_id as webhookId", "payload", "attempts", "next_at"])
    .where("next_at", "<=", now)
    .where("webhooks.state", "=", "active")
    .orderBy("next_at")
    .limit(limit)
    .execute();
  const claimed: DueMessage[] = [];
  for (const { next_at, ...message } of due) {
    const mine = await db
      .updateTable("webhook_deliveries")
      .set({ next_at: now + lease })
      .where("id", "=", message.id)
      .where("next_at", "=", next_at)
      .returning("id")
      .executeTakeFirst();
    if (mine !== undefined) claimed.push(message);
  }
  return claimed;
}

/** Writes down what came of an attempt. */
export async function saveAttempt(
  db: Db,
  id: string,
  attempt: Pick<Delivery, "state" | "attempts" | "nextAt" | "fault" | "endedAt">,
) {
  const { state, attempts, nextAt, fault, endedAt } = attempt;
  await db
    .updateTable("webhook_deliveries")
    .set({ state, attempts, fault, next_at: nextAt, ended_at: endedAt })
    .where("id", "=", id)
    .execute();
}

/** The newest deliveries of a webhook. */
export async function listDeliveries(db: Db, webhookId: string, limit: number): Promise<Delivery[]> {
  const rows = await db
    .selectFrom("webhook_deliveries")
    .selectAll()
    .where("webhook_id", "=", webhookId)
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map(deliveryOf);
}

/** Forgets what ended before this moment, epoch milliseconds. */
export async function forgetDeliveries(db: Db, before: number) {
  await db.deleteFrom("webhook_deliveries").where("ended_at", "<", before).execute();
}

function deliveryOf(row: Selectable<WebhookDeliveriesTable>): Delivery {
  return {
    id: row.id,
    webhookId: row.webhook_id,
    event: row.event,
    state: row.state as DeliveryState,
    attempts: row.attempts,
    nextAt: row.next_at,
    fault: row.fault,
    createdAt: row.created_at,
    endedAt: row.ended_at,
  };
}
