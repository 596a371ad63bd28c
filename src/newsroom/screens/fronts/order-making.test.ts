import { describe, expect, it } from "vitest";
import { entriesOf, type OrderMaking, withRead, withSaved } from "./order-making.ts";

const first = { number: 1, entries: ["a", "b", "c"] };
const swapped = ["b", "a", "c"];
const further = ["b", "c", "a"];
const making = (...steps: string[][]): OrderMaking<string> => ({ base: first, steps });

describe("what is read while a list is ordered", () => {
  it("replaces what nobody has changed", () => {
    const theirs = { number: 2, entries: ["c"] };
    expect(withRead(making(), theirs)).toEqual({ base: theirs, steps: [] });
  });

  it("takes no step away, and leaves them based on what they were made from", () => {
    const now = withRead(making(swapped), { number: 2, entries: ["c"] });
    expect(entriesOf(now)).toEqual(swapped);
    expect(now.base.number).toBe(1);
  });

  it("is left where it was asked for before our own save", () => {
    const saved = withSaved(making(swapped), { number: 2, entries: swapped });
    expect(entriesOf(withRead(saved, first))).toEqual(swapped);
  });
});

describe("a save that has come to the server", () => {
  it("leaves nothing to save where nothing was changed on its way", () => {
    const saved = { number: 2, entries: swapped };
    expect(withSaved(making(swapped), saved)).toEqual({ base: saved, steps: [] });
  });

  it("keeps the steps that were made on its way", () => {
    const saved = { number: 2, entries: swapped };
    expect(withSaved(making(swapped, further), saved)).toEqual({ base: saved, steps: [further] });
  });

  it("keeps that it was taken back on its way", () => {
    const now = withSaved(making(), { number: 2, entries: swapped });
    expect(now.steps).toEqual([first.entries]);
  });
});
