import type { Kysely } from "kysely";
import { z } from "zod";
import type { RefusalOf } from "../../kernel/result.ts";
import type { Visitor } from "../../platform/accounts/accounts.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import type { Schema } from "../../platform/database/schema.ts";
import type { ActingMember } from "../staff/member.ts";
import type { Permission, Place } from "../staff/permissions.ts";
import type { Newsroom } from "./newsroom.ts";

/** What an endpoint was asked: the parts of its path, its query and its body, all checked. */
export type Asked<P = unknown, Q = unknown, B = unknown> = {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
};

/** One request as an endpoint's answer sees it. */
export type Call<P = unknown, Q = unknown, B = unknown> = Asked<P, Q, B> & {
  readonly newsroom: Newsroom;
  readonly db: Kysely<Schema>;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly visitor: Visitor;
  /** The session that speaks, null for a token and for a stranger. */
  readonly session: { readonly id: string; readonly secondFactor: boolean } | null;
  /** Hands cookies to the one who asks. */
  setCookies(given: { readonly cookies: readonly string[] }): void;
};

/** The same for a member of the staff, who may do what the endpoint does. */
export type MemberCall<P = unknown, Q = unknown, B = unknown> = Call<P, Q, B> & {
  readonly member: ActingMember;
  /** Runs a change in the ledger in the member's name; the request is answered when readers can see it. */
  write<Value>(work: (writing: Writing) => Promise<Value>): Promise<Value>;
};

/** What an endpoint answers. A refusal may carry more, which stands in the problem beside its code. */
export type Answer<Value, Refusal> =
  | { readonly ok: true; readonly value: Value }
  | (RefusalOf<Refusal> & { readonly more?: Readonly<Record<string, unknown>> });

/**
 * Who is let in: anybody (`open`); a session alone (`session`), for what no token may do; any member (`member`); or who has the
 * permission at the place that the request is about (`where`, which finds null for a thing that isn't there; everywhere when absent).
 */
export type Access<A> =
  | "open"
  | "session"
  | "member"
  | {
      readonly permission: Permission;
      readonly where?: (db: Kysely<Schema>, asked: A) => Promise<Place | null> | Place | null;
    };

type Declared<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, O extends z.ZodType, R> = {
  readonly method: "get" | "post" | "put" | "delete";
  /** Below the API's own address; `:name` is a part that `params` describes. */
  readonly path: `/${string}`;
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** `multipart` for files: the body's fields, each a text or a file. */
  readonly takes?: "json" | "multipart";
  readonly output: O;
  /** Every code that the answer may refuse with. */
  readonly refusals: readonly R[];
};

/** The empty part of a request: nothing is asked, and nothing is minded. */
export const nothing = z.object({});
type Nothing = typeof nothing;

/** One endpoint as the server and the API's description see it. */
export type Endpoint = Declared<z.ZodType, z.ZodType, z.ZodType, z.ZodType, string> & {
  readonly access: Access<Asked>;
  readonly answer: (call: MemberCall) => Promise<Answer<unknown, string>>;
};

/** Declares an endpoint that members of the staff may ask, and holds its answer to what it declares. */
export function memberEndpoint<
  O extends z.ZodType,
  const R extends string = never,
  P extends z.ZodType = Nothing,
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = Nothing,
>(
  declared: Declared<P, Q, B, O, R> & {
    readonly access: Exclude<Access<Asked<z.output<P>, z.output<Q>, z.output<B>>>, "open">;
    readonly answer: (
      call: MemberCall<z.output<P>, z.output<Q>, z.output<B>>,
    ) => Promise<Answer<z.input<O>, R>>;
  },
): Endpoint {
  // What was asked is checked by these very schemas before it comes here.
  return declared as unknown as Endpoint;
}

/** Declares an endpoint that anybody may ask. */
export function openEndpoint<
  O extends z.ZodType,
  const R extends string = never,
  P extends z.ZodType = Nothing,
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = Nothing,
>(
  declared: Declared<P, Q, B, O, R> & {
    readonly answer: (call: Call<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Answer<z.input<O>, R>>;
  },
): Endpoint {
  return { ...declared, access: "open" } as unknown as Endpoint;
}
