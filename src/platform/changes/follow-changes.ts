import type { LoggedChange } from "../database/ledger.ts";
import type { Database } from "../database/open-database.ts";
import { findLastChangeId, findPosition, listChangesAfter, savePosition } from "./changes.store.ts";

const BATCH = 500;

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
  /** Does its part for one batch, in order; when it throws, the batch comes again. */
  apply(changes: readonly LoggedChange[]): Promise<void> | void;
  /** How many changes are applied, and their position kept, at a time; 500 when absent. One for work of seconds each. */
  readonly batch?: number;
  /** The net under a missed wake-up, and the way in for other processes' changes; milliseconds. */
  readonly pollEvery: number;
  onError(error: unknown): void;
};

/** Follows the log of changes, in order, each at least once. */
export async function followChanges(following: Following): Promise<Follower> {
  const { database, name } = following;
  let position = await startOf(following);
  let stopped = false;
  let running: Promise<void> | null = null;
  let again = false;
  const waiting: { changeId: number; resolve: () => void }[] = [];

  async function readOn() {
    for (;;) {
      const changes = await listChangesAfter(database, position, following.batch ?? BATCH);
      const last = changes.at(-1);
      if (last === undefined || stopped) return;
      await following.apply(changes);
      if (following.position === "kept") await savePosition(database, name, last.id);
      position = last.id;
      settle();
    }
  }

  function settle() {
    for (let i = waiting.length - 1; i >= 0; i--) {
      const waiter = waiting[i];
      if (waiter !== undefined && waiter.changeId <= position) {
        waiting.splice(i, 1);
        waiter.resolve();
      }
    }
  }

  function wake() {
    if (stopped) return;
    if (running !== null) {
      again = true;
      return;
    }
    running = readOn()
      .catch(following.onError)
      .finally(() => {
        running = null;
        if (again) {
          again = false;
          wake();
        }
      });
  }

  const timer = setInterval(wake, following.pollEvery);
  timer.unref();
  wake();
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
      stopped = true;
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
