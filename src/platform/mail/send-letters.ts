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

type Post = {
  readonly database: Database;
  readonly mailer: Mailer;
  readonly clock: Clock;
  /** Told of every try that failed. */
  readonly onFault: (letterId: string, fault: string) => void;
};

/**
 * Sends what waits in the outbox, one letter at a time. A letter is taken before it is sent and settled after: a process that dies in
 * between leaves it to be tried again when the claim is over, under the same Message-ID. So none is lost; and one is sent twice only
 * where the process died after the mail server took it and before that was written down, which SMTP gives no means to exclude.
 */
export function sendLetters(post: Post): TimedAct {
  return {
    name: "send letters",
    nextDue: () => findNextPost(post.database.db),
    async act() {
      const now = post.clock();
      const letter = await claimLetter(post.database.db, { now, until: now + CLAIM });
      if (letter !== null) await sendLetter(post, letter);
    },
  };
}

async function sendLetter({ database: { db }, mailer, clock, onFault }: Post, letter: DueLetter) {
  const { id, tries } = letter;
  if (letter.worthlessFrom <= clock())
    return settleLetter(db, { id, state: "failed", fault: "too late" }, clock());
  try {
    await mailer.send(letter);
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    onFault(id, fault);
    if (error instanceof LetterRefused) return settleLetter(db, { id, state: "failed", fault }, clock());
    const pause = PAUSES[Math.min(tries, PAUSES.length) - 1] ?? MINUTE;
    return postponeLetter(db, { id, fault, nextAt: clock() + pause });
  }
  await settleLetter(db, { id, state: "sent", fault: "" }, clock());
}
