import type { Kysely } from "kysely";
import type { ReadDatabase } from "../../platform/database/reading.ts";
import type { Schema } from "../../platform/database/schema.ts";

/** An old address (path, with its query where that told pages apart) and what it leads to: a version, or a path. */
export type Redirect = {
  readonly path: string;
  readonly versionId: string | null;
  readonly target: string | null;
  /** Epoch milliseconds. */
  readonly createdAt: number;
};

/** Where an old address leads; the newest word on it counts. */
export async function saveRedirect(db: Kysely<Schema>, redirect: Redirect) {
  const { path, versionId, target, createdAt } = redirect;
  const values = { version_id: versionId, target, created_at: createdAt };
  await db
    .insertInto("redirects")
    .values({ path, ...values })
    .onConflict((conflict) => conflict.column("path").doUpdateSet(values))
    .execute();
}

export async function findRedirect(db: ReadDatabase, path: string): Promise<Redirect | null> {
  const row = await db.selectFrom("redirects").selectAll().where("path", "=", path).executeTakeFirst();
  if (row === undefined) return null;
  return { path: row.path, versionId: row.version_id, target: row.target, createdAt: row.created_at };
}
