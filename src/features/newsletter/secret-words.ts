import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
import type { ListName } from "./newsletter.ts";

/** What somebody asks for who has not yet shown that the mailbox is theirs. Times in epoch milliseconds. */
export type Wish = {
  readonly address: string;
  readonly edition: string;
  readonly lists: readonly ListName[];
  readonly askedAt: number;
};

/** How long the link in a letter of confirmation holds. Milliseconds. */
export const CONFIRM_WITHIN = 48 * 60 * 60_000;

const CIPHER = "aes-256-gcm";
const [IV, TAG] = [12, 16];

/**
 * A wish as a word for the link that confirms it: nothing is kept of somebody who has not confirmed, and the word tells nobody on the way,
 * nor any log of addresses, whose it is.
 */
export function sealWish(secret: string, wish: Wish): string {
  const iv = randomBytes(IV);
  const cipher = createCipheriv(CIPHER, keyOf(secret), iv);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(wish), "utf8"), cipher.final()]);
  return Buffer.concat([iv, sealed, cipher.getAuthTag()]).toString("base64url");
}

/** The wish that a word is of; null where we did not make it, or too long ago. */
export function openWish(secret: string, word: string, now: number): Wish | null {
  const bytes = Buffer.from(word, "base64url");
  if (bytes.length <= IV + TAG) return null;
  const decipher = createDecipheriv(CIPHER, keyOf(secret), bytes.subarray(0, IV));
  decipher.setAuthTag(bytes.subarray(-TAG));
  try {
    const opened = Buffer.concat([decipher.update(bytes.subarray(IV, -TAG)), decipher.final()]);
    // Only what we sealed ourselves opens.
    const wish = JSON.parse(opened.toString("utf8")) as Wish;
    return now - wish.askedAt > CONFIRM_WITHIN ? null : wish;
  } catch {
    return null;
  }
}

function keyOf(secret: string): Buffer {
  return createHash("sha256").update(`newsletter wish ${secret}`).digest();
}

/** The id of a subscription as a word that only its letters have: whoever has it may end it, whenever. */
export function signLeaving(secret: string, subscriptionId: string): string {
  return `${subscriptionId}.${seal(secret, `newsletter leaving ${subscriptionId}`).slice(0, 32)}`;
}

/** The subscription that a word ends; null where it is not one of ours. */
export function readLeaving(secret: string, word: string): string | null {
  const [id = ""] = word.split(".");
  return isSame(word, signLeaving(secret, id)) ? id : null;
}

/** The same for the address to which letters come back, in small letters and digits: mail servers may alter capitals. */
export function signReturn(secret: string, subscriptionId: string): string {
  const sealed = createHmac("sha256", secret).update(`newsletter return ${subscriptionId}`).digest("hex");
  return `${subscriptionId}-${sealed.slice(0, 16)}`;
}

/** The subscription whose letter came back; null where the word is not one of ours. */
export function readReturn(secret: string, word: string): string | null {
  const [id = ""] = word.toLowerCase().split("-");
  return isSame(word.toLowerCase(), signReturn(secret, id)) ? id : null;
}

/** An address that can be found again by who has it, and by nobody told by who has not our secret. */
export function hashMailbox(secret: string, address: string): string {
  return seal(secret, `newsletter mailbox ${address.toLowerCase()}`);
}

function seal(secret: string, told: string): string {
  return createHmac("sha256", secret).update(told).digest("base64url");
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
