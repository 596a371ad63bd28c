import type { Migration } from "./migration.ts";

/** Letters that wait to be sent, the language of an invitation, and when a token was last used. */
export const lettersAndTokens: Migration = {
  name: "011-letters-and-tokens",
  async up(db) {
    await db.schema.alterTable("tokens").addColumn("last_used_at", "int8").execute();
    await db.schema.alterTable("invitations").addColumn("language", "text").execute();
    await db.schema
      .alterTable("invitations")
      .addColumn("keeps_proofs", "integer", (c) => c.notNull().defaultTo(0))
      .execute();
    await db.schema
      .createTable("letters")
      .addColumn("id", "text", (c) => c.primaryKey().notNull())
      .addColumn("subject_id", "text", (c) => c.notNull())
      .addColumn("recipient", "text", (c) => c.notNull())
      .addColumn("subject", "text", (c) => c.notNull())
      .addColumn("plain", "text", (c) => c.notNull())
      .addColumn("html", "text", (c) => c.notNull())
      .addColumn("state", "text", (c) => c.notNull())
      .addColumn("tries", "integer", (c) => c.notNull())
      .addColumn("next_at", "int8")
      .addColumn("worthless_from", "int8", (c) => c.notNull())
      .addColumn("created_at", "int8", (c) => c.notNull())
      .addColumn("settled_at", "int8")
      .addColumn("fault", "text", (c) => c.notNull())
      .execute();
    for (const columns of [["next_at"], ["subject_id", "id"]])
      await db.schema
        .createIndex(`letters_${columns.join("_")}`)
        .on("letters")
        .columns(columns as never)
        .execute();
  },
};
