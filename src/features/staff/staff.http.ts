import { z } from "zod";
import { accept } from "../../kernel/result.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { findLetterStates, postLetter } from "../../platform/mail/letters.store.ts";
import { type Endpoint, memberEndpoint, openEndpoint } from "../api/endpoint.ts";
import { done, email, id, line, moment } from "../api/fields.ts";
import type { Newsroom } from "../api/newsroom.ts";
import type { Newspaper } from "../settings/newspaper.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { type AccessLetter, writeAccessLetter } from "./access-letter.tsx";
import { newPassword } from "./account.http.ts";
import { changeGrants, reinstateMember, suspendMember } from "./change-staff.ts";
import { grant, member } from "./fields.ts";
import { findOpenInvitation, listOpenInvitations } from "./invitations.store.ts";
import {
  type InvitationLink,
  invitationAddress,
  inviteMember,
  renewAccess,
  revokeInvitation,
} from "./invite.ts";
import { ALL_EDITIONS, type Grant } from "./roles.ts";
import { hashOfSecretWord } from "./secret-words.ts";
import { listMembers } from "./staff.store.ts";

const token = z.string().min(20).max(100);
const grants = z.array(grant).min(1).max(100);
const named = z.object({ id });
/** A link, and to whom it was mailed; null where it is to be passed on by hand. */
const madeLink = z.object({ link: z.string(), expiresAt: moment, mailedTo: email.nullable() });

const listStaff = memberEndpoint({
  method: "get",
  path: "/staff",
  summary: "Who works here, and who is invited",
  access: { permission: "staff.read" },
  output: z.object({
    members: z.array(member),
    invitations: z.array(
      z.object({
        id,
        email: email.nullable(),
        grants: z.array(grant).readonly(),
        invitedBy: id.nullable(),
        expiresAt: moment,
        language: z.string().nullable(),
        /** A member's way back in, rather than somebody's first. */
        isRenewal: z.boolean(),
        /** What became of the letter with it; null where none was sent. */
        letter: z.object({ state: z.enum(["waiting", "sent", "failed"]), fault: z.string() }).nullable(),
      }),
    ),
  }),
  refusals: [],
  async answer({ db, now }) {
    const [members, invitations] = await Promise.all([listMembers(db), listOpenInvitations(db, now)]);
    const letters = await findLetterStates(
      db,
      invitations.map((one) => one.id),
    );
    return accept({
      members,
      invitations: invitations.map((one) => ({
        ...one,
        isRenewal: one.staffId !== null,
        letter: letters.get(one.id) ?? null,
      })),
    });
  },
});

const invite = memberEndpoint({
  method: "post",
  path: "/invitations",
  summary:
    "Invite somebody, by mail where the newsroom sends any; the link is told this once, to be passed on",
  access: { permission: "staff.change" },
  body: z.object({ email, grants, language: z.string().min(2).max(8).optional() }),
  output: madeLink,
  refusals: ["already-staff", "no-such-edition"],
  async answer({ newsroom, member, body, write }) {
    if (!knowsAll(newsroom.newspaper, body.grants)) return { ok: false, refusal: "no-such-edition" };
    const language = body.language ?? member.language;
    return write(async (writing) => {
      const invited = await inviteMember(writing, { ...body, language, invitedBy: member.id });
      if (!invited.ok) return invited;
      const why = { kind: "invitation", by: member.name } as const;
      return accept(
        await handOver({ newsroom, writing }, { ...invited.value, to: body.email, language, why }),
      );
    });
  },
});

const revoke = memberEndpoint({
  method: "delete",
  path: "/invitations/:id",
  summary: "Take an invitation back",
  access: { permission: "staff.change" },
  params: named,
  output: done,
  refusals: ["not-found"],
  async answer({ params, write }) {
    const revoked = await write((writing) => revokeInvitation(writing, params));
    return revoked.ok ? accept({ done: true } as const) : revoked;
  },
});

const readInvitation = openEndpoint({
  method: "post",
  path: "/invitations/reading",
  summary: "What an invitation's link is for; `isRenewal` gives a member a new password",
  body: z.object({ token }),
  output: z.object({
    email: email.nullable(),
    grants: z.array(grant).readonly(),
    isRenewal: z.boolean(),
    expiresAt: moment,
  }),
  refusals: ["invitation-gone"],
  async answer({ db, now, body }) {
    const invitation = await findOpenInvitation(db, { tokenHash: hashOfSecretWord(body.token), now });
    if (invitation === null) return { ok: false, refusal: "invitation-gone" };
    return accept({ ...invitation, isRenewal: invitation.staffId !== null });
  },
});

const acceptIt = openEndpoint({
  method: "post",
  path: "/invitations/acceptance",
  summary: "Become a member by an invitation's link; sign in next",
  body: z.object({
    token,
    name: line,
    email: email.nullable().default(null),
    password: newPassword,
    language: z.string().min(2).max(8),
  }),
  output: z.object({ member }),
  refusals: ["invitation-gone", "email-missing", "already-staff"],
  async answer({ newsroom, now, body }) {
    const accepted = await acceptInvitation({ ...newsroom, now }, body);
    return accepted.ok ? accept({ member: accepted.value }) : accepted;
  },
});

const setGrants = memberEndpoint({
  method: "put",
  path: "/staff/:id/grants",
  summary: "Set all that a member is",
  access: { permission: "staff.change" },
  params: named,
  body: z.object({ grants: z.array(grant).max(100) }),
  output: z.object({ member }),
  refusals: ["not-found", "last-administrator", "no-such-edition"],
  async answer({ newsroom, params, body, write }) {
    if (!knowsAll(newsroom.newspaper, body.grants)) return { ok: false, refusal: "no-such-edition" };
    const changed = await write((writing) =>
      changeGrants(writing, { staffId: params.id, grants: body.grants }),
    );
    return changed.ok ? accept({ member: changed.value }) : changed;
  },
});

const renew = memberEndpoint({
  method: "post",
  path: "/staff/:id/access",
  summary: "A link for a member who lost the password or the second factor, by mail too; told this once",
  access: { permission: "staff.change" },
  params: named,
  output: madeLink,
  refusals: ["not-found", "suspended"],
  async answer({ newsroom, member, params, write }) {
    return write(async (writing) => {
      const renewed = await renewAccess(writing, { member: params, by: member.id });
      if (!renewed.ok) return renewed;
      const { email: to, language } = renewed.value.member;
      const why = { kind: "renewal", by: member.name } as const;
      return accept(await handOver({ newsroom, writing }, { ...renewed.value, to, language, why }));
    });
  },
});

const suspend = memberEndpoint({
  method: "post",
  path: "/staff/:id/suspension",
  summary: "Shut a member out",
  access: { permission: "staff.change" },
  params: named,
  output: z.object({ member }),
  refusals: ["not-found", "last-administrator"],
  async answer({ newsroom, params, write }) {
    const suspended = await write((writing) => suspendMember(writing, { staffId: params.id }));
    if (!suspended.ok) return suspended;
    await newsroom.accounts.endSessions(suspended.value.accountId, "all");
    return accept({ member: suspended.value });
  },
});

const reinstate = memberEndpoint({
  method: "delete",
  path: "/staff/:id/suspension",
  summary: "Let a suspended member in again",
  access: { permission: "staff.change" },
  params: named,
  output: z.object({ member }),
  refusals: ["not-found"],
  async answer({ params, write }) {
    const reinstated = await write((writing) => reinstateMember(writing, { staffId: params.id }));
    return reinstated.ok ? accept({ member: reinstated.value }) : reinstated;
  },
});

type Handed = InvitationLink & Pick<AccessLetter, "to" | "language" | "why">;

/** Posts the letter with a new link, where letters are sent; the link itself is for the administrator's eyes too. */
async function handOver(
  { newsroom, writing }: { readonly newsroom: Newsroom; readonly writing: Writing },
  { id: invitationId, token, expiresAt, to, language, why }: Handed,
) {
  const { newspaper, publicUrl, forgottenPassword } = newsroom;
  const link = invitationAddress(publicUrl, token);
  if (forgottenPassword === null) return { link, expiresAt, mailedTo: null };
  const letter = { newspaper, to, language, invitationId, link, expiresAt, why };
  await postLetter(writing, writeAccessLetter(letter));
  return { link, expiresAt, mailedTo: to };
}

function knowsAll(newspaper: Newspaper, grants: readonly Grant[]): boolean {
  const codes = [ALL_EDITIONS, ...newspaper.editions.map((edition) => edition.code)];
  return grants.every((one) => codes.includes(one.edition));
}

/** Who works here and as what; coming in by invitation. */
export const staffEndpoints: readonly Endpoint[] = [
  listStaff,
  invite,
  revoke,
  readInvitation,
  acceptIt,
  setGrants,
  renew,
  suspend,
  reinstate,
];
