import fc from "fast-check";
import { expect, it } from "vitest";
import { move } from "./order.ts";

it("moving brings an entry where it was wished, and loses none", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(), { minLength: 1 }), fc.nat(30), fc.nat(30), (list, from, to) => {
      const moved = move(list, from, to);
      expect([...moved].sort()).toEqual([...list].sort());
      if (from < list.length && to < list.length) expect(moved[to]).toBe(list[from]);
      else expect(moved).toBe(list);
    }),
  );
  expect(move(["a", "b", "c"], 0, -1)).toEqual(["a", "b", "c"]);
});
