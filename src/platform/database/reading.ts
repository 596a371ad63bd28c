import type { Kysely } from "kysely";
import type { DialectName } from "./open-database.ts";
import type { Schema } from "./schema.ts";

/** A database that can only be read. */
export type ReadDatabase = Pick<Kysely<Schema>, "selectFrom" | "with" | "fn">;

/**
 * One public reading, of one edition, at one moment. Every public query goes through it, and tells it the cache key of what it read,
 * so that no page can show a thing without being purged when that thing changes.
 */
export type Reading = {
  readonly db: ReadDatabase;
  readonly dialect: DialectName;
  readonly edition: string;
  /** Epoch milliseconds. */
  readonly now: number;
  shows(key: string): void;
};
