import fc from "fast-check";
import { expect, it } from "vitest";
import { fillFront } from "./front.ts";
import { hoursUntouched, warnOfEntry } from "./front-warnings.ts";

const HOUR = 3_600_000;
const stories = fc.uniqueArray(fc.constantFrom(..."abcdefghijklm".split("")), { maxLength: 12 });
const asStories = (ids: readonly string[]) => ids.map((storyId) => ({ storyId }));

it("a front has the curated first, in their order, then the newest; no story twice, none that stands elsewhere", () => {
  fc.assert(
    fc.property(stories, stories, stories, fc.nat(10), (curated, newest, without, limit) => {
      const filled = fillFront(asStories(curated), asStories(newest), { limit, without });
      const ids = filled.map(({ storyId }) => storyId);
      const chosen = curated.filter((id) => !without.includes(id));
      expect(ids.slice(0, chosen.length)).toEqual(chosen.slice(0, limit));
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.some((id) => without.includes(id))).toBe(false);
      const rest = newest.filter((id) => !without.includes(id) && !chosen.slice(0, limit).includes(id));
      expect(ids).toEqual([...chosen, ...rest].filter((id, i, all) => all.indexOf(id) === i).slice(0, limit));
    }),
  );
});

it("a story on a front is warned of for the worst that is wrong with it", () => {
  const out = { status: "published", isPublic: true, visibleFrom: 0 } as const;
  expect(warnOfEntry(out, 48 * HOUR - 1)).toBeNull();
  expect(warnOfEntry(out, 48 * HOUR)).toBe("old");
  expect(warnOfEntry({ ...out, status: "withdrawn", isPublic: false }, 48 * HOUR)).toBe("withdrawn");
  expect(warnOfEntry({ ...out, status: "draft", isPublic: false }, 0)).toBe("not-public");
  expect(warnOfEntry({ status: null, isPublic: false, visibleFrom: null }, 0)).toBe("not-in-edition");
});

it("a front that nobody has touched for six hours is told of", () => {
  expect(hoursUntouched(0, 6 * HOUR - 1)).toBeNull();
  expect(hoursUntouched(0, 7.5 * HOUR)).toBe(7);
  expect(hoursUntouched(null, 7 * HOUR)).toBeNull();
});
