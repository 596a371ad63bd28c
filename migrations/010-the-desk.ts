import { type Kysely, sql } from "kysely";
import type { Migration } from "./migration.ts";

/**
 * What the newsroom's desk searches, its members' own filters, the earlier orders of fronts, and what is said of pictures besides their
 * files.
 */
export const theDesk: Migration = {
  name: "010-the-desk",
  async up(db, dialect) {
    await createDeskSearch(db, dialect);
    await createDeskFilters(db);
    await createFrontOrders(db);
    await widenMedia(db);
    await tellOfDrafts(db);
  },
};

type Db = Kysely<unknown>;
type Dialect = "sqlite" | "postgres";

/** An index of its own beside the readers': a draft can't slip into what readers search. */
async function createDeskSearch(db: Db, dialect: Dialect) {
  const table = db.schema.createTable("desk_documents");
  const keyed =
    dialect === "sqlite"
      ? table.addColumn("id", "integer", (c) => c.primaryKey().autoIncrement())
      : table.addColumn("id", "int8", (c) => c.primaryKey().generatedAlwaysAsIdentity());
  await keyed
    .addColumn("version_id", "text", (c) => c.notNull().unique())
    .addColumn("edition", "text", (c) => c.notNull())
    .execute();
  if (dialect === "sqlite") {
    await sql`CREATE VIRTUAL TABLE desk_index USING fts5(words, content='', contentless_delete=1, tokenize='unicode61')`.execute(
      db,
    );
  } else {
    await sql`ALTER TABLE desk_documents ADD COLUMN words tsvector`.execute(db);
    await sql`CREATE INDEX desk_documents_words ON desk_documents USING gin (words)`.execute(db);
  }
  await index(db, "versions", ["story_id", "revision_id"]);
}

async function createDeskFilters(db: Db) {
  await db.schema
    .createTable("desk_filters")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("staff_id", "text", (c) => c.notNull().references("staff.id"))
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("filters", "text", (c) => c.notNull())
    .addColumn("is_default", "integer", (c) => c.notNull())
    .addColumn("created_at", "int8", (c) => c.notNull())
    .execute();
  await index(db, "desk_filters", ["staff_id", "id"]);
}

async function createFrontOrders(db: Db) {
  await db.schema
    .createTable("front_orders")
    .addColumn("front", "text", (c) => c.notNull())
    .addColumn("edition", "text", (c) => c.notNull())
    .addColumn("number", "integer", (c) => c.notNull())
    .addColumn("entries", "text", (c) => c.notNull())
    .addColumn("saved_by", "text")
    .addColumn("saved_at", "int8", (c) => c.notNull())
    .addPrimaryKeyConstraint("front_orders_key", ["front", "edition", "number"] as never)
    .execute();
}

async function widenMedia(db: Db) {
  for (const column of ["holder", "licence", "restrictions"])
    await db.schema
      .alterTable("media")
      .addColumn(column, "text", (c) => c.notNull().defaultTo(""))
      .execute();
  for (const column of ["expires_at", "replaced_at"])
    await db.schema.alterTable("media").addColumn(column, "int8").execute();
  for (const column of ["hides_when_expired", "has_expired"])
    await db.schema
      .alterTable("media")
      .addColumn(column, "integer", (c) => c.notNull().defaultTo(0))
      .execute();
  await db.schema.alterTable("media").addColumn("added_by", "text").execute();
  await db.schema
    .alterTable("media")
    .addColumn("former_files", "text", (c) => c.notNull().defaultTo("[]"))
    .execute();
  await sql`UPDATE media SET added_by = (SELECT actor_id FROM changes
    WHERE changes.kind = 'picture.added' AND changes.subject_id = media.id ORDER BY changes.id LIMIT 1)`.execute(
    db,
  );
  await index(db, "media", ["has_expired", "expires_at"]);
  await index(db, "media", ["added_by", "id"]);
  await db.schema
    .createTable("media_words")
    .addColumn("media_id", "text", (c) => c.notNull().references("media.id"))
    .addColumn("edition", "text", (c) => c.notNull())
    .addColumn("alt", "text", (c) => c.notNull())
    .addColumn("caption", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("media_words_key", ["media_id", "edition"] as never)
    .execute();
  await db.schema
    .createTable("picture_uses")
    .addColumn("media_id", "text", (c) => c.notNull())
    .addColumn("version_id", "text", (c) => c.notNull())
    .addColumn("stage", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("picture_uses_key", ["media_id", "version_id", "stage"] as never)
    .execute();
  await index(db, "picture_uses", ["version_id"]);
}

/** Drafts that came in before the log told of such: the desk's index is made by the log alone. */
async function tellOfDrafts(db: Db) {
  await sql`INSERT INTO changes (at, kind, subject_id, keys)
    SELECT created_at, 'draft.brought-in', id, '[]' FROM versions WHERE public_revision_id IS NULL`.execute(
    db,
  );
}

async function index(db: Db, on: string, columns: readonly string[]) {
  await db.schema
    .createIndex(`${on}_${columns.join("_")}`)
    .on(on)
    .columns(columns as never)
    .execute();
}
