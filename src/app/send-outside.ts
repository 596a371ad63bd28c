import type { Clock } from "../platform/clock/clock.ts";
import type { Ledger, LoggedChange, Writing } from "../platform/database/ledger.ts";
import type { Database } from "../platform/database/open-database.ts";
import { runTimetable, type TimedAct } from "../platform/jobs/timetable.ts";
import type { Log } from "../platform/log/log.ts";
import { followBeside } from "./followers.ts";

/** What sending anything outside stands on. */
export type OutsideParts = {
  readonly ledger: Ledger;
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
};

/** What is queued for addresses outside in the order of the log, and sent at a timetable of its own. */
export type Outbox = {
  /** By which the log's follower remembers how far it came. */
  readonly follower: string;
  /** Queues what these changes bring about. */
  queue(writing: Writing, changes: readonly LoggedChange[]): Promise<unknown>;
  readonly send: TimedAct;
};

const FEW = 20;

/** Queues and sends until it is stopped. */
export async function sendOutside(
  parts: OutsideParts,
  { follower: name, queue, send }: Outbox,
): Promise<{ wake(): void; stop(): Promise<void> }> {
  const { ledger, clock, log } = parts;
  const timetable = runTimetable([send], {
    clock,
    onError: (act, error) => log.error({ err: error, act }, "a timed act failed"),
  });
  const follower = await followBeside(parts, {
    name,
    batch: FEW,
    apply: async (changes) => {
      await ledger.write((writing) => queue(writing, changes));
      timetable.wake();
    },
  });
  return {
    wake() {
      follower.wake();
      timetable.wake();
    },
    async stop() {
      await follower.stop();
      await timetable.stop();
    },
  };
}
