import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyDifference, differenceSince, type EditionPack, revisionOf } from "./edition-pack.ts";

/** A pack of these pages, told by numbers: what has the same number is the same page. */
function packOf(numbers: readonly number[]): EditionPack {
  const pages = [...new Set(numbers)].map((number) => ({
    mark: String(number).padStart(8, "0"),
    path: `/en/story-${number % 50}`,
    title: `Story ${number}`,
    html: `<p>${"word ".repeat(number % 7)}${number}</p>`,
  }));
  return { marks: pages.map((page) => page.mark), pages };
}

const packs = fc.array(fc.nat(200), { maxLength: 30 }).map(packOf);

describe("the difference between two packs", () => {
  it("makes of the one before exactly the one after, order and all", () => {
    fc.assert(
      fc.property(packs, packs, (before, after) => {
        expect(applyDifference(before, differenceSince(after, revisionOf(before)))).toEqual(after);
      }),
    );
  });

  it("goes through any number of states as well", () => {
    fc.assert(
      fc.property(fc.array(packs, { minLength: 1, maxLength: 8 }), (states) => {
        let kept: EditionPack = { marks: [], pages: [] };
        for (const state of states)
          kept = applyDifference(kept, differenceSince(state, revisionOf(kept))) ?? kept;
        expect(kept).toEqual(states.at(-1));
      }),
    );
  });

  it("sends nothing that is there already, and all of it to who has nothing or says what nobody can read", () => {
    fc.assert(
      fc.property(packs, fc.string(), (pack, words) => {
        expect(differenceSince(pack, revisionOf(pack)).pages).toEqual([]);
        expect(differenceSince(pack, "")).toEqual(pack);
        const { pages } = differenceSince(pack, `?${words}`);
        expect(pack.pages).toEqual(expect.arrayContaining([...pages]));
      }),
    );
  });

  it("that is not of the pack which is there makes nothing of it", () => {
    const [before, after] = [packOf([1, 2]), packOf([1, 3])];
    expect(applyDifference(packOf([2]), differenceSince(after, revisionOf(before)))).toBeNull();
  });
});
