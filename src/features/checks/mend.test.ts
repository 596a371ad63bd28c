import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyBody } from "../../../tests/any-body.ts";
import { textOfBlock } from "../stories/body-text.ts";
import { noWords, type Words } from "../stories/story.ts";
import type { CheckedVersion } from "./checked-version.ts";
import { checkFrenchTypography } from "./copy/french-typography.ts";
import { type Mending, mend, moveBehind, reverse } from "./mend.ts";
import { piecesOf } from "./pieces.ts";

const checked = (words: Words): CheckedVersion => ({
  language: "fr",
  kind: "story",
  words,
  writers: 1,
  hasSection: true,
  creditedMedia: new Set(),
  expiredMedia: new Map(),
  addresses: { origin: "https://news.example", prefixes: [], known: new Set() },
});

/** Mends all that one reading finds, one after the other. */
function mendAll(words: Words): Words {
  let mended = words;
  let findings = checkFrenchTypography(checked(words));
  for (let next = findings[0]; next !== undefined; next = findings[0]) {
    if (next.fix === undefined) throw new Error("A finding of typography has no fix.");
    const mending = { ...next, fix: next.fix };
    const after = mend(mended, mending);
    if (after === null) throw new Error(`“${next.quote}” is not where it was found.`);
    mended = after;
    findings = moveBehind(findings, mending);
  }
  return mended;
}

describe("mending", () => {
  it("puts the fix exactly where the words stood, in a block of any kind, and can be taken back", () => {
    fc.assert(
      fc.property(anyBody(), fc.nat(), fc.nat(), fc.string({ maxLength: 5 }), (body, which, at, fix) => {
        const words: Words = { ...noWords, body };
        const pieces = piecesOf(words).filter((piece) => piece.place.part === "text");
        const piece = pieces[which % Math.max(pieces.length, 1)];
        if (piece === undefined) return;
        const from = at % piece.text.length;
        const quote = piece.text.slice(from, from + 3);
        if (`${quote}${fix}`.includes("\n")) return;
        const mending: Mending = {
          place: piece.place,
          from: piece.offset + from,
          to: piece.offset + from + quote.length,
          quote,
          fix,
        };
        const mended = mend(words, mending);
        const index = body.content.findIndex((block) => block.attrs.id === piece.place.blockId);
        const [before, after] = [body.content[index], mended?.body.content[index]];
        if (before === undefined || after === undefined) throw new Error("Nothing was mended.");
        // A line that is emptied is no line any more.
        if (fix === "" && quote === piece.text) return;
        const text = textOfBlock(before);
        expect(textOfBlock(after)).toBe(text.slice(0, mending.from) + fix + text.slice(mending.to));
        if (mended === null || fix === "") return;
        const back = mend(mended, reverse(mending));
        expect(textOfBlock(back?.body.content[index] ?? after)).toBe(text);
      }),
    );
  });

  it("leaves nothing to mend when every finding of French typography was mended", () => {
    const text = fc
      .array(
        fc.constantFrom("Il dit", '"oui"', "l'an", "12 000", "non !", "quoi ?", "« si »", "le 1 mai", "..."),
      )
      .map((parts) => parts.join(" "));
    fc.assert(
      fc.property(text, text, (headline, paragraph) => {
        let words: Words = {
          ...noWords,
          headline,
          body: {
            type: "doc",
            content: [
              {
                type: "paragraph",
                attrs: { id: "p0" },
                content: [{ type: "text", text: `${paragraph} fin.` }],
              },
            ],
          },
        };
        // What is mended may let another rule see what it did not before.
        for (let round = 0; round < 3; round++) words = mendAll(words);
        expect(checkFrenchTypography(checked(words))).toEqual([]);
      }),
    );
  });

  it("does nothing where other words stand now", () => {
    const words = { ...noWords, headline: "Other words" };
    const mending = { place: { part: "headline" as const }, from: 0, to: 3, quote: "The", fix: "A" };
    expect(mend(words, mending)).toBeNull();
  });
});
