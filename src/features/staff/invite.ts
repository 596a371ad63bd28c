import { newId } from "../../kernel/ids.ts";
import { accept, type Result, refuse } from "../../kernel/result.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { insertInvitation, removeInvitations } from "./invitations.store.ts";
import { ALL_EDITIONS, type Grant } from "./roles.ts";
import { hashOfSecretWord, newSecretWord } from "./secret-words.ts";
import { findMember, hasStaff } from "./staff.store.ts";

/** A link's secret word, told this once, and until when it can be used (epoch milliseconds). */
export type InvitationLink = { readonly token: string; readonly expiresAt: number };

const ONE_DAY = 24 * 3_600_000;
const ONE_WEEK = 7 * ONE_DAY;

/** Invites somebody to become a member. An earlier invitation to the same address is worth nothing from then on. */
export async function inviteMember(
  writing: Writing,
  input: { readonly email: string; readonly grants: readonly Grant[]; readonly invitedBy: string },
): Promise<Result<InvitationLink, "already-staff">> {
  const email = input.email.toLowerCase();
  if ((await findMember(writing.db, { email })) !== null) return refuse("already-staff");
  const link = await makeLink(writing, { ...input, email, staffId: null, lasts: ONE_WEEK });
  return accept(link);
}

/**
 * While nobody works here: the link by which the first administrator comes in. Each start makes a new one, and the ones before it
 * worth nothing.
 * @returns null when there is somebody
 */
export async function inviteFirstAdministrator(writing: Writing): Promise<InvitationLink | null> {
  if (await hasStaff(writing.db)) return null;
  const grants: Grant[] = [{ role: "administrator", edition: ALL_EDITIONS }];
  return makeLink(writing, { email: null, staffId: null, grants, invitedBy: null, lasts: ONE_DAY });
}

/** A link by which a member who lost the password, or the second factor, sets another password and comes in without one. */
export async function renewAccess(
  writing: Writing,
  input: {
    readonly member: { readonly id: string } | { readonly email: string };
    readonly by: string | null;
  },
): Promise<Result<InvitationLink, "not-found" | "suspended">> {
  const member = await findMember(writing.db, input.member);
  if (member === null) return refuse("not-found");
  if (member.suspendedAt !== null) return refuse("suspended");
  const { id: staffId, email } = member;
  return accept(await makeLink(writing, { email, staffId, grants: [], invitedBy: input.by, lasts: ONE_DAY }));
}

type Wish = {
  readonly email: string | null;
  readonly staffId: string | null;
  readonly grants: readonly Grant[];
  readonly invitedBy: string | null;
  readonly lasts: number;
};

async function makeLink(writing: Writing, { lasts, ...wish }: Wish): Promise<InvitationLink> {
  const { db, now } = writing;
  const token = newSecretWord();
  const id = newId(now);
  const expiresAt = now + lasts;
  await removeInvitations(db, wish.email);
  await insertInvitation(db, { ...wish, id, createdAt: now, expiresAt, tokenHash: hashOfSecretWord(token) });
  const kind = wish.staffId === null ? "staff.invited" : "staff.access-renewed";
  await writing.log({ kind, subjectId: wish.staffId ?? id, keys: [] });
  return { token, expiresAt };
}

/** Where an invitation is accepted. The secret word stands behind the `#`, which no browser tells a server or another site. */
export function invitationAddress(publicUrl: string, token: string): string {
  return `${publicUrl}/newsroom/join#${token}`;
}
