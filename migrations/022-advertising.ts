import type { Migration } from "./migration.ts";

/** Who advertises, with what, when and where; and how often it was seen and followed. */
export const advertising: Migration = {
  name: "022-advertising",
  async up(db) {
    await db.schema
      .createTable("ad_clients")
      .addColumn("id", "text", (c) => c.primaryKey().notNull())
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("contact", "text", (c) => c.notNull())
      .addColumn("created_at", "int8", (c) => c.notNull())
      .execute();
    await db.schema
      .createTable("ad_campaigns")
      .addColumn("id", "text", (c) => c.primaryKey().notNull())
      .addColumn("client_id", "text")
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("terms", "text", (c) => c.notNull())
      .addColumn("amount", "integer", (c) => c.notNull())
      .addColumn("starts_at", "int8", (c) => c.notNull())
      .addColumn("ends_at", "int8")
      .addColumn("slots", "text", (c) => c.notNull())
      .addColumn("editions", "text", (c) => c.notNull())
      .addColumn("sections", "text", (c) => c.notNull())
      .addColumn("state", "text", (c) => c.notNull())
      .addColumn("created_at", "int8", (c) => c.notNull())
      .execute();
    await db.schema
      .createTable("ad_creatives")
      .addColumn("id", "text", (c) => c.primaryKey().notNull())
      .addColumn("campaign_id", "text", (c) => c.notNull())
      .addColumn("edition", "text")
      .addColumn("file", "text", (c) => c.notNull())
      .addColumn("mime", "text", (c) => c.notNull())
      .addColumn("width", "integer", (c) => c.notNull())
      .addColumn("height", "integer", (c) => c.notNull())
      .addColumn("bytes", "integer", (c) => c.notNull())
      .addColumn("alt", "text", (c) => c.notNull())
      .addColumn("target", "text", (c) => c.notNull())
      .addColumn("state", "text", (c) => c.notNull())
      .addColumn("created_at", "int8", (c) => c.notNull())
      .execute();
    await db.schema
      .createIndex("ad_creatives_campaign")
      .on("ad_creatives")
      .column("campaign_id" as never)
      .execute();
    await db.schema
      .createTable("ad_counts")
      .addColumn("creative_id", "text", (c) => c.notNull())
      .addColumn("day", "text", (c) => c.notNull())
      .addColumn("edition", "text", (c) => c.notNull())
      .addColumn("slot", "text", (c) => c.notNull())
      .addColumn("views", "integer", (c) => c.notNull())
      .addColumn("clicks", "integer", (c) => c.notNull())
      .addPrimaryKeyConstraint("ad_counts_key", ["creative_id", "day", "edition", "slot"] as never)
      .execute();
  },
};
