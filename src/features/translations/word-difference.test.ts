import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Run, wordDifference } from "./word-difference.ts";

const textOf = (runs: readonly Run[], left: Run["kind"]) =>
  runs.flatMap((run) => (run.kind === left ? [] : [run.text])).join("");
const text = fc
  .array(fc.constantFrom("the", "quay", "opened", "on", "Friday", ",", " ", " ", ".", "1,640", "l’eau"))
  .map((words) => words.join(""));

describe("what was changed between two texts", () => {
  it("gives both texts back to the letter", () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), fc.oneof(text, fc.string()), (before, after) => {
        const runs = wordDifference(before, after);
        expect(textOf(runs, "added")).toBe(before);
        expect(textOf(runs, "removed")).toBe(after);
        expect(runs.every((run) => run.text !== "")).toBe(true);
      }),
    );
  });

  it("is nothing between a text and itself", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (same) => {
        expect(wordDifference(same, same)).toEqual([{ kind: "kept", text: same }]);
      }),
    );
  });

  it("marks words, not letters, and a number as one word", () => {
    expect(wordDifference("It cost 1,640 rupees.", "It cost 1,650 rupees.")).toEqual([
      { kind: "kept", text: "It cost " },
      { kind: "removed", text: "1,640" },
      { kind: "added", text: "1,650" },
      { kind: "kept", text: " rupees." },
    ]);
  });
});
