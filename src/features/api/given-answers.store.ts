import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";

type Db = Kysely<Schema>;

/** A key that a member gave with a request. */
export type GivenKey = { readonly staffId: string; readonly key: string };

/**
 * Claims a key for a request: where two come at once, the second waits here for the first.
 * @param asked a hash of what is asked
 * @returns whether nobody had it
 */
export async function claimKey(
  db: Db,
  { staffId, key }: GivenKey,
  { asked, now }: { asked: string; now: number },
): Promise<boolean> {
  const claimed = await db
    .insertInto("given_answers")
    .values({ staff_id: staffId, key, asked, answer: "", created_at: now })
    .onConflict((conflict) => conflict.columns(["staff_id", "key"]).doNothing())
    .returning("key")
    .executeTakeFirst();
  return claimed !== undefined;
}

/** What was asked and answered under a key before. */
export async function findGivenAnswer(
  db: Db,
  { staffId, key }: GivenKey,
): Promise<{ asked: string; answer: unknown } | null> {
  const row = await db
    .selectFrom("given_answers")
    .select(["asked", "answer"])
    .where("staff_id", "=", staffId)
    .where("key", "=", key)
    .executeTakeFirst();
  return row === undefined ? null : { asked: row.asked, answer: JSON.parse(row.answer) as unknown };
}

export async function saveGivenAnswer(db: Db, { staffId, key }: GivenKey, answer: unknown) {
  await db
    .updateTable("given_answers")
    .set({ answer: JSON.stringify(answer) })
    .where("staff_id", "=", staffId)
    .where("key", "=", key)
    .execute();
}

/** Gives a key back whose request did nothing. */
export async function freeKey(db: Db, { staffId, key }: GivenKey) {
  await db.deleteFrom("given_answers").where("staff_id", "=", staffId).where("key", "=", key).execute();
}

/** Forgets what was answered before this moment, epoch milliseconds. */
export async function forgetGivenAnswers(db: Db, before: number) {
  await db.deleteFrom("given_answers").where("created_at", "<", before).execute();
}
