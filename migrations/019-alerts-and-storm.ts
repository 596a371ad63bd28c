import type { Migration } from "./migration.ts";

/** What stands above every page while it must be known, and the times in which the site was in storm mode. */
export const alertsAndStorm: Migration = {
  name: "019-alerts-and-storm",
  async up(db) {
    await db.schema
      .createTable("alerts")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("class_key", "text")
      .addColumn("severity", "text", (column) => column.notNull())
      .addColumn("texts", "text", (column) => column.notNull())
      .addColumn("story_id", "text")
      .addColumn("raised_at", "bigint", (column) => column.notNull())
      .addColumn("raised_by", "text")
      .addColumn("until", "bigint")
      .addColumn("ended_at", "bigint")
      .addColumn("ended_by", "text")
      .execute();
    await db.schema.createIndex("alerts_by_end").on("alerts").columns(["ended_at", "until"]).execute();
    await db.schema
      .createTable("storm_spells")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("began_at", "bigint", (column) => column.notNull())
      .addColumn("began_by", "text")
      .addColumn("ended_at", "bigint")
      .addColumn("ended_by", "text")
      .execute();
    await db.schema.createIndex("storm_spells_by_end").on("storm_spells").column("ended_at").execute();
  },
};
