import { z } from "zod";
import { accept } from "../../kernel/result.ts";
import { PASSWORD_LENGTH } from "../../platform/accounts/password.ts";
import { type Endpoint, memberEndpoint, openEndpoint } from "../api/endpoint.ts";
import { done, email, id, moment } from "../api/fields.ts";

/** A password that is set: long enough, of any letters. */
export const newPassword = z.string().min(PASSWORD_LENGTH.least).max(PASSWORD_LENGTH.most);
/** A password that is only compared. */
const password = z.string().max(PASSWORD_LENGTH.most);
const code = z.string().trim().min(1).max(40);
const DONE = accept({ done: true } as const);

const signIn = openEndpoint({
  method: "post",
  path: "/sign-in",
  summary: "Sign in with address and password; a second factor may be asked for next",
  body: z.object({ email, password }),
  output: z.object({ needsSecondFactor: z.boolean() }),
  refusals: ["wrong-credentials", "too-many-attempts"],
  async answer({ newsroom, visitor, body, setCookies }) {
    const answered = await newsroom.accounts.signIn(visitor, body);
    if (!answered.ok) return answered;
    setCookies(answered.value);
    return answered;
  },
});

const doors = openEndpoint({
  method: "get",
  path: "/sign-in",
  summary: "By which ways somebody can come in here",
  output: z.object({ forgottenPassword: z.boolean(), passkeyHost: z.string().nullable() }),
  refusals: [],
  answer: async ({ newsroom }) =>
    accept({
      forgottenPassword: newsroom.forgottenPassword !== null,
      passkeyHost: newsroom.accounts.passkeyHost,
    }),
});

const forgotten = openEndpoint({
  method: "post",
  path: "/sign-in/forgotten-password",
  summary:
    "Have a link sent by which the password is chosen anew; the answer is the same whether somebody has the address",
  body: z.object({ email }),
  output: done,
  refusals: ["no-mail", "too-many-attempts"],
  async answer({ newsroom, visitor, body }) {
    const asked = newsroom.forgottenPassword?.({ ...body, address: visitor.address });
    if (asked === undefined) return { ok: false, refusal: "no-mail" };
    return asked.ok ? DONE : asked;
  },
});

const secondFactor = openEndpoint({
  method: "post",
  path: "/sign-in/second-factor",
  summary: "Give the second factor: an authenticator's code or a recovery code",
  body: z.object({ code, kind: z.enum(["authenticator", "recovery"]) }),
  output: done,
  refusals: ["wrong-code", "too-many-attempts", "sign-in-again"],
  async answer({ newsroom, visitor, body, setCookies }) {
    const answered = await newsroom.accounts.passSecondFactor(visitor, body);
    if (!answered.ok) return answered;
    setCookies(answered.value);
    return DONE;
  },
});

const signOut = memberEndpoint({
  method: "post",
  path: "/sign-out",
  summary: "End this session",
  access: "session",
  output: done,
  refusals: [],
  async answer({ newsroom, visitor, setCookies }) {
    setCookies(await newsroom.accounts.signOut(visitor.headers));
    return DONE;
  },
});

const listSessions = memberEndpoint({
  method: "get",
  path: "/sessions",
  summary: "Where this account is signed in",
  access: "session",
  output: z.object({
    sessions: z.array(
      z.object({
        id: z.string(),
        startedAt: moment,
        expiresAt: moment,
        address: z.string(),
        program: z.string(),
        isThis: z.boolean(),
      }),
    ),
  }),
  refusals: [],
  async answer({ newsroom, member, session }) {
    const sessions = await newsroom.accounts.listSessions(member.accountId);
    return accept({ sessions: sessions.map((one) => ({ ...one, isThis: one.id === session?.id })) });
  },
});

const endSession = memberEndpoint({
  method: "delete",
  path: "/sessions/:id",
  summary: "End a session of this account",
  access: "session",
  params: z.object({ id }),
  output: done,
  refusals: [],
  async answer({ newsroom, member, params }) {
    await newsroom.accounts.endSessions(member.accountId, params);
    return DONE;
  },
});

const endOtherSessions = memberEndpoint({
  method: "delete",
  path: "/sessions",
  summary: "End every session of this account but this one",
  access: "session",
  output: done,
  refusals: [],
  async answer({ newsroom, member, session }) {
    await newsroom.accounts.endSessions(member.accountId, { allBut: session?.id ?? "" });
    return DONE;
  },
});

const changePassword = memberEndpoint({
  method: "put",
  path: "/me/password",
  summary: "Set another password; all other sessions end",
  access: "session",
  body: z.object({ current: password, wanted: newPassword }),
  output: done,
  refusals: ["wrong-credentials"],
  async answer({ newsroom, visitor, body, setCookies }) {
    const answered = await newsroom.accounts.changePassword(visitor, body);
    if (!answered.ok) return answered;
    setCookies(answered.value);
    return DONE;
  },
});

const beginSecondFactor = memberEndpoint({
  method: "post",
  path: "/me/second-factor",
  summary: "Set a second factor up: what an authenticator reads, and the recovery codes, told this once",
  access: "session",
  body: z.object({ password }),
  output: z.object({ uri: z.string(), recoveryCodes: z.array(z.string()).readonly() }),
  refusals: ["wrong-credentials", "already-there"],
  answer: ({ newsroom, visitor, body }) => newsroom.accounts.beginSecondFactor(visitor, body.password),
});

const confirmSecondFactor = memberEndpoint({
  method: "post",
  path: "/me/second-factor/confirmation",
  summary: "Give the authenticator's first code; from then on it is asked for",
  access: "session",
  body: z.object({ code }),
  output: done,
  refusals: ["wrong-code"],
  async answer({ newsroom, visitor, body, setCookies }) {
    const answered = await newsroom.accounts.confirmSecondFactor(visitor, body.code);
    if (!answered.ok) return answered;
    setCookies(answered.value);
    return DONE;
  },
});

const renewRecoveryCodes = memberEndpoint({
  method: "post",
  path: "/me/second-factor/recovery-codes",
  summary: "Make other recovery codes; those before are worth nothing, and these are told this once",
  access: "session",
  body: z.object({ password }),
  output: z.object({ recoveryCodes: z.array(z.string()).readonly() }),
  refusals: ["wrong-credentials"],
  answer: ({ newsroom, visitor, body }) => newsroom.accounts.renewRecoveryCodes(visitor, body.password),
});

const endSecondFactor = memberEndpoint({
  method: "delete",
  path: "/me/second-factor",
  summary: "Do without a second factor",
  access: "session",
  body: z.object({ password }),
  output: done,
  refusals: ["wrong-credentials"],
  async answer({ newsroom, visitor, body, setCookies }) {
    const answered = await newsroom.accounts.endSecondFactor(visitor, body.password);
    if (!answered.ok) return answered;
    setCookies(answered.value);
    return DONE;
  },
});

/** Signing in and out, and what somebody may do with their own account. */
export const accountEndpoints: readonly Endpoint[] = [
  signIn,
  doors,
  forgotten,
  secondFactor,
  signOut,
  listSessions,
  endSession,
  endOtherSessions,
  changePassword,
  beginSecondFactor,
  confirmSecondFactor,
  renewRecoveryCodes,
  endSecondFactor,
];
