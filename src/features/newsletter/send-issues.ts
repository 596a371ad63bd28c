import type { TimedAct } from "../../platform/jobs/timetable.ts";
import type { Mailer } from "../../platform/mail/mailer.ts";
import { sendNext } from "../../platform/mail/send-letters.ts";
import { beginIssues } from "./begin-issues.ts";
import { listDueEditions } from "./issue-clock.ts";
import { countIssueLetters } from "./issue-letters.store.ts";
import { issueOutbox } from "./issue-outbox.ts";
import { findQueuing, queueLetters } from "./issues.store.ts";
import type { IssueSending } from "./write-due-letter.ts";

type Parts = IssueSending & {
  readonly mailer: Pick<Mailer, "send">;
  /** Told of every try that failed. */
  readonly onFault: (letterId: string, fault: string) => void;
};

/** How many letters are put in the outbox at a time, and how many may wait there before more are. */
const BATCH = 100;
const MOST_WAITING = 200;
/** How many letters are handed over at a time. */
export const AT_ONCE = 4;
const USUAL_RATE = 600;

/** What time brings about: issues begin at their hour, their letters are put in the outbox, and are sent from there. */
export function issueActs(parts: Parts): TimedAct[] {
  return [beginAct(parts), queueAct(parts), sendAct(parts)];
}

function beginAct({ ledger, newspaper, clock }: Parts): TimedAct {
  // What this process has begun; that no other begins it again, the store holds.
  const begun = new Map<string, string>();
  const listDue = () =>
    listDueEditions(newspaper, clock()).filter(({ edition, day }) => begun.get(edition.code) !== day);
  return {
    name: "begin newsletters",
    nextDue: async () => (listDue().length > 0 ? clock() : null),
    async act() {
      for (const due of listDue()) {
        await ledger.write((writing) => beginIssues(writing, newspaper, due));
        begun.set(due.edition.code, due.day);
      }
    },
  };
}

function queueAct({ ledger, clock }: Parts): TimedAct {
  const { db } = ledger.database;
  return {
    name: "queue newsletters",
    nextDue: async () =>
      (await findQueuing(db)) !== null && (await countIssueLetters(db)) < MOST_WAITING ? clock() : null,
    async act() {
      await ledger.write(async (writing) => {
        const issue = await findQueuing(writing.db);
        if (issue !== null) await queueLetters(writing.db, issue, { batch: BATCH, now: writing.now });
      });
    },
  };
}

function sendAct(parts: Parts): TimedAct {
  const { newspaper, clock, mailer, onFault } = parts;
  const outbox = issueOutbox(parts);
  const pause = (AT_ONCE * 60_000) / (newspaper.newsletter?.perMinute ?? USUAL_RATE);
  let notBefore = 0;
  return {
    name: "send newsletters",
    async nextDue() {
      const next = await outbox.findNextPost();
      return next === null ? null : Math.max(next, notBefore);
    },
    async act() {
      notBefore = clock() + pause;
      const send = () => sendNext({ outbox, mailer, clock, onFault });
      const results = await Promise.allSettled(Array.from({ length: AT_ONCE }, send));
      for (const result of results) if (result.status === "rejected") throw result.reason;
    },
  };
}
