import type { Kysely, Selectable } from "kysely";
import type { Schema, WebhooksTable } from "../../platform/database/schema.ts";
import type { Webhook, WebhookEvent, WebhookState } from "./webhook.ts";

type Db = Kysely<Schema>;

/** Every webhook, the oldest first. */
export async function listWebhooks(db: Db): Promise<Webhook[]> {
  return (await db.selectFrom("webhooks").selectAll().orderBy("created_at").orderBy("id").execute()).map(
    webhookOf,
  );
}

export async function findWebhook(db: Db, id: string): Promise<Webhook | null> {
  const row = await db.selectFrom("webhooks").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : webhookOf(row);
}

export async function insertWebhook(db: Db, webhook: Webhook, createdBy: string) {
  const { id, address, events, state, secret, createdAt } = webhook;
  await db
    .insertInto("webhooks")
    .values({
      id,
      address,
      state,
      secret,
      events: JSON.stringify(events),
      former_secret: null,
      former_until: null,
      created_by: createdBy,
      created_at: createdAt,
    })
    .execute();
}

/** Changes what is given of a webhook. @returns whether there is one */
export async function updateWebhook(
  db: Db,
  id: string,
  some: {
    readonly address?: string;
    readonly events?: readonly WebhookEvent[];
    readonly state?: WebhookState;
  },
): Promise<boolean> {
  const { events, ...rest } = some;
  const updated = await db
    .updateTable("webhooks")
    .set({ ...rest, ...(events && { events: JSON.stringify(events) }) })
    .where("id", "=", id)
    .returning("id")
    .executeTakeFirst();
  return updated !== undefined;
}

/** Gives a webhook another secret; the one before signs too until `formerUntil`. */
export async function replaceSecret(
  db: Db,
  { id, secret: former }: Webhook,
  { secret, formerUntil }: { secret: string; formerUntil: number },
) {
  await db
    .updateTable("webhooks")
    .set({ secret, former_secret: former, former_until: formerUntil })
    .where("id", "=", id)
    .execute();
}

/** Takes a webhook out, with all that it was sent. @returns whether there was one */
export async function removeWebhook(db: Db, id: string): Promise<boolean> {
  await db.deleteFrom("webhook_deliveries").where("webhook_id", "=", id).execute();
  return (
    (await db.deleteFrom("webhooks").where("id", "=", id).returning("id").executeTakeFirst()) !== undefined
  );
}

function webhookOf(row: Selectable<WebhooksTable>): Webhook {
  return {
    id: row.id,
    address: row.address,
    events: JSON.parse(row.events) as WebhookEvent[],
    state: row.state as WebhookState,
    secret: row.secret,
    formerSecret: row.former_secret,
    formerUntil: row.former_until,
    createdAt: row.created_at,
  };
}
