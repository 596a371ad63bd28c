import type { Outbox, Settled } from "../../platform/mail/send-letters.ts";
import {
  claimIssueLetter,
  type DueIssueLetter,
  findNextIssueLetter,
  postponeIssueLetter,
  settleIssueLetter,
} from "./issue-letters.store.ts";
import { takeRefusal } from "./subscribe.ts";
import { type IssueSending, openDueLetterWriter } from "./write-due-letter.ts";

/** The letters of issues that wait. */
export function issueOutbox(sending: IssueSending): Outbox {
  const { ledger } = sending;
  const { db } = ledger.database;
  const write = openDueLetterWriter(sending);
  // Which issue and which reader a letter is of, from its claim to its end.
  const underWay = new Map<string, DueIssueLetter>();
  return {
    findNextPost: () => findNextIssueLetter(db),
    async claim(at) {
      const due = await claimIssueLetter(db, at);
      if (due === null) return null;
      const letter = await write(due);
      if (letter !== null) underWay.set(due.id, due);
      else
        await ledger.write((writing) => settleIssueLetter(writing.db, due, { as: "dropped", now: at.now }));
      return letter;
    },
    async settle(settled, now) {
      const due = underWay.get(settled.id);
      underWay.delete(settled.id);
      if (due !== undefined) await settle(sending, { due, settled, now });
    },
    async postpone(letter) {
      underWay.delete(letter.id);
      await postponeIssueLetter(db, letter);
    },
  };
}

type Settling = { readonly due: DueIssueLetter; readonly settled: Settled; readonly now: number };

async function settle({ ledger }: IssueSending, { due, settled, now }: Settling) {
  await ledger.write(async (writing) => {
    await settleIssueLetter(writing.db, due, { as: settled.state, now });
    if (settled.state === "sent" || settled.fault === "too late") return;
    await takeRefusal(writing, due.subscriptionId, settled.fault);
  });
}
