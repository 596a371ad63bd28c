import type { Kysely } from "kysely";
import type { ReadDatabase } from "../../platform/database/reading.ts";
import type { Schema } from "../../platform/database/schema.ts";
import type { StormSpell } from "./storm.ts";

type Db = Kysely<Schema>;

/** The storm mode that lasts now; null where there is none. */
export async function findStorm(db: ReadDatabase): Promise<StormSpell | null> {
  const row = await db
    .selectFrom("storm_spells")
    .select(["id", "began_at as beganAt", "began_by as beganBy"])
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return row ?? null;
}

export async function insertStorm(db: Db, { id, beganAt, beganBy }: StormSpell) {
  const row = { id, began_at: beganAt, began_by: beganBy, ended_at: null, ended_by: null };
  await db.insertInto("storm_spells").values(row).execute();
}

/** Ends the storm mode that lasts. @returns the id of what ended, null where none lasted */
export async function endSpell(
  db: Db,
  { at, by }: { readonly at: number; readonly by: string | null },
): Promise<string | null> {
  const ended = await db
    .updateTable("storm_spells")
    .set({ ended_at: at, ended_by: by })
    .where("ended_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return ended?.id ?? null;
}
