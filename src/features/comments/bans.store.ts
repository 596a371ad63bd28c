import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";

/** Who may not comment. */
export type Ban = { readonly id: string; readonly authorName: string; readonly at: number };

export async function insertBan(
  db: Kysely<Schema>,
  ban: Ban & { readonly nameFolded: string; readonly addressHash: string | null; readonly by: string },
): Promise<void> {
  await db
    .insertInto("comment_bans")
    .values({
      id: ban.id,
      author_name: ban.authorName,
      name_folded: ban.nameFolded,
      address_hash: ban.addressHash,
      by: ban.by,
      at: ban.at,
    })
    .execute();
}

/** Everybody who may not comment, the newest ban first. */
export async function listBans(db: Kysely<Schema>): Promise<Ban[]> {
  const rows = await db
    .selectFrom("comment_bans")
    .select(["id", "author_name", "at"])
    .orderBy("at", "desc")
    .limit(500)
    .execute();
  return rows.map((row) => ({ id: row.id, authorName: row.author_name, at: row.at }));
}

/** @returns whether there was such a ban */
export async function deleteBan(db: Kysely<Schema>, id: string): Promise<boolean> {
  const gone = await db.deleteFrom("comment_bans").where("id", "=", id).returning("id").execute();
  return gone.length > 0;
}
