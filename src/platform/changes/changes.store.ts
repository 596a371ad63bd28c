import type { Selectable } from "kysely";
import type { LoggedChange } from "../database/ledger.ts";
import type { Database } from "../database/open-database.ts";
import type { ChangesTable } from "../database/schema.ts";

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
  return rows.map(changeOf);
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

/** How far each follower has read that keeps its position. */
export async function listPositions({
  db,
}: Pick<Database, "db">): Promise<{ name: string; position: number }[]> {
  return db.selectFrom("followers").selectAll().orderBy("name").execute();
}

export async function savePosition({ db }: Pick<Database, "db">, follower: string, position: number) {
  await db
    .insertInto("followers")
    .values({ name: follower, position })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ position }))
    .execute();
}

/** The last change of this kind to this subject; null when there never was one. `at` in epoch milliseconds. */
export async function findLastChange(
  { db }: Pick<Database, "db">,
  { kind, subjectId }: { kind: string; subjectId: string },
): Promise<{ id: number; at: number } | null> {
  const row = await db
    .selectFrom("changes")
    .select(["id", "at"])
    .where("subject_id", "=", subjectId)
    .where("kind", "=", kind)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** What a reader of the log looks for; what is absent is not asked for. Times in epoch milliseconds, `to` excluded. */
export type LogWish = {
  readonly actorId?: string | undefined;
  /** A kind (`story.published`), or all of a noun (`story`). */
  readonly kind?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** The last line of the page before. */
  readonly after?: number | undefined;
  /** `staff` for what its members did, `all` also for what time, commands and the program did. */
  readonly by: "staff" | "all";
  readonly limit: number;
};

/** The lines of the log that were asked for, newest first. */
export async function searchChanges(
  { db }: Pick<Database, "db">,
  { actorId, kind, subjectId, from, to, after, by, limit }: LogWish,
): Promise<LoggedChange[]> {
  const rows = await db
    .selectFrom("changes")
    .selectAll()
    .orderBy("id", "desc")
    .limit(limit)
    .$if(by === "staff", (query) => query.where("actor_id", "is not", null))
    .$if(actorId !== undefined, (query) => query.where("actor_id", "=", actorId ?? ""))
    .$if(subjectId !== undefined, (query) => query.where("subject_id", "=", subjectId ?? ""))
    .$if(kind?.includes(".") === true, (query) => query.where("kind", "=", kind ?? ""))
    .$if(kind?.includes(".") === false, (query) => query.where("kind", "like", `${kind}.%`))
    .$if(from !== undefined, (query) => query.where("at", ">=", from ?? 0))
    .$if(to !== undefined, (query) => query.where("at", "<", to ?? 0))
    .$if(after !== undefined, (query) => query.where("id", "<", after ?? 0))
    .execute();
  return rows.map(changeOf);
}

function changeOf(row: Selectable<ChangesTable>): LoggedChange {
  return {
    id: row.id,
    at: row.at,
    kind: row.kind,
    subjectId: row.subject_id,
    keys: JSON.parse(row.keys) as string[],
    actorId: row.actor_id,
  };
}
