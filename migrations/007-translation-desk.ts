import type { Migration } from "./migration.ts";

/** What stands around the body of an original when a translation told it, and the work that waits for translators. */
export const translationDesk: Migration = {
  name: "007-translation-desk",
  async up(db) {
    await db.schema
      .createTable("translated_fields")
      .addColumn("version_id", "text", (c) => c.notNull().references("versions.id"))
      .addColumn("field", "text", (c) => c.notNull())
      .addColumn("source_text", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("translated_fields_key", ["version_id", "field"] as never)
      .execute();
    await db.schema
      .createTable("translation_tasks")
      .addColumn("id", "text", (c) => c.primaryKey().notNull())
      .addColumn("story_id", "text", (c) => c.notNull().references("stories.id"))
      .addColumn("edition", "text", (c) => c.notNull())
      .addColumn("kind", "text", (c) => c.notNull())
      .addColumn("opened_at", "int8", (c) => c.notNull())
      .addColumn("due_at", "int8", (c) => c.notNull())
      .addColumn("taken_by", "text")
      .addColumn("closed_at", "int8")
      .addColumn("closed_as", "text")
      .addColumn("closed_by", "text")
      .addColumn("reason", "text", (c) => c.notNull().defaultTo(""))
      .execute();
    await db.schema
      .createIndex("translation_tasks_open")
      .unique()
      .on("translation_tasks")
      .columns(["story_id", "edition"])
      .where("closed_at" as never, "is", null)
      .execute();
    await db.schema
      .createIndex("translation_tasks_due")
      .on("translation_tasks")
      .columns(["closed_at", "due_at"])
      .execute();
  },
};
