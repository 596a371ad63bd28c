import { setTimeout as pause } from "node:timers/promises";
import type { LoggedChange } from "../database/ledger.ts";
import type { Database } from "../database/open-database.ts";
import { giveWay } from "../jobs/give-way.ts";
import { findLastChangeId, findPosition, listChangesAfter, savePosition } from "./changes.store.ts";

const BATCH = 500;
/** How often a change is tried before it is stepped over, and by how much each pause between is longer than the one before. */
const TRIES = 3;
const LONGER = 8;

export type Follower = {
  /** Reads on now; many calls at once read once. */
  wake(): void;
  /** Resolves when the follower has passed this change. */
  reached(changeId: number): Promise<void>;
  /** Finishes the batch under way and reads no further. */
  stop(): Promise<void>;
};

export type Following = {
  readonly database: Database;
  readonly name: string;
  /** Where a follower that never read begins: with all that ever happened, or with what happens from now on. */
  readonly from: "beginning" | "now";
  /** Whether the position outlives the process (`kept`), or each process begins anew (a cache that starts empty). */
  readonly position: "kept" | "forgotten";
  /**
   * Does its part for one batch, in order. When it throws, the changes come again one by one, and one that fails three times is stepped
   * over: what has no end must not keep all that follows it waiting.
   */
  apply(changes: readonly LoggedChange[]): Promise<void> | void;
  /**
   * How many changes are applied, and their position kept, at a time; 500 when absent. Few for work that is felt by readers: between
   * batches everything else in the process has its turn. One for work of seconds each.
   */
  readonly batch?: number;
  /** How long it leaves a process that starts to itself before it reads anything, milliseconds; 0 when absent. */
  readonly beginAfter?: number;
  /** The net under a missed wake-up, and the way in for other processes' changes; milliseconds. */
  readonly pollEvery: number;
  /** @param steppedOver the change that failed for the last time; absent where it all comes again */
  onError(error: unknown, steppedOver?: LoggedChange): void;
};

/** Follows the log of changes, in order, each at least once. */
export async function followChanges(following: Following): Promise<Follower> {
  const { database, name, pollEvery } = following;
  let position = await startOf(following);
  let hasBegun = false;
  let running: Promise<void> | null = null;
  let again = false;
  const stopping = new AbortController();
  const waiting: { changeId: number; resolve: () => void }[] = [];

  async function readOn() {
    for (;;) {
      const changes = await listChangesAfter(database, position, following.batch ?? BATCH);
      const last = changes.at(-1);
      if (last === undefined || stopping.signal.aborted) return;
      if (changes.length > 1 && (await isApplied(changes))) await passTo(last.id);
      else await applyOneByOne(changes);
      await giveWay();
    }
  }

  async function isApplied(changes: readonly LoggedChange[]): Promise<boolean> {
    try {
      await following.apply(changes);
      return true;
    } catch (error) {
      following.onError(error);
      return false;
    }
  }

  async function applyOneByOne(changes: readonly LoggedChange[]) {
    for (const change of changes) {
      if (!(await isDealtWith(change))) return;
      await passTo(change.id);
      await giveWay();
    }
  }

  /** Applied, or stepped over; neither when the follower is to stop before. */
  async function isDealtWith(change: LoggedChange): Promise<boolean> {
    for (let tries = 1; !stopping.signal.aborted; tries++) {
      try {
        await following.apply([change]);
        return true;
      } catch (error) {
        // Where the database itself is away, this throws too: that is no fault of the change, which comes again at the next poll.
        await findLastChangeId(database);
        following.onError(error, ...(tries === TRIES ? [change] : []));
        if (tries === TRIES) return true;
      }
      await pause(pollEvery * LONGER ** tries, null, { signal: stopping.signal }).catch(() => null);
    }
    return false;
  }

  async function passTo(changeId: number) {
    if (following.position === "kept") await savePosition(database, name, changeId);
    position = changeId;
    for (let i = waiting.length - 1; i >= 0; i--) {
      const waiter = waiting[i];
      if (waiter !== undefined && waiter.changeId <= position) {
        waiting.splice(i, 1);
        waiter.resolve();
      }
    }
  }

  function wake() {
    if (stopping.signal.aborted || !hasBegun) return;
    if (running !== null) {
      again = true;
      return;
    }
    running = readOn()
      .catch((error: unknown) => following.onError(error))
      .finally(() => {
        running = null;
        if (again) {
          again = false;
          wake();
        }
      });
  }

  function begin() {
    hasBegun = true;
    wake();
  }

  const timer = setInterval(wake, pollEvery);
  timer.unref();
  const { beginAfter = 0 } = following;
  const beginning = beginAfter > 0 ? setTimeout(begin, beginAfter) : null;
  if (beginning === null) begin();
  else beginning.unref();
  return {
    wake,
    reached: (changeId) =>
      changeId <= position
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.push({ changeId, resolve });
            wake();
          }),
    async stop() {
      stopping.abort();
      if (beginning !== null) clearTimeout(beginning);
      clearInterval(timer);
      await running;
    },
  };
}

async function startOf({ database, name, from, position }: Following): Promise<number> {
  const kept = position === "kept" ? await findPosition(database, name) : null;
  if (kept !== null) return kept;
  return from === "now" ? findLastChangeId(database) : 0;
}
