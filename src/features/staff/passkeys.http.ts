import { z } from "zod";
import { accept } from "../../kernel/result.ts";
import { PASSWORD_LENGTH } from "../../platform/accounts/password.ts";
import { type Endpoint, memberEndpoint, openEndpoint } from "../api/endpoint.ts";
import { done, id, line, moment } from "../api/fields.ts";

const DONE = accept({ done: true } as const);
/** What devices say, in base 64 for URLs. */
const said = z
  .string()
  .regex(/^[A-Za-z0-9_-]+$/)
  .max(20_000);
/** What a device is asked, as the standard has it: `PublicKeyCredentialCreationOptionsJSON` and `...RequestOptionsJSON`. */
const options = z.looseObject({ challenge: z.string() });

const begin = openEndpoint({
  method: "post",
  path: "/sign-in/passkey/options",
  summary: "What a device needs to sign in by a passkey",
  output: z.object({ options }),
  refusals: ["no-passkeys-here", "too-many-attempts"],
  async answer({ newsroom, visitor }) {
    const begun = await newsroom.accounts.beginPasskeySignIn(visitor);
    return begun.ok ? accept({ options: { ...begun.value } }) : begun;
  },
});

const signIn = openEndpoint({
  method: "post",
  path: "/sign-in/passkey",
  summary: "Sign in by a passkey, which counts as both factors",
  body: z.object({ id: said, clientDataJSON: said, authenticatorData: said, signature: said }),
  output: done,
  refusals: ["passkey-refused"],
  async answer({ newsroom, visitor, body, setCookies }) {
    const answered = await newsroom.accounts.signInByPasskey(visitor, body);
    if (!answered.ok) return answered;
    setCookies(answered.value);
    return DONE;
  },
});

const list = memberEndpoint({
  method: "get",
  path: "/me/passkeys",
  summary: "One's passkeys, oldest first; `host` is where they are made and used, null where none can be",
  access: "session",
  output: z.object({
    host: z.string().nullable(),
    passkeys: z.array(z.object({ id, name: z.string(), createdAt: moment, lastUsedAt: moment.nullable() })),
  }),
  refusals: [],
  answer: async ({ newsroom: { accounts }, member }) =>
    accept({ host: accounts.passkeyHost, passkeys: [...(await accounts.listPasskeys(member.accountId))] }),
});

const beginMaking = memberEndpoint({
  method: "post",
  path: "/me/passkeys/options",
  summary: "What a device needs to make a passkey",
  access: "session",
  body: z.object({ password: z.string().max(PASSWORD_LENGTH.most) }),
  output: z.object({ options }),
  refusals: ["wrong-credentials", "no-passkeys-here"],
  async answer({ newsroom, visitor, member, body }) {
    const account = { accountId: member.accountId, label: member.email, password: body.password };
    const begun = await newsroom.accounts.beginPasskey(visitor, account);
    return begun.ok ? accept({ options: { ...begun.value } }) : begun;
  },
});

const add = memberEndpoint({
  method: "post",
  path: "/me/passkeys",
  summary: "Keep the passkey that a device has made",
  access: "session",
  body: z.object({ name: line, id: said, clientDataJSON: said, attestationObject: said }),
  output: done,
  refusals: ["passkey-refused"],
  async answer({ newsroom, member, body, write }) {
    const added = await newsroom.accounts.addPasskey({ ...body, accountId: member.accountId });
    if (!added.ok) return added;
    await write((writing) => writing.log({ kind: "passkey.added", subjectId: member.id, keys: [] }));
    return DONE;
  },
});

const remove = memberEndpoint({
  method: "delete",
  path: "/me/passkeys/:id",
  summary: "Make a passkey of one's own worth nothing",
  access: "session",
  params: z.object({ id }),
  output: done,
  refusals: ["not-found"],
  async answer({ newsroom, member, params, write }) {
    if (!(await newsroom.accounts.removePasskey(member.accountId, params.id)))
      return { ok: false, refusal: "not-found" };
    await write((writing) => writing.log({ kind: "passkey.removed", subjectId: member.id, keys: [] }));
    return DONE;
  },
});

/** Making, using and removing passkeys. */
export const passkeyEndpoints: readonly Endpoint[] = [begin, signIn, list, beginMaking, add, remove];
