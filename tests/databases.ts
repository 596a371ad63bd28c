import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { type Ledger, openLedger } from "../src/platform/database/ledger.ts";
import { migrate } from "../src/platform/database/migrate.ts";
import { type Database, type DialectName, openDatabase } from "../src/platform/database/open-database.ts";

/** A clock that goes when it is told to. */
export type HandClock = { (): number; set(to: number): void; advance(by: number): void };

/** A database of its own, migrated, with a ledger on a clock that the test moves. */
export type TestStore = {
  readonly database: Database;
  readonly ledger: Ledger;
  readonly clock: HandClock;
};

export const BEGINNING = Date.UTC(2024, 5, 3, 8, 0, 0);

/** Runs the same tests on SQLite and on PostgreSQL; `store` may be used inside `it` and hooks. */
export function onBothDatabases(name: string, tests: (store: () => TestStore) => void) {
  describe.each<DialectName>(["sqlite", "postgres"])(`${name} (%s)`, (dialect) => {
    let opened: (TestStore & { remove: () => Promise<void> }) | undefined;
    beforeAll(async () => {
      opened = await openTestStore(dialect);
    });
    afterAll(async () => {
      await opened?.remove();
    });
    tests(() => {
      if (opened === undefined) throw new Error("the store is open inside tests and hooks only");
      return opened;
    });
  });
}

/** A fresh database of this kind; `remove` closes and deletes it. */
export async function openTestStore(
  dialect: DialectName,
): Promise<TestStore & { url: string; remove: () => Promise<void> }> {
  const { url, remove } = dialect === "sqlite" ? newSqliteFile() : await newPostgresDatabase();
  const database = await openDatabase({ url });
  await migrate(database);
  const clock = handClock(BEGINNING);
  return {
    url,
    database,
    ledger: openLedger(database, clock),
    clock,
    remove: async () => {
      await database.close();
      await remove();
    },
  };
}

export function handClock(start: number): HandClock {
  let now = start;
  const clock = () => now;
  return Object.assign(clock, {
    set: (to: number) => {
      now = to;
    },
    advance: (by: number) => {
      now += by;
    },
  });
}

function newSqliteFile() {
  const folder = mkdtempSync(join(tmpdir(), "masthead-test-"));
  return {
    url: `sqlite:${join(folder, "test.db")}`,
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function newPostgresDatabase() {
  const server = inject("postgresServer");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await runOnServer(server, `CREATE DATABASE ${name}`);
  return {
    url: `${server}/${name}`,
    remove: () => runOnServer(server, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

async function runOnServer(server: string, statement: string) {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
