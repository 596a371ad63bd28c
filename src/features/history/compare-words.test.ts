import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareWords, type Piece } from "./compare-words.ts";

const without = (kind: Piece["kind"], pieces: readonly Piece[]) =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map((piece) => piece.text)
    .join("");

/** As a reader sees it: `[-out-]`, `{+in+}`. */
const shown = (before: string, after: string) =>
  compareWords(before, after)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "added" ? `{+${text}+}` : `[-${text}-]`))
    .join("");

describe("comparing words", () => {
  it("marks the word that changed and no more", () => {
    expect(shown("The ferry sails at five.", "The ferry sails at six.")).toBe(
      "The ferry sails at [-five-]{+six+}.",
    );
    expect(shown("L’eau baisse à Curepipe.", "L’eau monte à Curepipe.")).toBe(
      "L’eau [-baisse-]{+monte+} à Curepipe.",
    );
    expect(shown("Élève doué", "Élevé doué")).toBe("[-Élève-]{+Élevé+} doué");
  });

  it("takes words that changed side by side together", () => {
    expect(shown("a big red boat came", "a small blue boat came")).toBe(
      "a [-big red-]{+small blue+} boat came",
    );
  });

  it("counts a text of which nothing stayed as another one", () => {
    const before = Array.from({ length: 900 }, (_, i) => `one${i}`).join(" ");
    const after = Array.from({ length: 900 }, (_, i) => `two${i}`).join(" ");
    expect(compareWords(before, after).map((piece) => piece.kind)).toEqual(["removed", "added"]);
  });

  it("loses no letter of either text", () => {
    const text = fc.array(fc.constantFrom("le", "port", "5", " ", ",", "«\u202f", "\n", "élu", "’"), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [before, after] = [one.join(""), other.join("")];
        const pieces = compareWords(before, after);
        expect(without("added", pieces)).toBe(before);
        expect(without("removed", pieces)).toBe(after);
      }),
    );
  });
});
