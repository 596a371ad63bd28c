import { newId } from "../../kernel/ids.ts";
import { accept, type Result, refuse } from "../../kernel/result.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import type { Permission } from "./permissions.ts";
import { hashOfSecretWord, newSecretWord } from "./secret-words.ts";
import { insertToken, revokeTokenRow, type Token } from "./tokens.store.ts";

/** What tokens begin with, so that one that got into a file is found by whoever scans for secrets. */
export const TOKEN_PREFIX = "masthead_";

/** Makes a token; its word is told this once. */
export async function createToken(
  writing: Writing,
  input: {
    readonly staffId: string;
    readonly name: string;
    readonly scopes: readonly Permission[];
    readonly expiresAt: number | null;
  },
): Promise<Token & { readonly word: string }> {
  const word = newSecretWord(TOKEN_PREFIX);
  const token = { ...input, id: newId(writing.now), createdAt: writing.now, lastUsedAt: null };
  await insertToken(writing.db, { ...token, tokenHash: hashOfSecretWord(word) });
  await writing.log({ kind: "token.created", subjectId: token.id, keys: [] });
  return { ...token, word };
}

/** Makes a member's own token worth nothing from the next request on. */
export async function revokeToken(
  writing: Writing,
  input: { readonly id: string; readonly staffId: string },
): Promise<Result<null, "not-found">> {
  if (!(await revokeTokenRow(writing.db, input, writing.now))) return refuse("not-found");
  await writing.log({ kind: "token.revoked", subjectId: input.id, keys: [] });
  return accept(null);
}
