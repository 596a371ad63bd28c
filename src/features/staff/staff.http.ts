import { z } from "zod";
import { accept } from "../../kernel/result.ts";
import { type Endpoint, memberEndpoint, openEndpoint } from "../api/endpoint.ts";
import { email, id, line, moment } from "../api/fields.ts";
import type { Newspaper } from "../settings/newspaper.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { newPassword } from "./account.http.ts";
import { changeGrants, reinstateMember, suspendMember } from "./change-staff.ts";
import { grant, member } from "./fields.ts";
import { findOpenInvitation, listOpenInvitations } from "./invitations.store.ts";
import { invitationAddress, inviteMember, renewAccess } from "./invite.ts";
import { ALL_EDITIONS, type Grant } from "./roles.ts";
import { hashOfSecretWord } from "./secret-words.ts";
import { listMembers } from "./staff.store.ts";

const token = z.string().min(20).max(100);
const grants = z.array(grant).min(1).max(100);
const named = z.object({ id });

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
      }),
    ),
  }),
  refusals: [],
  async answer({ db, now }) {
    const [members, invitations] = await Promise.all([listMembers(db), listOpenInvitations(db, now)]);
    return accept({ members, invitations });
  },
});

const invite = memberEndpoint({
  method: "post",
  path: "/invitations",
  summary: "Invite somebody; the link is told this once, to be passed on",
  access: { permission: "staff.change" },
  body: z.object({ email, grants }),
  output: z.object({ link: z.string(), expiresAt: moment }),
  refusals: ["already-staff", "no-such-edition"],
  async answer({ newsroom, member, body, write }) {
    if (!knowsAll(newsroom.newspaper, body.grants)) return { ok: false, refusal: "no-such-edition" };
    const invited = await write((writing) => inviteMember(writing, { ...body, invitedBy: member.id }));
    if (!invited.ok) return invited;
    const { token, expiresAt } = invited.value;
    return accept({ link: invitationAddress(newsroom.publicUrl, token), expiresAt });
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
  summary: "A link for a member who lost the password or the second factor; told this once",
  access: { permission: "staff.change" },
  params: named,
  output: z.object({ link: z.string(), expiresAt: moment }),
  refusals: ["not-found", "suspended"],
  async answer({ newsroom, member, params, write }) {
    const renewed = await write((writing) => renewAccess(writing, { member: params, by: member.id }));
    if (!renewed.ok) return renewed;
    const { token, expiresAt } = renewed.value;
    return accept({ link: invitationAddress(newsroom.publicUrl, token), expiresAt });
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

function knowsAll(newspaper: Newspaper, grants: readonly Grant[]): boolean {
  const codes = [ALL_EDITIONS, ...newspaper.editions.map((edition) => edition.code)];
  return grants.every((one) => codes.includes(one.edition));
}

/** Who works here and as what; coming in by invitation. */
export const staffEndpoints: readonly Endpoint[] = [
  listStaff,
  invite,
  readInvitation,
  acceptIt,
  setGrants,
  renew,
  suspend,
  reinstate,
];
