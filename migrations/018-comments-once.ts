import { type Kysely, sql } from "kysely";
import type { Migration } from "./migration.ts";

/** A form makes one comment, however often it is sent; and what many comments on one story are found by. */
export const commentsOnce: Migration = {
  name: "018-comments-once",
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable("comments").addColumn("form_hash", "text").execute();
    await sql`create unique index comments_form_hash on comments (form_hash)`.execute(db);
    await sql`create index comments_story_id_body_hash on comments (story_id, body_hash)`.execute(db);
    // What began an exchange, in the order in which pages have it.
    await sql`create index comments_beginnings on comments (story_id, created_at, id) where thread_id = id`.execute(
      db,
    );
  },
};
