import { newId } from "../../kernel/ids.ts";
import { accept, type Result, refuse } from "../../kernel/result.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import {
  type Invitation,
  insertInvitation,
  removeInvitation,
  removeInvitations,
} from "./invitations.store.ts";
import { ALL_EDITIONS, type Grant } from "./roles.ts";
import { hashOfSecretWord, newSecretWord } from "./secret-words.ts";
import { findMember, hasStaff, type KnownMember } from "./staff.store.ts";

/** A link's secret word, told this once, and until when it can be used (epoch milliseconds). */
export type InvitationLink = { readonly id: string; readonly token: string; readonly expiresAt: number };

const ONE_HOUR = 3_600_000;
const ONE_DAY = 24 * ONE_HOUR;
const ONE_WEEK = 7 * ONE_DAY;

/** Invites somebody to become a member. An earlier invitation to the same address is worth nothing from then on. */
export async function inviteMember(
  writing: Writing,
  input: {
    readonly email: string;
    readonly grants: readonly Grant[];
    readonly invitedBy: string;
    readonly language: string | null;
  },
): Promise<Result<InvitationLink, "already-staff">> {
  const email = input.email.toLowerCase();
  if ((await findMember(writing.db, { email })) !== null) return refuse("already-staff");
  await removeInvitations(writing.db, email);
  const wish = { ...input, email, staffId: null, keepsProofs: false, lasts: ONE_WEEK };
  return accept(await makeLink(writing, wish));
}

/**
 * While nobody works here: the link by which the first administrator comes in. Each start makes a new one, and the ones before it
 * worth nothing.
 * @returns null when there is somebody
 */
export async function inviteFirstAdministrator(writing: Writing): Promise<InvitationLink | null> {
  if (await hasStaff(writing.db)) return null;
  const grants: Grant[] = [{ role: "administrator", edition: ALL_EDITIONS }];
  await removeInvitations(writing.db, null);
  const nobody = { email: null, staffId: null, invitedBy: null, language: null };
  return makeLink(writing, { ...nobody, grants, keepsProofs: false, lasts: ONE_DAY });
}

/** A link by which a member who lost the password, or the second factor, sets another password and comes in without one. */
export async function renewAccess(
  writing: Writing,
  input: {
    readonly member: { readonly id: string } | { readonly email: string };
    readonly by: string | null;
  },
): Promise<Result<InvitationLink & { readonly member: KnownMember }, "not-found" | "suspended">> {
  const member = await findMember(writing.db, input.member);
  if (member === null) return refuse("not-found");
  if (member.suspendedAt !== null) return refuse("suspended");
  await removeInvitations(writing.db, member.email);
  const wish = { ...wishOf(member), invitedBy: input.by, keepsProofs: false, lasts: ONE_DAY };
  return accept({ ...(await makeLink(writing, wish)), member });
}

/**
 * A link for a member who says that they forgot the password: for an hour, and for the password alone. Links that administrators made
 * stay good, so that nobody can spoil them from outside.
 * @returns null where no member who may come in has this address
 */
export async function renewForgotten(
  writing: Writing,
  email: string,
): Promise<(InvitationLink & { readonly member: KnownMember }) | null> {
  const member = await findMember(writing.db, { email });
  if (member === null || member.suspendedAt !== null) return null;
  const wish = { ...wishOf(member), invitedBy: null, keepsProofs: true, lasts: ONE_HOUR };
  return { ...(await makeLink(writing, wish)), member };
}

function wishOf({ id, email, language }: KnownMember) {
  return { staffId: id, email, language, grants: [] };
}

/** Takes an invitation back. */
export async function revokeInvitation(
  writing: Writing,
  { id }: { readonly id: string },
): Promise<Result<null, "not-found">> {
  if (!(await removeInvitation(writing.db, id))) return refuse("not-found");
  await writing.log({ kind: "staff.invitation-revoked", subjectId: id, keys: [] });
  return accept(null);
}

type Wish = Omit<Invitation, "id" | "createdAt" | "expiresAt"> & { readonly lasts: number };

async function makeLink(writing: Writing, { lasts, ...wish }: Wish): Promise<InvitationLink> {
  const { db, now } = writing;
  const token = newSecretWord();
  const id = newId(now);
  const expiresAt = now + lasts;
  await insertInvitation(db, { ...wish, id, createdAt: now, expiresAt, tokenHash: hashOfSecretWord(token) });
  const kind = wish.staffId === null ? "staff.invited" : "staff.access-renewed";
  await writing.log({ kind, subjectId: wish.staffId ?? id, keys: [] });
  return { id, token, expiresAt };
}

/** Where an invitation is accepted. The secret word stands behind the `#`, which no browser tells a server or another site. */
export function invitationAddress(publicUrl: string, token: string): string {
  return `${publicUrl}/newsroom/join#${token}`;
}
