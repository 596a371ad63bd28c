import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";
import { type Clash, isToldBy } from "./clash.ts";

type Db = Kysely<Schema>;

/** A clash that nobody has settled, and by whom and when it was found (epoch milliseconds). */
export type OpenClash = { readonly clash: Clash; readonly foundBy: string | null; readonly foundAt: number };

/** Keeps clashes until they are settled; one that is kept already is not kept twice. */
export async function saveClashes(
  db: Db,
  versionId: string,
  { clashes, by, at }: { clashes: readonly Clash[]; by: string | null; at: number },
) {
  if (clashes.length === 0) return;
  const open = await listClashes(db, versionId);
  const told = open.filter(({ clash }) => clashes.some((later) => isToldBy(clash, later)));
  await settleClashes(
    db,
    versionId,
    told.map(({ clash }) => clash.id),
  );
  const rows = clashes.map((clash) => ({
    id: clash.id,
    version_id: versionId,
    place: clash.kind === "field" ? clash.field : clash.blockId,
    told: JSON.stringify(clash),
    found_by: by,
    found_at: at,
  }));
  await db
    .insertInto("draft_conflicts")
    .values(rows)
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

/** The clashes of a version that nobody has settled, oldest first. */
export async function listClashes(db: Db, versionId: string): Promise<OpenClash[]> {
  const rows = await db
    .selectFrom("draft_conflicts")
    .selectAll()
    .where("version_id", "=", versionId)
    .orderBy("found_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    clash: JSON.parse(row.told) as Clash,
    foundBy: row.found_by,
    foundAt: row.found_at,
  }));
}

/** Forgets clashes of a version. @returns how many there were */
export async function settleClashes(db: Db, versionId: string, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const settled = await db
    .deleteFrom("draft_conflicts")
    .where("version_id", "=", versionId)
    .where("id", "in", ids)
    .returning("id")
    .execute();
  return settled.length;
}
