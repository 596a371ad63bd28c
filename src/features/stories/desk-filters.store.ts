import type { Kysely } from "kysely";
import { newId } from "../../kernel/ids.ts";
import type { Schema } from "../../platform/database/schema.ts";

type Db = Kysely<Schema>;

/** What a member often looks at on the desk, under a name of their own. */
export type KeptFilter = {
  readonly id: string;
  readonly name: string;
  /** As the desk's address has them: `edition` to `fr`, `debt` to `owing`... */
  readonly filters: Readonly<Record<string, string>>;
  /** Whether the desk opens with it. */
  readonly isDefault: boolean;
};

/** A member's filters, in the order in which they were kept. */
export async function listKeptFilters(db: Db, staffId: string): Promise<KeptFilter[]> {
  const rows = await db
    .selectFrom("desk_filters")
    .selectAll()
    .where("staff_id", "=", staffId)
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    filters: JSON.parse(row.filters) as Record<string, string>,
    isDefault: row.is_default === 1,
  }));
}

/** Keeps filters under a name, in the place of what the member had under it; of several defaults the last one said is it. */
export async function saveKeptFilter(
  db: Db,
  { staffId, now, kept }: { staffId: string; now: number; kept: Omit<KeptFilter, "id"> },
) {
  const columns = { filters: JSON.stringify(kept.filters), is_default: kept.isDefault ? 1 : 0 };
  if (kept.isDefault)
    await db.updateTable("desk_filters").set({ is_default: 0 }).where("staff_id", "=", staffId).execute();
  const changed = await db
    .updateTable("desk_filters")
    .set(columns)
    .where("staff_id", "=", staffId)
    .where("name", "=", kept.name)
    .returning("id")
    .executeTakeFirst();
  if (changed !== undefined) return;
  const row = { id: newId(now), staff_id: staffId, name: kept.name, created_at: now };
  await db
    .insertInto("desk_filters")
    .values({ ...row, ...columns })
    .execute();
}

/** Forgets a member's filter. @returns whether they had it */
export async function removeKeptFilter(
  db: Db,
  { staffId, id }: { staffId: string; id: string },
): Promise<boolean> {
  const removed = await db
    .deleteFrom("desk_filters")
    .where("staff_id", "=", staffId)
    .where("id", "=", id)
    .returning("id")
    .executeTakeFirst();
  return removed !== undefined;
}
