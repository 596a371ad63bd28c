import { type CreateTableBuilder, type Kysely, sql } from "kysely";
import type { Migration } from "./migration.ts";

/** The first schema: stories and their versions, who and what they are filed under, lists, media, comments, the log. */
export const thePaper: Migration = {
  name: "001-the-paper",
  async up(db, dialect) {
    await createStories(db);
    await createPeopleAndFiling(db);
    await createLists(db);
    await createMediaAndComments(db);
    await createLog(db, dialect);
    await createSearch(db, dialect);
  },
};

type Db = Kysely<unknown>;

async function createStories(db: Db) {
  await table(db, "stories", ["id"])
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("original_edition", "text", (c) => c.notNull())
    .addColumn("section_id", "text")
    .addColumn("created_at", "int8", (c) => c.notNull())
    .execute();
  await index(db, "stories", ["section_id"]);

  const versions = table(db, "versions", ["id"])
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("story_id", "text", (c) => c.notNull().references("stories.id"))
    .addColumn("edition", "text", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("status", "text", (c) => c.notNull())
    .addColumn("slug", "text", (c) => c.notNull());
  await withWords(versions)
    .addColumn("word_count", "integer", (c) => c.notNull())
    .addColumn("revision_id", "text", (c) => c.notNull())
    .addColumn("public_revision_id", "text")
    .addColumn("visible_from", "int8")
    .addColumn("embargo_until", "int8")
    .addColumn("updated_at", "int8")
    .addColumn("withdrawn_at", "int8")
    .addColumn("created_at", "int8", (c) => c.notNull())
    .addUniqueConstraint("versions_story_edition", ["story_id", "edition"] as never)
    .addUniqueConstraint("versions_edition_slug", ["edition", "slug"] as never)
    .execute();
  await index(db, "versions", ["status", "visible_from"]);
  await index(db, "versions", ["picture_id"]);

  await withWords(
    table(db, "revisions", ["id"])
      .addColumn("id", "text", (c) => c.notNull())
      .addColumn("version_id", "text", (c) => c.notNull().references("versions.id"))
      .addColumn("number", "integer", (c) => c.notNull()),
  )
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("note", "text", (c) => c.notNull())
    .addColumn("saved_by", "text")
    .addColumn("created_at", "int8", (c) => c.notNull())
    .addColumn("published_at", "int8")
    .addUniqueConstraint("revisions_version_number", ["version_id", "number"] as never)
    .execute();

  await table(db, "translated_blocks", ["version_id", "block_id"])
    .addColumn("version_id", "text", (c) => c.notNull().references("versions.id"))
    .addColumn("block_id", "text", (c) => c.notNull())
    .addColumn("source_block_id", "text", (c) => c.notNull())
    .addColumn("source_hash", "text", (c) => c.notNull())
    .addColumn("source_revision_id", "text", (c) => c.notNull())
    .execute();
}

/** The words that a version and its revisions share. */
function withWords<T extends string>(builder: CreateTableBuilder<T, string>) {
  return builder
    .addColumn("headline", "text", (c) => c.notNull())
    .addColumn("kicker", "text", (c) => c.notNull())
    .addColumn("standfirst", "text", (c) => c.notNull())
    .addColumn("source", "text", (c) => c.notNull())
    .addColumn("place", "text", (c) => c.notNull())
    .addColumn("picture_id", "text")
    .addColumn("picture_alt", "text", (c) => c.notNull())
    .addColumn("picture_caption", "text", (c) => c.notNull())
    .addColumn("picture_credit", "text", (c) => c.notNull());
}

async function createPeopleAndFiling(db: Db) {
  await table(db, "people", ["id"])
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("slug", "text", (c) => c.notNull().unique())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("created_at", "int8", (c) => c.notNull())
    .execute();
  await table(db, "people_words", ["person_id", "edition"])
    .addColumn("person_id", "text", (c) => c.notNull().references("people.id"))
    .addColumn("edition", "text", (c) => c.notNull())
    .addColumn("role", "text", (c) => c.notNull())
    .addColumn("biography", "text", (c) => c.notNull())
    .execute();
  await table(db, "bylines", ["version_id", "person_id"])
    .addColumn("version_id", "text", (c) => c.notNull().references("versions.id"))
    .addColumn("person_id", "text", (c) => c.notNull().references("people.id"))
    .addColumn("position", "integer", (c) => c.notNull())
    .execute();
  await index(db, "bylines", ["person_id"]);

  await table(db, "sections", ["id"])
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("key", "text", (c) => c.notNull().unique())
    .addColumn("parent_id", "text", (c) => c.references("sections.id"))
    .addColumn("position", "integer", (c) => c.notNull())
    .execute();
  await namesOf(db, { table: "section_names", column: "section_id", of: "sections" });

  await table(db, "topics", ["id"])
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("key", "text", (c) => c.notNull().unique())
    .addColumn("kind", "text", (c) => c.notNull())
    .execute();
  await namesOf(db, { table: "topic_names", column: "topic_id", of: "topics" });
  await table(db, "story_topics", ["story_id", "topic_id"])
    .addColumn("story_id", "text", (c) => c.notNull().references("stories.id"))
    .addColumn("topic_id", "text", (c) => c.notNull().references("topics.id"))
    .addColumn("position", "integer", (c) => c.notNull())
    .execute();
  await index(db, "story_topics", ["topic_id"]);
}

async function namesOf(db: Db, names: { table: string; column: string; of: string }) {
  await table(db, names.table, [names.column, "edition"])
    .addColumn(names.column, "text", (c) => c.notNull().references(`${names.of}.id`))
    .addColumn("edition", "text", (c) => c.notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("slug", "text", (c) => c.notNull())
    .addUniqueConstraint(`${names.table}_slug`, ["edition", "slug"] as never)
    .execute();
}

async function createLists(db: Db) {
  await table(db, "listings", ["list", "edition", "visible_from", "version_id"])
    .addColumn("list", "text", (c) => c.notNull())
    .addColumn("edition", "text", (c) => c.notNull())
    .addColumn("visible_from", "int8", (c) => c.notNull())
    .addColumn("version_id", "text", (c) => c.notNull().references("versions.id"))
    .execute();
  await index(db, "listings", ["version_id"]);
  await table(db, "front_entries", ["front", "edition", "position"])
    .addColumn("front", "text", (c) => c.notNull())
    .addColumn("edition", "text", (c) => c.notNull())
    .addColumn("position", "integer", (c) => c.notNull())
    .addColumn("story_id", "text", (c) => c.notNull().references("stories.id"))
    .addColumn("until", "int8")
    .execute();
  await index(db, "front_entries", ["story_id"]);
  await index(db, "front_entries", ["until"]);
  await table(db, "related", ["version_id", "related_id"])
    .addColumn("version_id", "text", (c) => c.notNull().references("versions.id"))
    .addColumn("related_id", "text", (c) => c.notNull().references("versions.id"))
    .addColumn("score", "double precision", (c) => c.notNull())
    .execute();
  await index(db, "related", ["related_id"]);
  await table(db, "redirects", ["path"])
    .addColumn("path", "text", (c) => c.notNull())
    .addColumn("version_id", "text")
    .addColumn("target", "text")
    .addColumn("created_at", "int8", (c) => c.notNull())
    .execute();
}

async function createMediaAndComments(db: Db) {
  await table(db, "media", ["id"])
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull())
    .addColumn("mime", "text", (c) => c.notNull())
    .addColumn("width", "integer", (c) => c.notNull())
    .addColumn("height", "integer", (c) => c.notNull())
    .addColumn("bytes", "int8", (c) => c.notNull())
    .addColumn("colour", "text", (c) => c.notNull())
    .addColumn("focal_x", "double precision", (c) => c.notNull())
    .addColumn("focal_y", "double precision", (c) => c.notNull())
    .addColumn("creator", "text", (c) => c.notNull())
    .addColumn("credit", "text", (c) => c.notNull())
    .addColumn("copyright", "text", (c) => c.notNull())
    .addColumn("file_name", "text", (c) => c.notNull())
    .addColumn("renditions", "text", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("created_at", "int8", (c) => c.notNull())
    .execute();
  await index(db, "media", ["hash"]);
  await index(db, "media", ["state"]);
  await table(db, "comments", ["id"])
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("story_id", "text", (c) => c.notNull().references("stories.id"))
    .addColumn("edition", "text", (c) => c.notNull())
    .addColumn("parent_id", "text")
    .addColumn("author_name", "text", (c) => c.notNull())
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("status", "text", (c) => c.notNull())
    .addColumn("created_at", "int8", (c) => c.notNull())
    .execute();
  await index(db, "comments", ["story_id", "created_at"]);
}

async function createLog(db: Db, dialect: "sqlite" | "postgres") {
  await withSerialId(db.schema.createTable("changes"), dialect)
    .addColumn("at", "int8", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("subject_id", "text", (c) => c.notNull())
    .addColumn("keys", "text", (c) => c.notNull())
    .execute();
  await table(db, "followers", ["name"])
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("position", "int8", (c) => c.notNull())
    .execute();
  await table(db, "imports", ["source", "ref"])
    .addColumn("source", "text", (c) => c.notNull())
    .addColumn("ref", "text", (c) => c.notNull())
    .addColumn("entity_id", "text", (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull())
    .execute();
  await table(db, "import_runs", ["id"])
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("source", "text", (c) => c.notNull())
    .addColumn("file_hash", "text", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("progress", "text", (c) => c.notNull())
    .addColumn("started_at", "int8", (c) => c.notNull())
    .addColumn("ended_at", "int8")
    .execute();
}

async function createSearch(db: Db, dialect: "sqlite" | "postgres") {
  await withSerialId(db.schema.createTable("search_documents"), dialect)
    .addColumn("version_id", "text", (c) => c.notNull().unique())
    .addColumn("edition", "text", (c) => c.notNull())
    .execute();
  if (dialect === "sqlite") {
    await sql`CREATE VIRTUAL TABLE search_index USING fts5(headline, words, content='', contentless_delete=1, tokenize='unicode61')`.execute(
      db,
    );
  } else {
    await sql`ALTER TABLE search_documents ADD COLUMN words tsvector`.execute(db);
    await sql`CREATE INDEX search_documents_words ON search_documents USING gin (words)`.execute(db);
  }
}

function table(db: Db, name: string, key: readonly string[]): CreateTableBuilder<string, string> {
  return db.schema
    .createTable(name)
    .addPrimaryKeyConstraint(`${name}_key`, key as never) as CreateTableBuilder<string, string>;
}

/** A key that counts up and is never given twice, in each database's own words. */
function withSerialId(
  builder: CreateTableBuilder<string, never>,
  dialect: "sqlite" | "postgres",
): CreateTableBuilder<string, string> {
  const made =
    dialect === "sqlite"
      ? builder.addColumn("id", "integer", (c) => c.primaryKey().autoIncrement())
      : builder.addColumn("id", "bigserial", (c) => c.primaryKey());
  return made as CreateTableBuilder<string, string>;
}

async function index(db: Db, on: string, columns: readonly string[]) {
  await db.schema
    .createIndex(`${on}_${columns.join("_")}`)
    .on(on)
    .columns(columns as never)
    .execute();
}
