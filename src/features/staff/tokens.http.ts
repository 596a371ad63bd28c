import { z } from "zod";
import { accept } from "../../kernel/result.ts";
import { type Endpoint, memberEndpoint } from "../api/endpoint.ts";
import { done, id, line, moment } from "../api/fields.ts";
import { permission } from "./fields.ts";
import { listTokens } from "./tokens.store.ts";
import { createToken, revokeToken } from "./tokens.ts";

const token = z.object({
  id,
  name: line,
  scopes: z.array(permission).readonly(),
  createdAt: moment,
  expiresAt: moment.nullable(),
  /** To the minute. */
  lastUsedAt: moment.nullable(),
});

const list = memberEndpoint({
  method: "get",
  path: "/tokens",
  summary: "The tokens that speak for oneself",
  access: "session",
  output: z.object({ tokens: z.array(token) }),
  refusals: [],
  answer: async ({ db, member, now }) => accept({ tokens: await listTokens(db, member.id, now) }),
});

const create = memberEndpoint({
  method: "post",
  path: "/tokens",
  summary:
    "Make a token for a program: it may what its scopes name and oneself may; its word is told this once",
  access: "session",
  body: z.object({
    name: line,
    scopes: z.array(permission).min(1),
    expiresAt: moment.nullable().default(null),
  }),
  output: token.extend({ word: z.string() }),
  refusals: ["time-is-past"],
  async answer({ member, body, now, write }) {
    if (body.expiresAt !== null && body.expiresAt <= now) return { ok: false, refusal: "time-is-past" };
    return accept(await write((writing) => createToken(writing, { ...body, staffId: member.id })));
  },
});

const revoke = memberEndpoint({
  method: "delete",
  path: "/tokens/:id",
  summary: "Make a token of one's own worth nothing",
  access: "session",
  params: z.object({ id }),
  output: done,
  refusals: ["not-found"],
  async answer({ member, params, write }) {
    const revoked = await write((writing) => revokeToken(writing, { ...params, staffId: member.id }));
    return revoked.ok ? accept({ done: true } as const) : revoked;
  },
});

/** Tokens by which programs speak for a member. */
export const tokenEndpoints: readonly Endpoint[] = [list, create, revoke];
