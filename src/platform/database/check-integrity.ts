import { sql } from "kysely";
import type { Database } from "./open-database.ts";

/**
 * What the database itself finds wrong with its files: all pages, indexes and references of SQLite; of PostgreSQL, which guards its own
 * pages, the indexes and rules that it does not trust.
 * @returns sentences in the database's words
 */
export async function checkIntegrity({ db, dialect }: Database): Promise<string[]> {
  if (dialect === "postgres") {
    const { rows } = await sql<{ told: string }>`
      select 'index ' || indexrelid::regclass || ' is not valid' as told from pg_index where not indisvalid
      union all
      select 'constraint ' || conname || ' was not validated' from pg_constraint where not convalidated
      union all
      select 'checksum failures: ' || checksum_failures from pg_stat_database
      where datname = current_database() and checksum_failures > 0`.execute(db);
    return rows.map((row) => row.told);
  }
  const { rows: found } = await sql<{ integrity_check: string }>`pragma integrity_check(20)`.execute(db);
  const { rows: loose } = await sql<{
    table: string;
    rowid: number;
    parent: string;
  }>`pragma foreign_key_check`.execute(db);
  return [
    ...found.map((row) => row.integrity_check).filter((told) => told !== "ok"),
    ...loose
      .slice(0, 20)
      .map(
        ({ table, rowid, parent }) => `row ${rowid} of ${table} names a row of ${parent} that is not there`,
      ),
  ];
}
