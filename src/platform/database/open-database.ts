import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Kysely, PostgresDialect, SqliteDialect } from "kysely";
import pg from "pg";
import type { Schema } from "./schema.ts";

/** The two databases that one schema and one query code serve. */
export type DialectName = "sqlite" | "postgres";

/** An open database: `db` reads and writes, `dialect` for the few places that differ. */
export type Database = {
  readonly db: Kysely<Schema>;
  readonly dialect: DialectName;
  close(): Promise<void>;
};

/** How many prepared statements an SQLite connection keeps. */
const STATEMENTS_KEPT = 300;
/** How long a write waits for those of other processes, milliseconds. */
const PATIENCE = 10_000;
const A_MOMENT = 20;
const SQLITE_BUSY = 5;
const INT8 = 20;
const NUMERIC = 1700;

/**
 * Opens `sqlite:PATH` (or `sqlite::memory:`) or a `postgres://` address. Times and counts come back as numbers from both.
 * @throws when the file or the server can't be opened, or the address is of neither kind.
 */
export async function openDatabase(options: { readonly url: string }): Promise<Database> {
  const { url } = options;
  if (url.startsWith("sqlite:")) return openSqlite(url.slice("sqlite:".length));
  if (/^postgres(ql)?:\/\//.test(url)) return openPostgres(url);
  throw new Error(
    `The database address must begin with sqlite: or postgres://, found "${url.split(":")[0]}:"`,
  );
}

async function openSqlite(path: string): Promise<Database> {
  if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
  const connection = new DatabaseSync(path, { timeout: PATIENCE });
  await turnToWal(connection);
  connection.exec(`
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA cache_size = -32000;
    PRAGMA wal_autocheckpoint = 8000;
    PRAGMA temp_store = MEMORY;
  `);
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: adaptSqlite(connection) }) });
  return { db, dialect: "sqlite", close: () => db.destroy() };
}

/** SQLite refuses this one change at once, whatever the timeout, while another process makes it too: so it is asked again. */
async function turnToWal(connection: DatabaseSync): Promise<void> {
  for (let waited = 0; ; waited += A_MOMENT) {
    try {
      connection.exec("PRAGMA journal_mode = WAL");
      return;
    } catch (error) {
      const isBusy = error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY;
      if (!isBusy || waited >= PATIENCE) throw error;
      await new Promise((resolve) => setTimeout(resolve, A_MOMENT));
    }
  }
}

/** Kysely asks for better-sqlite3's shape; `node:sqlite` has the same acts under slightly other names. */
function adaptSqlite(connection: DatabaseSync) {
  const kept = new Map<string, ReturnType<typeof prepare>>();
  function prepare(sql: string) {
    const statement = connection.prepare(sql);
    return {
      reader: statement.columns().length > 0,
      all: (parameters: readonly unknown[]) => statement.all(...(parameters as string[])),
      run: (parameters: readonly unknown[]) => {
        const { changes, lastInsertRowid } = statement.run(...(parameters as string[]));
        return { changes: Number(changes), lastInsertRowid: Number(lastInsertRowid) };
      },
      iterate: (parameters: readonly unknown[]) => statement.iterate(...(parameters as string[])),
    };
  }
  return {
    close: () => connection.close(),
    prepare(sql: string) {
      const known = kept.get(sql);
      if (known !== undefined) return known;
      // Every transaction of ours writes. One that took its lock only at its first write would be refused outright, without any
      // waiting, where another process wrote since its first read.
      const made = prepare(sql === "begin" ? "begin immediate" : sql);
      if (kept.size >= STATEMENTS_KEPT) kept.clear();
      kept.set(sql, made);
      return made;
    },
  };
}

function openPostgres(url: string): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    types: {
      getTypeParser(oid: number, format?: "text" | "binary") {
        if (oid === INT8 || oid === NUMERIC) return Number;
        return pg.types.getTypeParser(oid, format ?? "text");
      },
    },
  });
  // A connection that dies while idle is replaced at the next query; without a listener it would end the process.
  pool.on("error", () => undefined);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return { db, dialect: "postgres", close: () => db.destroy() };
}
