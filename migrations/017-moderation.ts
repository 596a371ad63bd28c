import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** Whether moderators keep up with what readers write, and what was learned of their decisions. */
export const moderation: Migration = {
  name: "017-moderation",
  async up(db) {
    await db.schema
      .createTable("comment_governor")
      .addColumn("name", "text", (c) => c.primaryKey().notNull())
      .addColumn("level", "text", (c) => c.notNull())
      .addColumn("level_since", "int8", (c) => c.notNull())
      .addColumn("moderators", "integer")
      .addColumn("until", "int8")
      .addColumn("next_at", "int8")
      .execute();
    await sql`insert into comment_governor (name, level, level_since) values ('comments', 'open', 0)`.execute(
      db,
    );
    await db.schema
      .createTable("comment_scorers")
      .addColumn("name", "text", (c) => c.primaryKey().notNull())
      .addColumn("trained_at", "int8", (c) => c.notNull())
      .addColumn("weights", "text", (c) => c.notNull())
      .addColumn("report", "text", (c) => c.notNull())
      .execute();
    await db.schema.alterTable("comments").addColumn("score", "real").execute();
    await db.schema
      .createIndex("comments_decided_at")
      .on("comments")
      .columns(["decided_at"] as never)
      .execute();
  },
};
