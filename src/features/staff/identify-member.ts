import { accept, type Result, refuse } from "../../kernel/result.ts";
import type { Accounts } from "../../platform/accounts/accounts.ts";
import type { Ledger } from "../../platform/database/ledger.ts";
import type { ActingMember } from "./member.ts";
import { hashOfSecretWord } from "./secret-words.ts";
import { findMember, type KnownMember } from "./staff.store.ts";
import { findToken, noteTokenUse } from "./tokens.store.ts";

/** Who asks, by what, and the cookies that keep their session going. */
export type Identified = {
  readonly member: ActingMember;
  readonly session: { readonly id: string; readonly secondFactor: boolean } | null;
  readonly cookies: readonly string[];
};

/** Finds the member whom a request speaks for: by its token where it brings one, else by its session. */
export async function identifyMember(
  { accounts, ledger, now }: { readonly accounts: Accounts; readonly ledger: Ledger; readonly now: number },
  headers: Headers,
): Promise<Result<Identified, "not-signed-in" | "suspended">> {
  const { db } = ledger.database;
  const bearer = /^Bearer (\S+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  if (bearer !== undefined) {
    const token = await findToken(db, { tokenHash: hashOfSecretWord(bearer), now });
    if (token !== null) await noteTokenUse(db, token, now);
    const member = token === null ? null : await findMember(db, { id: token.staffId });
    return identified(member, { scopes: token?.scopes ?? [], session: null, cookies: [] });
  }
  const signedIn = await accounts.findSignedIn(headers);
  if (signedIn === null) return refuse("not-signed-in");
  const member = await findMember(db, { accountId: signedIn.accountId });
  const { sessionId: id, secondFactor, cookies } = signedIn;
  return identified(member, { scopes: null, session: { id, secondFactor }, cookies });
}

type By = Pick<Identified, "session" | "cookies"> & Pick<ActingMember, "scopes">;

function identified(
  member: KnownMember | null,
  { scopes, session, cookies }: By,
): Result<Identified, "not-signed-in" | "suspended"> {
  if (member === null) return refuse("not-signed-in");
  if (member.suspendedAt !== null) return refuse("suspended");
  return accept({ member: { ...member, scopes }, session, cookies });
}
