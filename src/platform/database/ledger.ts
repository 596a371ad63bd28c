import { type Kysely, sql } from "kysely";
import type { Database, DialectName } from "./open-database.ts";
import type { Schema } from "./schema.ts";

/** Something that happened, with the cache keys of all that it altered. `kind` is `noun.verb`, as `story.published`. */
export type Change = {
  readonly kind: string;
  readonly subjectId: string;
  readonly keys: readonly string[];
};

/** A line of the log: ids grow in the order of commits. `at` in epoch milliseconds. */
export type LoggedChange = Change & { readonly id: number; readonly at: number };

/** One transaction: rows, and the changes that tell of them, are there together or not at all. */
export type Writing = {
  readonly db: Kysely<Schema>;
  readonly dialect: DialectName;
  /** The moment of the act, epoch milliseconds. */
  readonly now: number;
  log(change: Change): Promise<void>;
};

/** Where everything that changes goes through. */
export type Ledger = {
  readonly database: Database;
  /**
   * Runs `work` in one transaction and wakes the followers after the commit. An act that throws leaves nothing.
   * @returns the work's value and the id of the last change it logged (0 when it logged none)
   */
  write<Value>(work: (writing: Writing) => Promise<Value>): Promise<{ value: Value; changeId: number }>;
  /** Calls `listener` after every commit of this process that logged a change. */
  onCommit(listener: () => void): void;
};

/** @param now the clock, epoch milliseconds */
export function openLedger(database: Database, now: () => number): Ledger {
  const listeners: (() => void)[] = [];
  return {
    database,
    async write(work) {
      let changeId = 0;
      const value = await database.db.transaction().execute(async (db) => {
        const at = now();
        return work({
          db,
          dialect: database.dialect,
          now: at,
          log: async (change) => {
            changeId = await appendChange(db, { dialect: database.dialect, at, change });
          },
        });
      });
      if (changeId > 0) for (const listener of listeners) listener();
      return { value, changeId };
    },
    onCommit: (listener) => listeners.push(listener),
  };
}

type Appending = { dialect: DialectName; at: number; change: Change };

async function appendChange(db: Kysely<Schema>, { dialect, at, change }: Appending): Promise<number> {
  // Held until the commit: without it a lower id could become visible after a follower has passed a higher one.
  if (dialect === "postgres") await sql`select pg_advisory_xact_lock(7205760)`.execute(db);
  const row = await db
    .insertInto("changes")
    .values({ at, kind: change.kind, subject_id: change.subjectId, keys: JSON.stringify(change.keys) })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}
