import { learnFromDecisions, nextLesson } from "../features/comments/score-comments.ts";
import type { Clock } from "../platform/clock/clock.ts";
import type { Ledger } from "../platform/database/ledger.ts";
import { giveWay } from "../platform/jobs/give-way.ts";
import { runTimetable, type Timetable } from "../platform/jobs/timetable.ts";
import type { Log } from "../platform/log/log.ts";

/** Learns from what moderators decide, on a timetable of its own: what takes a second holds up nothing that is due to the second. */
export function learnFromModerators({
  ledger,
  clock,
  log,
}: {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly log: Log;
}): Timetable {
  const act = {
    name: "learn from moderators",
    nextDue: () => nextLesson(ledger.database.db),
    act: () => learnFromDecisions(ledger, { now: clock(), rest: giveWay }),
  };
  return runTimetable([act], {
    clock,
    onError: (name, error) => log.error({ err: error, act: name }, "a timed act failed"),
  });
}
