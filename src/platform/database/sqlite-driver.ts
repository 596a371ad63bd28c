import type { DatabaseSync, StatementSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SelectQueryNode,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";

/**
 * The connections to one SQLite file: `reader` for what is read outside of transactions, `writer` for all else. The same one twice for a
 * database in memory, which nobody else can open.
 */
export type SqliteConnections = { readonly writer: DatabaseSync; readonly reader: DatabaseSync };

/** How many prepared statements a connection keeps. */
const STATEMENTS_KEPT = 300;
/** How long a write waits for those of other processes, milliseconds. */
const PATIENCE = 10_000;
const A_MOMENT = 20;
const SQLITE_BUSY = 5;

/**
 * SQLite for Kysely. Every call of `node:sqlite` holds up the whole process until it returns, so nothing here waits inside of one: a
 * write that finds the file locked by another process asks again a moment later, and in between this process does its other work.
 * Writers wait for one another; a read waits for nobody (write-ahead log), not even for a transaction under way, of which it sees nothing.
 */
export function sqliteDialect({ writer, reader }: SqliteConnections): Dialect {
  return {
    createDriver: () => new SqliteDriver(openStatements(writer), openStatements(reader)),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

/** Does a piece of work as soon as no other process holds the lock it needs. @throws what it throws, or SQLITE_BUSY after ten seconds */
export async function whenUnlocked<Value>(work: () => Value): Promise<Value> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error;
      await pause(A_MOMENT);
    }
  }
}

function isBusy(error: unknown): boolean {
  // The lowest byte says what it is, those above it say why.
  return error instanceof Error && "errcode" in error && (Number(error.errcode) & 0xff) === SQLITE_BUSY;
}

type Statements = {
  readonly connection: DatabaseSync;
  run(query: Pick<CompiledQuery, "sql" | "parameters">): QueryResult<never>;
};

function openStatements(connection: DatabaseSync): Statements {
  const kept = new Map<string, { statement: StatementSync; returnsRows: boolean }>();
  function prepare(sql: string) {
    const known = kept.get(sql);
    if (known !== undefined) return known;
    const statement = connection.prepare(sql);
    const made = { statement, returnsRows: statement.columns().length > 0 };
    if (kept.size >= STATEMENTS_KEPT) kept.clear();
    kept.set(sql, made);
    return made;
  }
  return {
    connection,
    run({ sql, parameters }) {
      const { statement, returnsRows } = prepare(sql);
      const values = parameters as string[];
      if (returnsRows) return { rows: statement.all(...values) as never[] };
      const { changes, lastInsertRowid } = statement.run(...values);
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
    },
  };
}

/** What Kysely holds from the beginning to the end of a query or of a transaction. */
type Session = DatabaseConnection & { hasTurn: boolean };

class SqliteDriver implements Driver {
  readonly #writer: Statements;
  readonly #reader: Statements;
  readonly #turns = new Turns();

  constructor(writer: Statements, reader: Statements) {
    this.#writer = writer;
    this.#reader = reader;
  }

  async init() {}

  async acquireConnection(): Promise<Session> {
    const session: Session = {
      hasTurn: false,
      executeQuery: (query) => this.#execute(session, query) as Promise<QueryResult<never>>,
      streamQuery: () => {
        throw new Error("Rows come all at once from SQLite");
      },
    };
    return session;
  }

  async beginTransaction(session: DatabaseConnection) {
    await this.#turns.take();
    (session as Session).hasTurn = true;
    // Every transaction of ours writes. One that took its lock only at its first write would be refused outright, without any
    // waiting, where another process wrote since its first read.
    await whenUnlocked(() => this.#command("begin immediate"));
  }

  async commitTransaction() {
    this.#command("commit");
  }

  async rollbackTransaction() {
    // A fault as grave as a full disk has rolled back already.
    if (this.#writer.connection.isTransaction) this.#command("rollback");
  }

  async releaseConnection(session: DatabaseConnection) {
    if ((session as Session).hasTurn) this.#turns.give();
    (session as Session).hasTurn = false;
  }

  async destroy() {
    this.#reader.connection.close();
    if (this.#writer.connection.isOpen) this.#writer.connection.close();
  }

  async #execute({ hasTurn }: Session, query: CompiledQuery): Promise<QueryResult<never>> {
    if (hasTurn) return this.#writer.run(query);
    const isRead = SelectQueryNode.is(query.query);
    if (isRead && this.#reader.connection !== this.#writer.connection) return this.#reader.run(query);
    await this.#turns.take();
    try {
      return await whenUnlocked(() => this.#writer.run(query));
    } finally {
      this.#turns.give();
    }
  }

  #command(sql: string) {
    this.#writer.run({ sql, parameters: [] });
  }
}

/** One after the other, in the order in which they came. */
class Turns {
  readonly #waiting: (() => void)[] = [];
  #taken = false;

  async take(): Promise<void> {
    if (this.#taken) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#taken = true;
  }

  give() {
    const next = this.#waiting.shift();
    if (next === undefined) this.#taken = false;
    else next();
  }
}
