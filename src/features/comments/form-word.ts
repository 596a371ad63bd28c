import { createHmac, hash, randomBytes, timingSafeEqual } from "node:crypto";

/** Nobody reads a form, writes and sends it in less; a form left open for longer is opened again. Milliseconds. */
export const FORM_AGES = { least: 2000, most: 12 * 60 * 60_000 } as const;

/** What a form's word says of it. */
export type FormAge = "fine" | "too-fast" | "too-old";

/** Signs that a form for this story was opened at this moment; no two forms have the same word. */
export function signForm(secret: string, { storyId, at }: { storyId: string; at: number }): string {
  const told = `${at.toString(36)}.${randomBytes(9).toString("base64url")}`;
  return `${told}.${seal(secret, `comment-form ${storyId} ${told}`)}`;
}

/** How old the form is that a word came with; `too-old` where it is not a word of ours for this story. */
export function readForm(
  secret: string,
  { storyId, word, now }: { storyId: string; word: string; now: number },
): FormAge {
  const [time = "", other = "", sealed = ""] = word.split(".");
  const at = Number.parseInt(time, 36);
  if (!Number.isSafeInteger(at)) return "too-old";
  if (!isSame(sealed, seal(secret, `comment-form ${storyId} ${time}.${other}`))) return "too-old";
  const age = now - at;
  if (age > FORM_AGES.most) return "too-old";
  return age < FORM_AGES.least ? "too-fast" : "fine";
}

function seal(secret: string, told: string): string {
  return createHmac("sha256", secret).update(told).digest("base64url").slice(0, 27);
}

/** The word that only the writer of a comment has. It follows from the form's, so that a form sent twice leads to the same comment twice. */
export function writerWordOf(secret: string, formWord: string): string {
  return seal(secret, `comment-writer ${formWord}`);
}

/** SHA-256 of a text, in base64url. */
export function hashOf(text: string): string {
  return hash("sha256", text, "base64url");
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
