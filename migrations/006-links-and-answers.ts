import type { Migration } from "./migration.ts";

/** The links by which somebody outside may read a draft, and which edition has answered another's public correction. */
export const linksAndAnswers: Migration = {
  name: "006-links-and-answers",
  async up(db) {
    await db.schema
      .createTable("preview_links")
      .addColumn("id", "text", (c) => c.primaryKey().notNull())
      .addColumn("version_id", "text", (c) => c.notNull().references("versions.id"))
      .addColumn("staff_id", "text", (c) => c.notNull())
      .addColumn("created_at", "int8", (c) => c.notNull())
      .addColumn("expires_at", "int8", (c) => c.notNull())
      .addColumn("revoked_at", "int8")
      .execute();
    await db.schema
      .createIndex("preview_links_version")
      .on("preview_links")
      .columns(["version_id", "expires_at"])
      .execute();
    await db.schema
      .createTable("correction_answers")
      .addColumn("revision_id", "text", (c) => c.notNull().references("revisions.id"))
      .addColumn("version_id", "text", (c) => c.notNull().references("versions.id"))
      // The correction that answers it; none where the edition said nothing wrong.
      .addColumn("answer_id", "text", (c) => c.references("revisions.id"))
      .addColumn("staff_id", "text", (c) => c.notNull())
      .addColumn("created_at", "int8", (c) => c.notNull())
      .addPrimaryKeyConstraint("correction_answers_key", ["revision_id", "version_id"] as never)
      .execute();
    await db.schema
      .createIndex("correction_answers_answer")
      .on("correction_answers")
      .columns(["answer_id"])
      .execute();
  },
};
