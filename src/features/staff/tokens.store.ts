import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";
import type { Permission } from "./permissions.ts";

type Db = Kysely<Schema>;

/** What a program may do in a member's name. Times in epoch milliseconds; never more than the member may. */
export type Token = {
  readonly id: string;
  readonly staffId: string;
  readonly name: string;
  readonly scopes: readonly Permission[];
  readonly createdAt: number;
  /** Null for never. */
  readonly expiresAt: number | null;
  /** To the minute; null for never. */
  readonly lastUsedAt: number | null;
};

const ONE_MINUTE = 60_000;

export async function insertToken(db: Db, token: Token & { readonly tokenHash: string }) {
  await db
    .insertInto("tokens")
    .values({
      id: token.id,
      staff_id: token.staffId,
      name: token.name,
      token_hash: token.tokenHash,
      scopes: JSON.stringify(token.scopes),
      created_at: token.createdAt,
      expires_at: token.expiresAt,
      revoked_at: null,
      last_used_at: null,
    })
    .execute();
}

/** The token of this word, while it holds. */
export async function findToken(
  db: Db,
  { tokenHash, now }: { tokenHash: string; now: number },
): Promise<Token | null> {
  const row = await tokensThatHold(db, now).where("token_hash", "=", tokenHash).executeTakeFirst();
  return row === undefined ? null : tokenOf(row);
}

/** Notes that a token was used, at most once a minute: a busy program doesn't write with every request. */
export async function noteTokenUse(db: Db, { id, lastUsedAt }: Token, now: number) {
  if (lastUsedAt !== null && lastUsedAt > now - ONE_MINUTE) return;
  await db.updateTable("tokens").set({ last_used_at: now }).where("id", "=", id).execute();
}

/** The tokens of a member that hold, newest first. */
export async function listTokens(db: Db, staffId: string, now: number): Promise<Token[]> {
  const rows = await tokensThatHold(db, now).where("staff_id", "=", staffId).orderBy("id", "desc").execute();
  return rows.map(tokenOf);
}

/** @returns false when the member has no such token that holds */
export async function revokeTokenRow(
  db: Db,
  token: { readonly id: string; readonly staffId: string },
  now: number,
): Promise<boolean> {
  const revoked = await db
    .updateTable("tokens")
    .set({ revoked_at: now })
    .where("id", "=", token.id)
    .where("staff_id", "=", token.staffId)
    .where("revoked_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return revoked !== undefined;
}

function tokensThatHold(db: Db, now: number) {
  return db
    .selectFrom("tokens")
    .selectAll()
    .where("revoked_at", "is", null)
    .where((eb) => eb.or([eb("expires_at", "is", null), eb("expires_at", ">", now)]));
}

type Row = Awaited<ReturnType<ReturnType<typeof tokensThatHold>["execute"]>>[number];

function tokenOf(row: Row): Token {
  return {
    id: row.id,
    staffId: row.staff_id,
    name: row.name,
    scopes: JSON.parse(row.scopes) as Permission[],
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
  };
}
