import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SectionName, settleSectionNames } from "./section-names.ts";

const name = fc.record({
  sectionId: fc.constantFrom("a", "b", "c", "d"),
  edition: fc.constantFrom("en", "fr"),
  slug: fc.constantFrom("world", "world-2", "world-3", "sport", "art"),
});
const addressOf = (one: { edition: string; slug: string }) => `${one.edition} ${one.slug}`;
const placeOf = (one: { edition: string; sectionId: string }) => `${one.edition} ${one.sectionId}`;
/** Names as a store may hold them: one a section and edition, one a slug and edition. */
const names = fc
  .uniqueArray(name, { selector: addressOf })
  .map((all) => [...new Map(all.map((one) => [placeOf(one), { ...one, name: one.slug }])).values()]);

describe("the names of sections", () => {
  it("are there as they are wanted, each address its own, and no other is touched without need", () => {
    fc.assert(
      fc.property(names, names, (before, wanted) => {
        const written = settleSectionNames(before, wanted);
        const after = new Map<string, SectionName>(before.map((one) => [placeOf(one), one]));
        for (const one of written) after.set(placeOf(one), one);
        const all = [...after.values()];
        expect(all).toEqual(expect.arrayContaining(wanted));
        expect(new Set(all.map(addressOf)).size).toBe(all.length);
        const ofWanted = new Set(wanted.map(addressOf));
        for (const one of before) {
          const isAsked = wanted.some((other) => placeOf(other) === placeOf(one));
          if (!isAsked && !ofWanted.has(addressOf(one))) expect(after.get(placeOf(one))).toEqual(one);
        }
        expect(settleSectionNames(all, wanted)).toEqual([]);
      }),
    );
  });
});
