import { type Kysely, sql } from "kysely";
import { allMigrations } from "../../../migrations/all-migrations.ts";
import type { Migration } from "../../../migrations/migration.ts";
import type { Database } from "./open-database.ts";

/**
 * Brings the schema forward: every migration that has not run yet, each in a transaction of its own, so that a failed one leaves the
 * database as it was. Two processes that start together wait for one another.
 * @returns the names of those that ran now
 * @throws when a migration fails, or when the database comes from a newer Masthead than this one
 */
export async function migrate(
  database: Pick<Database, "db" | "dialect">,
  migrations: readonly Migration[] = allMigrations,
): Promise<string[]> {
  const db = database.db as unknown as Kysely<MigrationsSchema>;
  await db.schema
    .createTable("migrations")
    .ifNotExists()
    .addColumn("name", "text", (c) => c.primaryKey())
    .addColumn("ran_at", "int8", (c) => c.notNull())
    .execute();
  const ran: string[] = [];
  for (const migration of migrations) {
    const isNew = await db.transaction().execute(async (transaction) => {
      await waitForOthers(transaction, database.dialect);
      return runOnce(transaction, migration, database.dialect);
    });
    if (isNew) ran.push(migration.name);
  }
  await refuseNewerSchema(db, migrations);
  return ran;
}

type MigrationsSchema = { migrations: { name: string; ran_at: number } };

async function runOnce(
  transaction: Kysely<MigrationsSchema>,
  migration: Migration,
  dialect: Database["dialect"],
): Promise<boolean> {
  const known = await transaction
    .selectFrom("migrations")
    .select("name")
    .where("name", "=", migration.name)
    .executeTakeFirst();
  if (known !== undefined) return false;
  await migration.up(transaction as unknown as Kysely<unknown>, dialect);
  await transaction.insertInto("migrations").values({ name: migration.name, ran_at: Date.now() }).execute();
  return true;
}

async function waitForOthers(transaction: Kysely<MigrationsSchema>, dialect: Database["dialect"]) {
  if (dialect === "postgres") await sql`select pg_advisory_xact_lock(7205759)`.execute(transaction);
  // In SQLite a first write takes the lock that a later "have I run?" must be inside of.
  else await transaction.deleteFrom("migrations").where("name", "=", "").execute();
}

async function refuseNewerSchema(db: Kysely<MigrationsSchema>, migrations: readonly Migration[]) {
  const known = new Set(migrations.map((migration) => migration.name));
  const rows = await db.selectFrom("migrations").select("name").execute();
  const unknown = rows.find((row) => !known.has(row.name));
  if (unknown !== undefined) {
    throw new Error(
      `The database was written by a newer Masthead (it has "${unknown.name}"). Start that version, or restore a backup made before it.`,
    );
  }
}
