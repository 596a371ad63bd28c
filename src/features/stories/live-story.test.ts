import fc from "fast-check";
import { expect, it } from "vitest";
import type { Body } from "./body.ts";
import { liveAsOf, updatesOf } from "./live-story.ts";

const HOUR = 3_600_000;
const bodyWith = (...times: readonly number[]): Body => ({
  type: "doc",
  content: [
    { type: "paragraph", attrs: { id: "p" }, content: [] },
    ...times.map((at, i) => ({ type: "update" as const, attrs: { id: `u${i}`, at }, content: [] })),
  ],
});

it("is told as it happens for a day after its newest update, wherever that stands", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1e13 }), { minLength: 1 }), (times) => {
      const newestAt = Math.max(...times);
      const body = bodyWith(...times);
      expect(liveAsOf(body, newestAt + 23 * HOUR)).toBe(newestAt);
      expect(liveAsOf(body, newestAt + 24 * HOUR)).toBeNull();
      expect(updatesOf(body).map(({ attrs }) => attrs.at)).toEqual(times);
    }),
  );
  expect(liveAsOf(bodyWith(), 0)).toBeNull();
});
