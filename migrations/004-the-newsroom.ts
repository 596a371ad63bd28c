import type { Kysely } from "kysely";
import type { Migration } from "./migration.ts";

/** Who works here and may do what, who did what, and the order in which a desk looks at its stories. */
export const theNewsroom: Migration = {
  name: "004-the-newsroom",
  async up(db) {
    await createStaff(db);
    await createLinksAndNotes(db);
    await db.schema.alterTable("changes").addColumn("actor_id", "text").execute();
    await index(db, "changes", ["actor_id", "id"]);
    await index(db, "changes", ["subject_id", "id"]);
    await index(db, "changes", ["kind", "id"]);
    await index(db, "changes", ["at"]);
    // Ids of revisions grow with the time: the newest saved stands first without a column of its own.
    await db.schema.alterTable("versions").addColumn("created_by", "text").execute();
    await index(db, "versions", ["revision_id"]);
    await index(db, "versions", ["edition", "revision_id"]);
    await index(db, "versions", ["edition", "status", "revision_id"]);
    await index(db, "versions", ["created_by", "revision_id"]);
  },
};

type Db = Kysely<unknown>;

async function createStaff(db: Db) {
  await db.schema
    .createTable("staff")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("account_id", "text", (c) => c.notNull().unique())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("email", "text", (c) => c.notNull().unique())
    .addColumn("language", "text", (c) => c.notNull())
    .addColumn("suspended_at", "int8")
    .addColumn("created_at", "int8", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("grants")
    .addColumn("staff_id", "text", (c) => c.notNull().references("staff.id"))
    .addColumn("role", "text", (c) => c.notNull())
    .addColumn("edition", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("grants_key", ["staff_id", "role", "edition"] as never)
    .execute();
}

async function createLinksAndNotes(db: Db) {
  await db.schema
    .createTable("invitations")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("email", "text")
    .addColumn("staff_id", "text")
    .addColumn("grants", "text", (c) => c.notNull())
    .addColumn("token_hash", "text", (c) => c.notNull().unique())
    .addColumn("invited_by", "text")
    .addColumn("created_at", "int8", (c) => c.notNull())
    .addColumn("expires_at", "int8", (c) => c.notNull())
    .addColumn("used_at", "int8")
    .execute();
  await db.schema
    .createTable("tokens")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("staff_id", "text", (c) => c.notNull().references("staff.id"))
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("token_hash", "text", (c) => c.notNull().unique())
    .addColumn("scopes", "text", (c) => c.notNull())
    .addColumn("created_at", "int8", (c) => c.notNull())
    .addColumn("expires_at", "int8")
    .addColumn("revoked_at", "int8")
    .execute();
  await index(db, "tokens", ["staff_id"]);
  await db.schema
    .createTable("review_notes")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("version_id", "text", (c) => c.notNull().references("versions.id"))
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("text", "text", (c) => c.notNull())
    .addColumn("staff_id", "text", (c) => c.notNull())
    .addColumn("created_at", "int8", (c) => c.notNull())
    .execute();
  await index(db, "review_notes", ["version_id", "id"]);
}

async function index(db: Db, on: string, columns: readonly string[]) {
  await db.schema
    .createIndex(`${on}_${columns.join("_")}`)
    .on(on)
    .columns(columns as never)
    .execute();
}
