import type { LoggedChange } from "../database/ledger.ts";
import type { Database } from "../database/open-database.ts";

/** The changes after `position`, oldest first. */
export async function listChangesAfter(
  { db }: Pick<Database, "db">,
  position: number,
  limit: number,
): Promise<LoggedChange[]> {
  const rows = await db
    .selectFrom("changes")
    .selectAll()
    .where("id", ">", position)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    kind: row.kind,
    subjectId: row.subject_id,
    keys: JSON.parse(row.keys) as string[],
  }));
}

/** The id of the newest change, 0 when nothing ever happened. */
export async function findLastChangeId({ db }: Pick<Database, "db">): Promise<number> {
  const row = await db.selectFrom("changes").select("id").orderBy("id", "desc").limit(1).executeTakeFirst();
  return row?.id ?? 0;
}

/** How far a follower has read; null when it never did. */
export async function findPosition({ db }: Pick<Database, "db">, follower: string): Promise<number | null> {
  const row = await db
    .selectFrom("followers")
    .select("position")
    .where("name", "=", follower)
    .executeTakeFirst();
  return row?.position ?? null;
}

export async function savePosition({ db }: Pick<Database, "db">, follower: string, position: number) {
  await db
    .insertInto("followers")
    .values({ name: follower, position })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ position }))
    .execute();
}
