/** How many failures are let be within how long (milliseconds). */
export type Allowance = { readonly failures: number; readonly within: number };

/** Counts failures by what they have in common; holds at most so many names, forgetting the oldest. */
export type Attempts = {
  /** Milliseconds until the next attempt is let in; 0 now. */
  wait(name: string, now: number): number;
  fail(name: string, now: number): void;
  forget(name: string): void;
};

const MOST_NAMES = 50_000;

/**
 * Failures are counted in this process's memory: what they guard costs an attacker more than a restart gives back. A name that failed
 * too often waits until its oldest counted failure is over; nobody else waits with it.
 */
export function countAttempts(allowance: Allowance): Attempts {
  const failures = new Map<string, number[]>();
  const recent = (name: string, now: number) =>
    (failures.get(name) ?? []).filter((at) => at > now - allowance.within);
  return {
    wait(name, now) {
      const counted = recent(name, now);
      if (counted.length < allowance.failures) return 0;
      return (counted[counted.length - allowance.failures] ?? now) + allowance.within - now;
    },
    fail(name, now) {
      const counted = [...recent(name, now), now].slice(-allowance.failures);
      failures.delete(name);
      failures.set(name, counted);
      const oldest = failures.keys().next();
      if (failures.size > MOST_NAMES && !oldest.done) failures.delete(oldest.value);
    },
    forget: (name) => failures.delete(name),
  };
}
