import type { Kysely } from "kysely";

/** One step of the schema, forward only; never edited once released. */
export type Migration = {
  readonly name: string;
  up(db: Kysely<unknown>, dialect: "sqlite" | "postgres"): Promise<void>;
};
