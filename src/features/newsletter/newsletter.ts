import { allWords } from "../../../locales/all-locales.ts";
import type { Words } from "../../../locales/words.ts";
import type { Edition } from "../settings/newspaper.ts";

/** The letter that tells the front page of the day. */
export const DAILY = "daily";

/** `daily`, `section:ID` or `topic:ID`: what a letter is about. */
export type ListName = string;

/** A kind of letter that a reader can ask for, and what it is called in its edition. */
export type NamedList = { readonly list: ListName; readonly name: string };

/** Why somebody gets no more letters: at their asking, by our staff at their asking, their mailbox refused, or they called it spam. */
export type Leaving = "asked" | "removed" | "refused" | "complained";

/** A mailbox that gets letters of one kind. Times in epoch milliseconds. */
export type Subscription = {
  readonly id: string;
  readonly edition: string;
  readonly list: ListName;
  /** Null once they have left. */
  readonly address: string | null;
  readonly leftAt: number | null;
};

export const LONGEST_ADDRESS = 254;
/** One `@` between something and a domain with a dot in it: whether somebody is there, only a letter finds out. */
const ADDRESS = /^[^\s@<>"(),:;[\\\]]{1,64}@[^\s@<>"(),:;[\\\]]+\.[^\s@<>"(),:;[\\\].]{2,}$/;

/** An e-mail address as it is kept, its domain in small letters; null for what can't be one. */
export function cleanAddress(typed: string): string | null {
  const address = typed.trim().normalize("NFC");
  if (address.length > LONGEST_ADDRESS || !ADDRESS.test(address)) return null;
  const at = address.lastIndexOf("@");
  return address.slice(0, at) + address.slice(at).toLowerCase();
}

/** The words of an edition's language. @throws when no language folder speaks for it: checked at start */
export function newsletterWordsOf(edition: Edition): Words {
  const words = allWords[edition.words ?? edition.code];
  if (words === undefined) throw new Error(`No folder of locales speaks for the edition "${edition.code}"`);
  return words;
}
