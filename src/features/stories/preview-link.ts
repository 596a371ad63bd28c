import { createHmac, timingSafeEqual } from "node:crypto";

/** What a preview link shows, and until when (epoch milliseconds). */
export type Preview = { readonly versionId: string; readonly expiresAt: number };

/** A preview as a word for a link: whoever has it may read that version until then, and can alter neither. */
export function signPreview({ versionId, expiresAt }: Preview, secret: string): string {
  const told = `${versionId}.${expiresAt.toString(36)}`;
  return `${told}.${signatureOf(told, secret)}`;
}

/** What a word shows; null when we did not sign it, or its time is over. */
export function readPreview(word: string, secret: string, now: number): Preview | null {
  const [versionId = "", expires = "", signature = ""] = word.split(".");
  const expected = Buffer.from(signatureOf(`${versionId}.${expires}`, secret));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const expiresAt = Number.parseInt(expires, 36);
  return expiresAt > now ? { versionId, expiresAt } : null;
}

function signatureOf(told: string, secret: string): string {
  return createHmac("sha256", secret).update(`preview ${told}`).digest("base64url");
}
