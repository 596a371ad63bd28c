import type { LoggedChange } from "../../platform/database/ledger.ts";
import type { Database } from "../../platform/database/open-database.ts";
import type { Newspaper } from "../settings/newspaper.ts";
import { findVersion } from "../stories/stories.store.ts";
import { type LookingBy, lookAtPage } from "./look.ts";
import { listPagesToLook, pathOf } from "./pages-to-look.ts";
import { type LookedPage, receiptKinds, stateOfPages } from "./receipt.ts";
import { beginReceipt, findWhereabouts, saveSeen } from "./receipts.store.ts";

/** What receipts are made with. `origin`: from where pages are asked. */
export type ReceiptMaking = LookingBy & {
  readonly database: Database;
  readonly newspaper: Newspaper;
  readonly origin: string;
  readonly onError: (error: unknown) => void;
};

/** Makes the receipts of changes, beside everything else. */
export type ReceiptMaker = {
  /** Begins a look for each of these changes that readers can see; answers when they have begun. */
  take(changes: readonly LoggedChange[]): Promise<void>;
  /** Resolves when no look is under way. */
  settled(): Promise<void>;
};

/** So many looks at once: what comes beyond, as from an import, is not looked at. */
const MOST_LOOKS = 10;
/** Requests to our own pages at once, all looks together. */
const MOST_REQUESTS = 4;
/** What time brought about is from now; an import brings what was public elsewhere long before. Milliseconds. */
const RECENT = 60_000;

export function openReceiptMaker(making: ReceiptMaking): ReceiptMaker {
  const underWay = new Set<Promise<void>>();
  const inTurn = takeTurns(MOST_REQUESTS);
  const paced = { ...making, ask: (path: string) => inTurn(() => making.ask(path)) };
  return {
    async take(changes) {
      for (const change of changes) {
        if (!(await isLookedAt(making, change))) continue;
        const looking = makeReceipt(paced, { change, isTooMuch: underWay.size >= MOST_LOOKS })
          .catch(making.onError)
          .finally(() => underWay.delete(looking));
        underWay.add(looking);
      }
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

async function isLookedAt({ database }: ReceiptMaking, change: LoggedChange): Promise<boolean> {
  if (!receiptKinds.some((kind) => kind === change.kind)) return false;
  const version = await findVersion(database.db, change.subjectId);
  if (version === null) return false;
  return change.actorId !== null || Math.abs(change.at - (version.visibleFrom ?? 0)) < RECENT;
}

async function makeReceipt(
  making: ReceiptMaking,
  { change, isTooMuch }: { change: LoggedChange; isTooMuch: boolean },
): Promise<void> {
  const { database, newspaper, clock, origin } = making;
  const { db } = database;
  const where = await findWhereabouts(db, change.subjectId, clock());
  const path = where === null ? null : pathOf(newspaper, where);
  if (where === null || path === null) return;
  const pages: LookedPage[] = listPagesToLook(newspaper, where).map((page) => ({
    ...page,
    state: "looking",
    after: null,
    age: null,
    status: 0,
  }));
  const { id: changeId, subjectId: versionId, kind, at } = change;
  const state = isTooMuch ? "left-out" : "looking";
  const isOurs = await beginReceipt(db, { changeId, versionId, kind, at, state, origin, pages });
  if (!isOurs || isTooMuch) return;
  const looking = { ...making, subject: { versionId, path }, since: at };
  await Promise.all(
    pages.map(async (page, i) => {
      pages[i] = await lookAtPage(page, looking);
      if (pages.some((one) => one.state === "looking"))
        await saveSeen(db, changeId, { state: "looking", pages, endedAt: null });
    }),
  );
  const told = stateOfPages(pages);
  // Who was told to stop has not looked for as long as it takes: what was not seen yet is no fault of the page.
  const isCutOff = told !== "seen" && making.isStopped();
  await saveSeen(db, changeId, { state: isCutOff ? "interrupted" : told, pages, endedAt: clock() });
}

/** Lets so many run at once; the others wait for their turn. */
function takeTurns(most: number) {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async <Value>(run: () => Promise<Value>): Promise<Value> => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await run();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running--;
      else next();
    }
  };
}
