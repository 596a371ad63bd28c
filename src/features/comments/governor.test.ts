import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ThreadState, threadStates } from "./comment.ts";
import { clearingTime, nextLevel, STAY, waitingTime } from "./governor.ts";
import { measurePace } from "./pace.ts";
import { heldKeysShown, heldKeysTouched, holdThread } from "./thread-standing.ts";

const HOUR = 3_600_000;
const MINUTE = 60_000;
const state = fc.constantFrom(...threadStates);
const strictness = (one: ThreadState) => threadStates.indexOf(one);

/** Lets the governor look every minute at readers' waits, milliseconds. @returns the levels, the first before any look */
function govern(waits: readonly number[], { isCrewKnown = true, from = "open" as ThreadState } = {}) {
  let standing = { level: from, since: 0 };
  return [
    from,
    ...waits.map((wait, i) => {
      const now = STAY + i * MINUTE;
      const level = nextLevel(standing, { wait, isCrewKnown, patience: HOUR, now });
      if (level !== standing.level) standing = { level, since: now };
      return level;
    }),
  ];
}

/** The levels without those that are as the one before. */
const steps = (levels: readonly ThreadState[]) => levels.filter((level, i) => level !== levels[i - 1]);

describe("the wait for a moderator", () => {
  const crew = { moderators: 2, perHour: 30 };

  it("is what the queue takes, or as long as the oldest waited", () => {
    expect(clearingTime({ waiting: 30, oldestAt: 0 }, crew)).toBe(HOUR / 2);
    expect(waitingTime({ waiting: 30, oldestAt: 10 * HOUR }, crew, 10 * HOUR)).toBe(HOUR / 2);
    expect(waitingTime({ waiting: 30, oldestAt: 8 * HOUR }, crew, 10 * HOUR)).toBe(2 * HOUR);
  });

  it("is not made long by one comment that stays, but without end where nobody is on", () => {
    expect(waitingTime({ waiting: 1, oldestAt: 0 }, crew, 100 * HOUR)).toBeLessThan(HOUR / 4);
    expect(waitingTime({ waiting: 1, oldestAt: 0 }, { ...crew, moderators: 0 }, HOUR)).toBe(
      Number.POSITIVE_INFINITY,
    );
    expect(waitingTime({ waiting: 0, oldestAt: null }, { ...crew, moderators: 0 }, HOUR)).toBe(0);
  });

  it("is never shorter when more waits, or older, or fewer read", () => {
    const load = fc.record({ waiting: fc.nat(500), age: fc.nat(100) });
    const size = fc.nat(10);
    fc.assert(
      fc.property(load, load, size, size, (a, b, c, d) => {
        const now = 100 * HOUR;
        const wait = (waiting: number, age: number, moderators: number) =>
          waitingTime({ waiting, oldestAt: now - age * HOUR }, { moderators, perHour: 30 }, now);
        const less = wait(Math.min(a.waiting, b.waiting), Math.min(a.age, b.age), Math.max(c, d));
        expect(
          wait(Math.max(a.waiting, b.waiting), Math.max(a.age, b.age), Math.min(c, d)),
        ).toBeGreaterThanOrEqual(less);
      }),
    );
  });
});

describe("the governor", () => {
  it("holds, then closes, and reopens the same way when the queue is cleared", () => {
    const flood = Array.from({ length: 30 }, () => 5 * HOUR);
    const quiet = Array.from({ length: 30 }, () => 0);
    expect(steps(govern([...flood, ...quiet]))).toEqual(["open", "moderated", "closed", "moderated", "open"]);
  });

  it("goes one step at a time, with ten minutes after each, whatever happens", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 5 * HOUR, noNaN: true })), (waits) => {
        const levels = govern(waits);
        const changed = levels.flatMap((level, i) => (i > 0 && level !== levels[i - 1] ? [i] : []));
        for (const i of changed)
          expect(Math.abs(strictness(levels[i] ?? "open") - strictness(levels[i - 1] ?? "open"))).toBe(1);
        for (const [i, at] of changed.slice(1).entries())
          expect(at - (changed[i] ?? 0)).toBeGreaterThanOrEqual(STAY / MINUTE);
      }),
    );
  });

  it("never goes to and fro while the wait stays within a factor of four", () => {
    const wave = fc
      .tuple(
        fc.double({ min: HOUR / 8, max: 4 * HOUR, noNaN: true }),
        fc.array(fc.double({ min: 1, max: 3.99, noNaN: true }), { maxLength: 20 }),
      )
      // Each for long enough to bring about a step.
      .map(([low, factors]) => factors.flatMap((factor) => Array.from({ length: 11 }, () => low * factor)));
    fc.assert(
      fc.property(wave, state, (waits, from) => {
        const levels = steps(govern(waits, { from })).map(strictness);
        const directions = levels.slice(1).map((level, i) => Math.sign(level - (levels[i] ?? 0)));
        expect(new Set(directions).size).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("tightens nothing where nobody knows who is on, and loosens all the same", () => {
    const flood = Array.from({ length: 40 }, () => 50 * HOUR);
    expect(steps(govern(flood, { isCrewKnown: false }))).toEqual(["open"]);
    expect(
      govern(
        Array.from({ length: 40 }, () => 0),
        { isCrewKnown: false, from: "closed" },
      ).at(-1),
    ).toBe("open");
  });
});

describe("a story under the governor", () => {
  it("never takes comments more freely than was said of it: what was closed by hand stays closed", () => {
    fc.assert(
      fc.property(state, state, (set, held) => {
        const standing = holdThread(set, held);
        expect(strictness(standing.state)).toBe(Math.max(strictness(set), strictness(held)));
        expect(standing.isHeld).toBe(standing.state !== set);
      }),
    );
    for (const held of threadStates)
      expect(holdThread("closed", held)).toMatchObject({ state: "closed", isHeld: false });
  });

  it("is purged exactly when what it shows changes", () => {
    fc.assert(
      fc.property(state, state, state, (set, before, after) => {
        const touched = heldKeysTouched(before, after).some((key) => heldKeysShown(set).includes(key));
        const [one, other] = [holdThread(set, before), holdThread(set, after)];
        expect(touched).toBe(one.state !== other.state);
      }),
    );
  });
});

describe("the pace of moderators", () => {
  const sitting = (by: string, every: number, count: number) =>
    Array.from({ length: count }, (_, i) => ({ by, at: 1_000_000 + i * every }));

  it("is what they clear in an hour of sitting there, as it is said until enough is known", () => {
    expect(measurePace(sitting("a", MINUTE, 10), 40)).toEqual({ perHour: 40, isMeasured: false });
    expect(measurePace(sitting("a", MINUTE, 31), 40)).toEqual({ perHour: 60, isMeasured: true });
    expect(measurePace([...sitting("a", MINUTE, 31), ...sitting("b", 2 * MINUTE, 31)], 40).perHour).toBe(40);
  });

  it("counts no pause in which nobody sat there, and what goes at one stroke once", () => {
    const later = sitting("a", MINUTE, 31).map(({ by, at }) => ({ by, at: at + 50 * HOUR }));
    const flood = Array.from({ length: 100 }, () => ({ by: "a", at: 1_000_000 }));
    expect(measurePace([...later, ...flood, ...sitting("a", MINUTE, 31)], 40).perHour).toBe(60);
  });
});
