import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BlockBeside } from "../../../features/translations/read-debt.ts";
import { placeRows } from "./place-rows.ts";

const row = (
  sourceBlockId: string,
  state: BlockBeside["state"],
  partners: readonly string[],
): BlockBeside => ({
  ...{ sourceBlockId, state, partners },
  ...{ block: null, hash: null, text: "", before: null },
});

describe("the original's blocks beside a translation's", () => {
  it("stand each once, with the block that tells them where it is there", () => {
    const ids = fc.uniqueArray(fc.constantFrom(..."abcdefgh"), { maxLength: 8 });
    const state = fc.constantFrom(
      "followed" as const,
      "changed" as const,
      "new" as const,
      "removed" as const,
    );
    fc.assert(
      fc.property(ids, fc.array(fc.tuple(state, ids)), (blockIds, given) => {
        const rows = given.map(([one, partners], i) => row(`s${i}`, one, partners));
        const { beside, alone } = placeRows(blockIds, rows);
        const placed = [...beside.values(), ...alone.values()].flat().map((one) => one.sourceBlockId);
        expect(placed.toSorted()).toEqual(rows.map((one) => one.sourceBlockId).toSorted());
        for (const [place, there] of beside)
          for (const one of there) expect(one.partners).toContain(blockIds[place]);
        for (const one of [...alone.values()].flat())
          expect(one.partners.some((id) => blockIds.includes(id))).toBe(false);
      }),
    );
  });

  it("stand where the original has them when no block tells them", () => {
    const rows = [row("a", "followed", ["x"]), row("n", "new", []), row("c", "followed", ["z"])];
    expect(placeRows(["x", "z"], rows).alone).toEqual(new Map([[1, [rows[1]]]]));
    expect(placeRows(["x"], rows).alone).toEqual(new Map([[1, [rows[1], rows[2]]]]));
  });

  it("find the block that was set out for one under its id, unless another's words stand there", () => {
    const rows = [row("a", "new", []), row("b", "followed", ["c"]), row("c", "new", [])];
    const { beside, alone } = placeRows(["a", "c"], rows);
    expect(beside).toEqual(
      new Map([
        [0, [rows[0]]],
        [1, [rows[1]]],
      ]),
    );
    expect(alone.get(2)).toEqual([rows[2]]);
  });
});
