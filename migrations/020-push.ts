import type { Migration } from "./migration.ts";

/** Who asked to be told of breaking news, what they were told, and what waits to be sent. */
export const push: Migration = {
  name: "020-push",
  async up(db) {
    await db.schema
      .createTable("push_keys")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("public_key", "text", (column) => column.notNull())
      .addColumn("private_key", "text", (column) => column.notNull())
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .execute();
    await db.schema
      .createTable("push_subscriptions")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("edition", "text", (column) => column.notNull())
      .addColumn("endpoint", "text", (column) => column.notNull().unique())
      .addColumn("p256dh", "text", (column) => column.notNull())
      .addColumn("auth", "text", (column) => column.notNull())
      .addColumn("sections", "text", (column) => column.notNull())
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex("push_subscriptions_by_edition")
      .on("push_subscriptions")
      .columns(["edition", "id"])
      .execute();
    await db.schema
      .createTable("push_notices")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("version_id", "text", (column) => column.notNull().references("versions.id"))
      .addColumn("revision_id", "text", (column) => column.notNull())
      .addColumn("edition", "text", (column) => column.notNull())
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addColumn("created_by", "text")
      .addUniqueConstraint("push_notices_once", ["version_id", "revision_id", "kind"])
      .execute();
    await db.schema
      .createIndex("push_notices_by_edition")
      .on("push_notices")
      .columns(["edition", "kind", "created_at"])
      .execute();
    await db.schema
      .createTable("push_deliveries")
      .addColumn("notice_id", "text", (column) => column.notNull())
      .addColumn("subscription_id", "text", (column) => column.notNull())
      .addColumn("attempts", "integer", (column) => column.notNull())
      .addColumn("next_at", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("push_deliveries_pk", ["notice_id", "subscription_id"])
      .execute();
    await db.schema.createIndex("push_deliveries_by_time").on("push_deliveries").column("next_at").execute();
  },
};
