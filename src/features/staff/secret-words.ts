import { createHash, randomBytes } from "node:crypto";

/** A word that nobody can guess (256 bits), for a link or a program; `prefix` tells people and scanners what they have found. */
export function newSecretWord(prefix = ""): string {
  return prefix + randomBytes(32).toString("base64url");
}

/** What the store keeps of a secret word, from which it can't be had again. */
export function hashOfSecretWord(word: string): string {
  return createHash("sha256").update(word).digest("base64url");
}
