import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";

type Db = Kysely<Schema>;

/** Makes `to` the newest revision if `from` still is. @returns false when somebody has saved since */
export async function advanceRevision(
  db: Db,
  versionId: string,
  { from, to }: { from: string; to: string },
): Promise<boolean> {
  const advanced = await db
    .updateTable("versions")
    .set({ revision_id: to })
    .where("id", "=", versionId)
    .where("revision_id", "=", from)
    .returning("id")
    .executeTakeFirst();
  return advanced !== undefined;
}

/** Of a revision that was committed at `at` or later and whose time never came: it is no part of what was ever public. */
export async function unmarkRevisionPublished(db: Db, revisionId: string, at: number) {
  await db
    .updateTable("revisions")
    .set({ published_at: null, note: "" })
    .where("id", "=", revisionId)
    .where("published_at", ">=", at)
    .execute();
}

/** Who saved a revision, and when (epoch milliseconds). */
export async function findSaving(
  db: Db,
  revisionId: string,
): Promise<{ savedBy: string | null; savedAt: number } | null> {
  const row = await db
    .selectFrom("revisions")
    .select(["saved_by as savedBy", "created_at as savedAt"])
    .where("id", "=", revisionId)
    .executeTakeFirst();
  return row ?? null;
}
