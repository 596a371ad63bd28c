import { giveWay } from "../jobs/give-way.ts";
import type { Change, Ledger, Writing } from "./ledger.ts";

/** Writes of which many may come at once: those that wait are committed together, and answered after the commit. */
export type WriteTogether = <Value>(
  work: (writing: Writing) => Promise<Value>,
) => Promise<{ readonly value: Value; readonly changeId: number }>;

/** So many at most in one transaction, and no new one begun in it after so long (milliseconds): other writers wait meanwhile. */
const MOST = 128;
const LONGEST = 100;
/**
 * Before each, everything else has its turn until a turn has hardly anything to do (milliseconds), at most so often: where readers ask for
 * pages as fast as they are answered, they go first, and who writes waits a little longer.
 */
const TURNS = 16;
const QUIET = 0.1;

/** A work that waits, and what is done with its outcome. */
type Waiting = {
  /** Runs it in this transaction; `settle` may be called after the commit, and never when there is none. */
  run(writing: Writing): Promise<{ settle(changeId: number): void }>;
  /** Runs it in a transaction of its own. */
  runAlone(): Promise<void>;
};

/**
 * One sync to the disk costs as much for one write as for a hundred. While a transaction is on its way to the disk, works gather; the next
 * transaction takes all of them. Where one of them throws, nothing of that transaction stays, and each is run again in one of its own:
 * like any work of the ledger it must do nothing outside of the database. Readers of pages go before those who write.
 * @param options how long a transaction may take in works, milliseconds; 100 when absent
 */
export function openTogether(
  ledger: Pick<Ledger, "write">,
  { longest = LONGEST }: { readonly longest?: number } = {},
): WriteTogether {
  let waiting: Waiting[] = [];
  let isWriting = false;

  async function writeAll() {
    isWriting = true;
    // All that came in by the same turn goes by the same transaction.
    await giveWay();
    while (waiting.length > 0) {
      const group = waiting.slice(0, MOST);
      waiting = waiting.slice(MOST);
      const written = await writeGroup(ledger, group, longest);
      waiting.unshift(...group.slice(written));
    }
    isWriting = false;
  }

  return (work) =>
    new Promise((resolve, reject) => {
      waiting.push({
        async run(writing) {
          const value = await work(writing);
          return { settle: (changeId) => resolve({ value, changeId }) };
        },
        runAlone: () => ledger.write(work).then(resolve, reject),
      });
      if (!isWriting) void writeAll();
    });
}

/** What is logged is written down at the end, all at once, in its order. */
function loggingTo(logged: Change[], writing: Writing): Writing {
  return {
    ...writing,
    log: async (change) => void logged.push(change),
    logAll: async (changes) => void logged.push(...changes),
  };
}

/** Writes as many as the time is for. Never rejects: each work's outcome goes to who waits for it. @returns how many were written */
async function writeGroup(
  ledger: Pick<Ledger, "write">,
  group: readonly Waiting[],
  longest: number,
): Promise<number> {
  try {
    const { value: done, changeId } = await ledger.write((writing) => runInTurn(writing, group, longest));
    for (const { settle } of done) settle(changeId);
    return done.length;
  } catch {
    for (const { runAlone } of group) await runAlone();
    return group.length;
  }
}

async function runInTurn(writing: Writing, group: readonly Waiting[], longest: number) {
  const end = performance.now() + longest;
  const logged: Change[] = [];
  const done = [];
  for (const { run } of group) {
    if (done.length > 0 && performance.now() > end) break;
    await letReadersGoFirst();
    done.push(await run(loggingTo(logged, writing)));
  }
  await writing.logAll(logged);
  return done;
}

async function letReadersGoFirst(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) {
    const begun = performance.now();
    await giveWay();
    if (performance.now() - begun < QUIET) return;
  }
}
