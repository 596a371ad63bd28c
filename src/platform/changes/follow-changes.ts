import { setTimeout as pause } from "node:timers/promises";
import type { LoggedChange } from "../database/ledger.ts";
import type { Database } from "../database/open-database.ts";
import { giveWay } from "../jobs/give-way.ts";
import { findLastChangeId, findPosition, listChangesAfter, savePosition } from "./changes.store.ts";

const BATCH = 500;
/** After so many polls it is written down how far was passed over. */
const KEPT_EVERY = 20;
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
   * Kinds that this follower has nothing to do for: they are passed over in whole, many at a time. Where that is all that happens, how
   * far it came is written down now and then, not for each: to read of them again after a crash costs nothing.
   */
  readonly passesOver?: (kind: string) => boolean;
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
  let kept = position;
  let isTime = false;
  let polls = 0;
  let hasBegun = false;
  let running: Promise<void> | null = null;
  let again = false;
  const stopping = new AbortController();
  const waiting: { changeId: number; resolve: () => void }[] = [];

  async function readOn() {
    for (;;) {
      const { changes, last } = await readBatch(following, position);
      if (last === null && isTime) await keepAll();
      if (last === null || stopping.signal.aborted) return;
      if (changes.length === 0) await passOver(last);
      else if (changes.length > 1 && (await isApplied(changes))) await passTo(last);
      else if (await isAppliedOneByOne(changes)) await passTo(last);
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

  async function isAppliedOneByOne(changes: readonly LoggedChange[]): Promise<boolean> {
    for (const change of changes) {
      if (!(await isDealtWith(change))) return false;
      await passTo(change.id);
      await giveWay();
    }
    return true;
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
    if (changeId > kept) await keep(changeId);
    tellOf(changeId);
  }

  async function passOver(changeId: number) {
    if (changeId - kept >= BATCH) await keep(changeId);
    tellOf(changeId);
  }

  async function keep(changeId: number) {
    if (following.position === "kept") await savePosition(database, name, changeId);
    kept = changeId;
  }

  function tellOf(changeId: number) {
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

  async function keepAll() {
    isTime = false;
    if (position > kept) await keep(position);
  }

  function poll() {
    polls++;
    isTime ||= polls % KEPT_EVERY === 0;
    wake();
  }

  const timer = setInterval(poll, pollEvery);
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
      await keepAll().catch((error: unknown) => following.onError(error));
    },
  };
}

/** What to apply next, and the last change that is passed with it; null where there is none. */
async function readBatch(
  { database, batch = BATCH, passesOver = () => false }: Following,
  position: number,
): Promise<{ changes: readonly LoggedChange[]; last: number | null }> {
  const next = await listChangesAfter(database, position, batch);
  const changes = next.filter(({ kind }) => !passesOver(kind));
  if (changes.length > 0 || next.length < batch || batch >= BATCH)
    return { changes, last: next.at(-1)?.id ?? null };
  const many = await listChangesAfter(database, position, BATCH);
  const matters = many.findIndex(({ kind }) => !passesOver(kind));
  return { changes: [], last: many.at(matters < 0 ? -1 : matters - 1)?.id ?? null };
}

async function startOf({ database, name, from, position }: Following): Promise<number> {
  const kept = position === "kept" ? await findPosition(database, name) : null;
  if (kept !== null) return kept;
  return from === "now" ? findLastChangeId(database) : 0;
}
