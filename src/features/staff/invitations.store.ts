import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";
import type { Grant } from "./roles.ts";

type Db = Kysely<Schema>;

/** A link that makes somebody a member, or gives a member a new password. Times in epoch milliseconds; `email` null for the first administrator. */
export type Invitation = {
  readonly id: string;
  readonly email: string | null;
  /** The member to whom it gives a new password; null where it makes one. */
  readonly staffId: string | null;
  readonly grants: readonly Grant[];
  readonly invitedBy: string | null;
  readonly createdAt: number;
  readonly expiresAt: number;
  /** The language of the letter that brought it; null where it was handed on. */
  readonly language: string | null;
  /** Whether the member's passkeys and second factor stay: whoever asked has shown no more than a mailbox. */
  readonly keepsProofs: boolean;
};

export async function insertInvitation(db: Db, invitation: Invitation & { readonly tokenHash: string }) {
  await db
    .insertInto("invitations")
    .values({
      id: invitation.id,
      email: invitation.email,
      staff_id: invitation.staffId,
      grants: JSON.stringify(invitation.grants),
      token_hash: invitation.tokenHash,
      invited_by: invitation.invitedBy,
      created_at: invitation.createdAt,
      expires_at: invitation.expiresAt,
      used_at: null,
      language: invitation.language,
      keeps_proofs: invitation.keepsProofs ? 1 : 0,
    })
    .execute();
}

/** The invitation of this link, while it can still be accepted. */
export async function findOpenInvitation(
  db: Db,
  { tokenHash, now }: { tokenHash: string; now: number },
): Promise<Invitation | null> {
  const row = await openInvitations(db, now).where("token_hash", "=", tokenHash).executeTakeFirst();
  return row === undefined ? null : invitationOf(row);
}

/** Those that can still be accepted, newest first. */
export async function listOpenInvitations(db: Db, now: number): Promise<Invitation[]> {
  const rows = await openInvitations(db, now).orderBy("id", "desc").execute();
  return rows.map(invitationOf);
}

/** Uses an invitation up. @returns false when somebody else has done so */
export async function spendInvitation(db: Db, id: string, now: number): Promise<boolean> {
  const used = await db
    .updateTable("invitations")
    .set({ used_at: now })
    .where("id", "=", id)
    .where("used_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return used !== undefined;
}

/** Makes unused links to the same person (null: to the first administrator) worth nothing. */
export async function removeInvitations(db: Db, email: string | null) {
  await db
    .deleteFrom("invitations")
    .where("used_at", "is", null)
    .where("email", email === null ? "is" : "=", email)
    .execute();
}

/** Makes a link to somebody who is not here yet worth nothing. @returns false when there is no such link */
export async function removeInvitation(db: Db, id: string): Promise<boolean> {
  const removed = await db
    .deleteFrom("invitations")
    .where("id", "=", id)
    .where("used_at", "is", null)
    .where("email", "is not", null)
    .returning("id")
    .executeTakeFirst();
  return removed !== undefined;
}

function openInvitations(db: Db, now: number) {
  return db.selectFrom("invitations").selectAll().where("used_at", "is", null).where("expires_at", ">", now);
}

type Row = Awaited<ReturnType<ReturnType<typeof openInvitations>["execute"]>>[number];

function invitationOf(row: Row): Invitation {
  return {
    id: row.id,
    email: row.email,
    staffId: row.staff_id,
    grants: JSON.parse(row.grants) as Grant[],
    invitedBy: row.invited_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    language: row.language,
    keepsProofs: row.keeps_proofs === 1,
  };
}
