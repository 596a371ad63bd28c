import type { BetterAuthOptions } from "better-auth";
import { getMigrations } from "better-auth/db/migration";
import { sql } from "kysely";
import type { Database } from "../database/open-database.ts";
import type { Auth } from "./better-auth.ts";

/**
 * Makes the library's tables and brings them forward. Processes that start together wait for one another on PostgreSQL; on SQLite one
 * of them may find a table made meanwhile, and then looks again.
 */
export async function migrateAccounts(auth: Auth, { db, dialect }: Database): Promise<void> {
  const run = async () => {
    const { runMigrations } = await getMigrations(auth.options as BetterAuthOptions);
    await runMigrations();
  };
  if (dialect === "sqlite") return run().catch(run);
  await db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(7205761)`.execute(connection);
    try {
      await run();
    } finally {
      await sql`select pg_advisory_unlock(7205761)`.execute(connection);
    }
  });
}
