import { createHmac, timingSafeEqual } from "node:crypto";

/** The id of a link as a word that only we can have made: whoever has it may read what the link shows, for as long as it does. */
export function signPreview(linkId: string, secret: string): string {
  return `${linkId}.${signatureOf(linkId, secret)}`;
}

/** The id of the link that a word is of; null when we did not make it. */
export function readPreview(word: string, secret: string): string | null {
  const [linkId = "", signature = "", ...rest] = word.split(".");
  const expected = Buffer.from(signatureOf(linkId, secret));
  const given = Buffer.from(signature);
  if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return linkId;
}

function signatureOf(told: string, secret: string): string {
  return createHmac("sha256", secret).update(`preview ${told}`).digest("base64url");
}
