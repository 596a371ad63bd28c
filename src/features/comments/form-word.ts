import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** Nobody reads a form, writes and sends it in less; a form left open for longer is opened again. Milliseconds. */
export const FORM_AGES = { least: 2000, most: 12 * 60 * 60_000 } as const;

/** What a form's word says of it. */
export type FormAge = "fine" | "too-fast" | "too-old";

/** Signs that a form for this story was opened at this moment. */
export function signForm(secret: string, { storyId, at }: { storyId: string; at: number }): string {
  return `${at.toString(36)}.${seal(secret, storyId, at)}`;
}

/** How old the form is that a word came with; `too-old` where it is not a word of ours for this story. */
export function readForm(
  secret: string,
  { storyId, word, now }: { storyId: string; word: string; now: number },
): FormAge {
  const [time = "", sealed = ""] = word.split(".");
  const at = Number.parseInt(time, 36);
  if (!Number.isSafeInteger(at) || !isSame(sealed, seal(secret, storyId, at))) return "too-old";
  const age = now - at;
  if (age > FORM_AGES.most) return "too-old";
  return age < FORM_AGES.least ? "too-fast" : "fine";
}

function seal(secret: string, storyId: string, at: number): string {
  return createHmac("sha256", secret)
    .update(`comment-form ${storyId} ${at}`)
    .digest("base64url")
    .slice(0, 27);
}

/** A word that only the writer of a comment has. */
export function newWriterWord(): string {
  return randomBytes(18).toString("base64url");
}

/** SHA-256 of a text, in base64url. */
export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

/** A keyed hash of a network address. */
export function hashAddress(key: string, address: string): string {
  return createHmac("sha256", key).update(address).digest("base64url").slice(0, 22);
}

/** A new key to hash a day's addresses with. */
export function newAddressKey(): string {
  return randomBytes(32).toString("base64url");
}

/** Whether two words are the same, found in the same time wherever they differ. */
export function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
