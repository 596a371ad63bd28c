import type { Clock } from "../clock/clock.ts";

/** Something that time itself brings about: when it is next due, and what to do then. */
export type TimedAct = {
  readonly name: string;
  /** Epoch milliseconds; null when nothing is due. Asked again after every act and every wake-up. */
  nextDue(): Promise<number | null>;
  act(): Promise<void>;
};

export type Timetable = {
  /** Asks again what is due next; after anything that may have changed it. */
  wake(): void;
  stop(): Promise<void>;
};

/** The longest sleep: what another process scheduled is seen after it, and a changed system clock does no harm. */
const LONGEST_SLEEP = 500;

/** Carries out every act at its time, to a few milliseconds; what fell due while the process was down comes at once. */
export function runTimetable(
  acts: readonly TimedAct[],
  { clock, onError }: { clock: Clock; onError: (name: string, error: unknown) => void },
): Timetable {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> | null = null;
  let again = false;

  async function carryOut() {
    let sleep = LONGEST_SLEEP;
    for (const act of acts) {
      try {
        const due = await act.nextDue();
        if (due === null) continue;
        if (due <= clock()) {
          await act.act();
          again = true;
        } else sleep = Math.min(sleep, due - clock());
      } catch (error) {
        onError(act.name, error);
      }
    }
    round = null;
    if (stopped) return;
    arm(again ? 0 : Math.max(sleep, 1));
    again = false;
  }

  function arm(after: number) {
    clearTimeout(timer);
    timer = setTimeout(() => {
      round = carryOut();
    }, after);
  }

  arm(0);
  return {
    wake: () => {
      if (stopped) return;
      if (round === null) arm(0);
      else again = true;
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
