import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Schema } from "./schema.ts";
import { sqliteDialect, whenUnlocked } from "./sqlite-driver.ts";

/** The two databases that one schema and one query code serve. */
export type DialectName = "sqlite" | "postgres";

/** An open database: `db` reads and writes, `dialect` for the few places that differ. */
export type Database = {
  readonly db: Kysely<Schema>;
  readonly dialect: DialectName;
  /**
   * Runs work of very many writes, as an import's, of which only the whole is ever acknowledged: commits are on disk for certain when it
   * ends, not one by one. A power cut in the middle leaves the database whole, without the last of them.
   */
  inBulk<Value>(work: () => Promise<Value>): Promise<Value>;
  close(): Promise<void>;
};

/** How long a locked SQLite file may hold up this whole process at a time, milliseconds. */
const LONGEST_HOLD_UP = 10;
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
  const isInMemory = path === ":memory:";
  if (!isInMemory) mkdirSync(dirname(path), { recursive: true });
  const writer = new DatabaseSync(path, { timeout: LONGEST_HOLD_UP });
  // SQLite refuses this one change at once, whatever the timeout, while another process makes it too.
  await whenUnlocked(() => writer.exec("PRAGMA journal_mode = WAL"));
  writer.exec(`
    ${ONE_BY_ONE}
    PRAGMA foreign_keys = ON;
    PRAGMA wal_autocheckpoint = 8000;
    PRAGMA temp_store = MEMORY;
  `);
  const reader = isInMemory ? writer : openReader(path);
  const db = new Kysely<Schema>({ dialect: sqliteDialect({ writer, reader }) });
  return {
    db,
    dialect: "sqlite",
    async inBulk(work) {
      writer.exec(IN_BULK);
      try {
        return await work();
      } finally {
        // A checkpoint brings all that was written so far to the disk.
        writer.exec(`${ONE_BY_ONE} PRAGMA wal_checkpoint;`);
      }
    },
    close: () => db.destroy(),
  };
}

const ONE_BY_ONE = "PRAGMA synchronous = FULL; PRAGMA cache_size = -4000;";
const IN_BULK = "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -24000;";

function openReader(path: string): DatabaseSync {
  const reader = new DatabaseSync(path, { timeout: LONGEST_HOLD_UP });
  reader.exec(`
    PRAGMA query_only = ON;
    PRAGMA cache_size = -12000;
    PRAGMA temp_store = MEMORY;
  `);
  return reader;
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
  return { db, dialect: "postgres", inBulk: (work) => work(), close: () => db.destroy() };
}
