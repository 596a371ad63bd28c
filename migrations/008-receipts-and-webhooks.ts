import type { Kysely } from "kysely";
import type { Migration } from "./migration.ts";

/** What readers were seen to see after an act, answers that are given once for a key, and who outside is told of what is published. */
export const receiptsAndWebhooks: Migration = {
  name: "008-receipts-and-webhooks",
  async up(db) {
    await createReceipts(db);
    await createGivenAnswers(db);
    await createWebhooks(db);
  },
};

async function createReceipts(db: Kysely<unknown>) {
  await db.schema
    .createTable("receipts")
    .addColumn("change_id", "int8", (c) => c.primaryKey().notNull())
    .addColumn("version_id", "text", (c) => c.notNull().references("versions.id"))
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("at", "int8", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("origin", "text", (c) => c.notNull())
    .addColumn("pages", "text", (c) => c.notNull())
    .addColumn("ended_at", "int8")
    .execute();
  await db.schema
    .createIndex("receipts_version_id_change_id")
    .on("receipts")
    .columns(["version_id", "change_id"])
    .execute();
}

async function createGivenAnswers(db: Kysely<unknown>) {
  await db.schema
    .createTable("given_answers")
    .addColumn("staff_id", "text", (c) => c.notNull().references("staff.id"))
    .addColumn("key", "text", (c) => c.notNull())
    .addColumn("asked", "text", (c) => c.notNull())
    .addColumn("answer", "text", (c) => c.notNull())
    .addColumn("created_at", "int8", (c) => c.notNull())
    .addPrimaryKeyConstraint("given_answers_key", ["staff_id", "key"] as never)
    .execute();
}

async function createWebhooks(db: Kysely<unknown>) {
  await db.schema
    .createTable("webhooks")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("address", "text", (c) => c.notNull())
    .addColumn("events", "text", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("secret", "text", (c) => c.notNull())
    .addColumn("former_secret", "text")
    .addColumn("former_until", "int8")
    .addColumn("created_by", "text", (c) => c.notNull())
    .addColumn("created_at", "int8", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("webhook_deliveries")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("webhook_id", "text", (c) => c.notNull().references("webhooks.id").onDelete("cascade"))
    .addColumn("change_id", "int8")
    .addColumn("event", "text", (c) => c.notNull())
    .addColumn("payload", "text", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("attempts", "integer", (c) => c.notNull())
    .addColumn("next_at", "int8")
    .addColumn("fault", "text", (c) => c.notNull())
    .addColumn("created_at", "int8", (c) => c.notNull())
    .addColumn("ended_at", "int8")
    .addUniqueConstraint("webhook_deliveries_once", ["webhook_id", "change_id"] as never)
    .execute();
  await db.schema
    .createIndex("webhook_deliveries_next_at")
    .on("webhook_deliveries")
    .column("next_at")
    .execute();
}
