import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";

type Db = Kysely<Schema>;

/** What a translation owes its original, as a reader is told. Times in epoch milliseconds. */
export type NotedDebt = {
  readonly originalId: string;
  readonly new: number;
  readonly changed: number;
  readonly removed: number;
  readonly followsAt: number;
  readonly originalUpdatedAt: number;
};

/** The debt that is noted for a translation; null when it follows all, or when nobody knows. */
export async function findNotedDebt(db: Db, versionId: string): Promise<NotedDebt | null> {
  const row = await db
    .selectFrom("translation_debts")
    .selectAll()
    .where("version_id", "=", versionId)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    originalId: row.original_version_id,
    new: row.new_blocks,
    changed: row.changed_blocks,
    removed: row.removed_blocks,
    followsAt: row.follows_at,
    originalUpdatedAt: row.original_updated_at,
  };
}

/** How many paragraphs each of these versions owes its original; those that owe nothing are absent. */
export async function countNotedDebts(
  db: Db,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (versionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("translation_debts")
    .select(["version_id", "new_blocks", "changed_blocks", "removed_blocks"])
    .where("version_id", "in", versionIds)
    .execute();
  return new Map(
    rows.map((row) => [row.version_id, row.new_blocks + row.changed_blocks + row.removed_blocks]),
  );
}

/** Notes what a translation owes, or with null that it owes nothing. */
export async function saveNotedDebt(db: Db, versionId: string, debt: NotedDebt | null) {
  if (debt === null) {
    await db.deleteFrom("translation_debts").where("version_id", "=", versionId).execute();
    return;
  }
  const columns = {
    original_version_id: debt.originalId,
    new_blocks: debt.new,
    changed_blocks: debt.changed,
    removed_blocks: debt.removed,
    follows_at: debt.followsAt,
    original_updated_at: debt.originalUpdatedAt,
  };
  await db
    .insertInto("translation_debts")
    .values({ version_id: versionId, ...columns })
    .onConflict((conflict) => conflict.column("version_id").doUpdateSet(columns))
    .execute();
}
