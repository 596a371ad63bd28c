import type { Kysely } from "kysely";
import type { Migration } from "./migration.ts";

/** Which tab saved a draft, so that it may save into it again; what two people wrote at one place; who is where. */
export const noWordLost: Migration = {
  name: "009-no-word-lost",
  async up(db) {
    await db.schema.alterTable("revisions").addColumn("begun_at", "int8").execute();
    await db.schema.alterTable("revisions").addColumn("saved_from", "text").execute();
    await db.schema.alterTable("revisions").addColumn("save_key", "text").execute();
    await db.schema
      .alterTable("revisions")
      .addColumn("sealed", "int4", (c) => c.notNull().defaultTo(0))
      .execute();
    await createConflicts(db);
    await createPresence(db);
  },
};

type Db = Kysely<unknown>;

async function createConflicts(db: Db) {
  await db.schema
    .createTable("draft_conflicts")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("version_id", "text", (c) => c.notNull().references("versions.id"))
    .addColumn("place", "text", (c) => c.notNull())
    .addColumn("told", "text", (c) => c.notNull())
    .addColumn("found_by", "text")
    .addColumn("found_at", "int8", (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("draft_conflicts_version_id_id")
    .on("draft_conflicts")
    .columns(["version_id", "id"])
    .execute();
}

async function createPresence(db: Db) {
  await db.schema
    .createTable("presence")
    .addColumn("tab", "text", (c) => c.primaryKey().notNull())
    .addColumn("staff_id", "text", (c) => c.notNull())
    .addColumn("version_id", "text", (c) => c.notNull())
    .addColumn("block_id", "text", (c) => c.notNull())
    .addColumn("is_typing", "int4", (c) => c.notNull())
    .addColumn("seen_at", "int8", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("presence_seen_at").on("presence").column("seen_at").execute();
}
