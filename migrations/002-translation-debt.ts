import { type Kysely, sql } from "kysely";
import type { Migration } from "./migration.ts";

/**
 * What a translation owes its original. A block of the original may be followed by several blocks of a translation, or by none of its
 * own, and a block may be made from several: the key of `translated_blocks` is the pair.
 */
export const translationDebt: Migration = {
  name: "002-translation-debt",
  async up(db) {
    await widenTranslatedBlocks(db);
    await db.schema
      .createTable("translation_debts")
      .addColumn("version_id", "text", (c) => c.notNull().references("versions.id"))
      .addColumn("original_version_id", "text", (c) => c.notNull().references("versions.id"))
      .addColumn("new_blocks", "integer", (c) => c.notNull())
      .addColumn("changed_blocks", "integer", (c) => c.notNull())
      .addColumn("removed_blocks", "integer", (c) => c.notNull())
      .addColumn("follows_at", "int8", (c) => c.notNull())
      .addColumn("original_updated_at", "int8", (c) => c.notNull())
      .addPrimaryKeyConstraint("translation_debts_key", ["version_id"])
      .execute();
  },
};

/** The hash of every separator: none is to be translated, so none is followed any more. */
const SEPARATOR = "12vU7gwx-sd0Zht4w2Ka9S";

async function widenTranslatedBlocks(db: Kysely<unknown>) {
  await db.schema
    .createTable("translated_pairs")
    .addColumn("version_id", "text", (c) => c.notNull().references("versions.id"))
    .addColumn("block_id", "text", (c) => c.notNull())
    .addColumn("source_block_id", "text", (c) => c.notNull())
    .addColumn("source_hash", "text", (c) => c.notNull())
    .addColumn("source_revision_id", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("translated_pairs_key", [
      "version_id",
      "source_block_id",
      "source_hash",
      "block_id",
    ])
    .execute();
  await sql`
    INSERT INTO translated_pairs (version_id, block_id, source_block_id, source_hash, source_revision_id)
    SELECT version_id, block_id, source_block_id, source_hash, source_revision_id FROM translated_blocks
    WHERE source_hash <> ${SEPARATOR}`.execute(db);
  await db.schema.dropTable("translated_blocks").execute();
  await db.schema.alterTable("translated_pairs").renameTo("translated_blocks").execute();
}
