import type { Clock } from "../clock/clock.ts";
import type { Database } from "../database/open-database.ts";
import type { TimedAct } from "../jobs/timetable.ts";
import { claimLetter, type DueLetter, findNextPost, postponeLetter, settleLetter } from "./letters.store.ts";
import { LetterRefused, type Mailer } from "./mailer.ts";

const MINUTE = 60_000;
/** How long one try may take, as long as the mail server's silence is waited for and more. */
const CLAIM = 5 * MINUTE;
/** The pauses between tries; the last is repeated. */
const PAUSES = [1, 5, 15, 60, 180].map((minutes) => minutes * MINUTE);

/** What became of a letter: `sent`, or `failed` when it won't be tried again. */
export type Settled = { readonly id: string; readonly state: "sent" | "failed"; readonly fault: string };

/** Where letters wait. Times in epoch milliseconds. */
export type Outbox = {
  /** When the next letter is to be tried; null when none waits. */
  findNextPost(): Promise<number | null>;
  /** Takes the letter that has waited longest, for so long that no other process tries it meanwhile. */
  claim(at: { readonly now: number; readonly until: number }): Promise<DueLetter | null>;
  settle(letter: Settled, now: number): Promise<void>;
  postpone(letter: { readonly id: string; readonly nextAt: number; readonly fault: string }): Promise<void>;
};

type Post = {
  readonly outbox: Outbox;
  readonly mailer: Pick<Mailer, "send">;
  readonly clock: Clock;
  /** Told of every try that failed. */
  readonly onFault: (letterId: string, fault: string) => void;
};

/** The outbox of single letters: invitations, ways back in, confirmations. */
export function lettersOutbox({ db }: Database): Outbox {
  return {
    findNextPost: () => findNextPost(db),
    claim: (at) => claimLetter(db, at),
    settle: (letter, now) => settleLetter(db, letter, now),
    postpone: (letter) => postponeLetter(db, letter),
  };
}

/**
 * Sends what waits in an outbox, one letter at a time. A letter is taken before it is sent and settled after: a process that dies in
 * between leaves it to be tried again when the claim is over, under the same Message-ID. So none is lost; and one is sent twice only
 * where the process died after the mail server took it and before that was written down, which SMTP gives no means to exclude.
 */
export function sendLetters(post: Post): TimedAct {
  return {
    name: "send letters",
    nextDue: () => post.outbox.findNextPost(),
    act: () => sendNext(post),
  };
}

/** Sends the letter that has waited longest, if one is due. */
export async function sendNext(post: Post): Promise<void> {
  const now = post.clock();
  const letter = await post.outbox.claim({ now, until: now + CLAIM });
  if (letter !== null) await sendLetter(post, letter);
}

async function sendLetter({ outbox, mailer, clock, onFault }: Post, letter: DueLetter) {
  const { id, tries } = letter;
  if (letter.worthlessFrom <= clock())
    return outbox.settle({ id, state: "failed", fault: "too late" }, clock());
  try {
    await mailer.send(letter);
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    onFault(id, fault);
    if (error instanceof LetterRefused) return outbox.settle({ id, state: "failed", fault }, clock());
    const pause = PAUSES[Math.min(tries, PAUSES.length) - 1] ?? MINUTE;
    return outbox.postpone({ id, fault, nextAt: clock() + pause });
  }
  await outbox.settle({ id, state: "sent", fault: "" }, clock());
}
