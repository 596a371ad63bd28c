import { type Kysely, sql } from "kysely";
import type { Migration } from "./migration.ts";

/** What readers write for themselves: threads, reports, bans, and the keys that addresses are hashed with. */
export const readersComments: Migration = {
  name: "012-comments",
  async up(db) {
    await widenComments(db);
    await db.schema
      .createTable("comment_threads")
      .addColumn("story_id", "text", (c) => c.primaryKey().notNull().references("stories.id"))
      .addColumn("state", "text", (c) => c.notNull())
      .addColumn("set_at", "int8", (c) => c.notNull())
      .execute();
    await db.schema
      .createTable("comment_reports")
      .addColumn("comment_id", "text", (c) => c.notNull().references("comments.id"))
      .addColumn("address_hash", "text", (c) => c.notNull())
      .addColumn("reason", "text", (c) => c.notNull())
      .addColumn("at", "int8", (c) => c.notNull())
      .addPrimaryKeyConstraint("comment_reports_pk", ["comment_id", "address_hash"])
      .execute();
    await db.schema
      .createTable("comment_bans")
      .addColumn("id", "text", (c) => c.primaryKey().notNull())
      .addColumn("author_name", "text", (c) => c.notNull())
      .addColumn("name_folded", "text", (c) => c.notNull())
      .addColumn("address_hash", "text")
      .addColumn("by", "text", (c) => c.notNull())
      .addColumn("at", "int8", (c) => c.notNull())
      .execute();
    await index(db, "comment_bans", ["name_folded"]);
    await db.schema
      .createTable("address_keys")
      .addColumn("day", "text", (c) => c.primaryKey().notNull())
      .addColumn("key", "text", (c) => c.notNull())
      .execute();
  },
};

async function widenComments(db: Kysely<unknown>) {
  for (const name of ["thread_id", "name_folded", "rule", "decided_by", "word_hash", "body_hash"])
    await db.schema.alterTable("comments").addColumn(name, "text").execute();
  for (const name of ["address_hash", "subnet_hash"])
    await db.schema.alterTable("comments").addColumn(name, "text").execute();
  for (const name of ["edited_at", "decided_at"])
    await db.schema.alterTable("comments").addColumn(name, "int8").execute();
  await sql`update comments set name_folded = lower(trim(author_name))`.execute(db);
  await sql`update comments set status = 'removed' where status = 'trash'`.execute(db);
  await sql`update comments set thread_id = id where parent_id is null`.execute(db);
  // Level by level: an answer stands in the thread of what it answers, however deep it was.
  for (;;) {
    const { numAffectedRows } = await sql`
      update comments set thread_id = (select p.thread_id from comments p where p.id = comments.parent_id)
      where thread_id is null
        and parent_id in (select p.id from comments p where p.thread_id is not null)`.execute(db);
    if (!numAffectedRows) break;
  }
  await sql`update comments set thread_id = id where thread_id is null`.execute(db);
  for (const columns of [
    ["thread_id", "created_at"],
    ["status", "created_at"],
    ["address_hash", "created_at"],
    ["subnet_hash", "created_at"],
    ["name_folded", "created_at"],
  ])
    await index(db, "comments", columns);
}

async function index(db: Kysely<unknown>, table: string, columns: readonly string[]) {
  await db.schema
    .createIndex(`${table}_${columns.join("_")}`)
    .on(table)
    .columns(columns as never)
    .execute();
}
