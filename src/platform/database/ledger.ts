import { setTimeout as pause } from "node:timers/promises";
import { type Kysely, sql } from "kysely";
import { inParts } from "./in-parts.ts";
import type { Database, DialectName } from "./open-database.ts";
import type { Schema } from "./schema.ts";

/** Something that happened, with the cache keys of all that it altered. `kind` is `noun.verb`, as `story.published`. */
export type Change = {
  readonly kind: string;
  readonly subjectId: string;
  readonly keys: readonly string[];
};

/** A line of the log: ids grow in the order of commits. `at` in epoch milliseconds. */
export type LoggedChange = Change & {
  readonly id: number;
  readonly at: number;
  /** Which member of the staff did it; null for what time, a command or the program itself brought about. */
  readonly actorId: string | null;
};

/** One transaction: rows, and the changes that tell of them, are there together or not at all. */
export type Writing = {
  readonly db: Kysely<Schema>;
  readonly dialect: DialectName;
  /** The moment of the act, epoch milliseconds. */
  readonly now: number;
  /** From here to the commit no other transaction logs: what is numbered after the last of its kind has no rival for the number. */
  inOrder(): Promise<void>;
  log(change: Change): Promise<void>;
  /** Logs many changes, in their order, in a few statements. */
  logAll(changes: readonly Change[]): Promise<void>;
};

/** Where everything that changes goes through. */
export type Ledger = {
  readonly database: Database;
  /**
   * Runs `work` in one transaction and wakes the followers after the commit. An act that throws leaves nothing. Where PostgreSQL breaks
   * the transaction off because it crossed another, `work` runs again from its beginning, so it must do nothing outside of the database.
   * @param options `by` is the member of the staff who acts; absent for time, commands and the program itself
   * @returns the work's value and the id of the last change it logged (0 when it logged none)
   */
  write<Value>(
    work: (writing: Writing) => Promise<Value>,
    options?: { readonly by: string },
  ): Promise<{ value: Value; changeId: number }>;
  /** Calls `listener` after every commit of this process that logged a change. */
  onCommit(listener: () => void): void;
};

/** How often a transaction that crossed another is begun again. */
const MORE_TRIES = 3;
/** PostgreSQL's words for it: serialization_failure, deadlock_detected. */
const CROSSED: ReadonlySet<unknown> = new Set(["40001", "40P01"]);

/** @param now the clock, epoch milliseconds */
export function openLedger(database: Database, now: () => number): Ledger {
  const listeners: (() => void)[] = [];
  return {
    database,
    async write(work, options) {
      const by = options?.by ?? null;
      const written = await unlessCrossed(() => writeOnce(database, { now: now(), by }, work));
      if (written.changeId > 0) for (const listener of listeners) listener();
      return written;
    },
    onCommit: (listener) => listeners.push(listener),
  };
}

async function unlessCrossed<Value>(write: () => Promise<Value>): Promise<Value> {
  for (let left = MORE_TRIES; ; left--) {
    try {
      return await write();
    } catch (error) {
      if (left === 0 || !(error instanceof Error && "code" in error && CROSSED.has(error.code))) throw error;
      // Not all at the same moment again.
      await pause(Math.random() * 20);
    }
  }
}

/** When, epoch milliseconds, and in whose name. */
type Act = { readonly now: number; readonly by: string | null };

async function writeOnce<Value>(
  { db, dialect }: Database,
  { now, by }: Act,
  work: (writing: Writing) => Promise<Value>,
): Promise<{ value: Value; changeId: number }> {
  let changeId = 0;
  const value = await db.transaction().execute(async (transaction) => {
    const inOrder = openOrder(transaction, dialect);
    const log = openLog(transaction, { inOrder, at: now, by });
    const logAll = async (changes: readonly Change[]) => {
      changeId = Math.max(changeId, await log(changes));
    };
    return work({ db: transaction, dialect, now, inOrder, logAll, log: (change) => logAll([change]) });
  });
  return { value, changeId };
}

/** Lets one transaction at a time log, from its first call to its commit; SQLite has but one writer anyway. */
function openOrder(db: Kysely<Schema>, dialect: DialectName): () => Promise<void> {
  let isOurs = dialect === "sqlite";
  return async () => {
    if (isOurs) return;
    await sql`select pg_advisory_xact_lock(7205760)`.execute(db);
    isOurs = true;
  };
}

/** The log within one transaction; each call answers with the id of its last change, 0 where there is none. */
function openLog(
  db: Kysely<Schema>,
  { inOrder, at, by }: { inOrder: () => Promise<void>; at: number; by: string | null },
) {
  return async (changes: readonly Change[]): Promise<number> => {
    if (changes.length === 0) return 0;
    // Held until the commit: without it a lower id could become visible after a follower has passed a higher one.
    await inOrder();
    const ids: number[] = [];
    const rows = changes.map(({ kind, subjectId, keys }) => ({
      at,
      kind,
      subject_id: subjectId,
      keys: JSON.stringify(keys),
      actor_id: by,
    }));
    await inParts(rows, async (part) => {
      const inserted = await db.insertInto("changes").values(part).returning("id").execute();
      ids.push(...inserted.map((row) => row.id));
    });
    return Math.max(...ids);
  };
}
