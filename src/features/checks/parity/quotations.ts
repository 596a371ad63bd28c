import { countWords } from "../../../kernel/text.ts";
import { type Finding, findingAt } from "../finding.ts";
import { type Pair, unitsOf } from "../pair.ts";
import type { Piece } from "../pieces.ts";

/** Shorter ones are titles and borrowed words, which each language marks in its own way. */
const FEWEST_WORDS = 8;

/** Paragraphs in which one language quotes somebody at length, and the other has no quotation mark at all. */
export function checkQuotations(pair: Pair): Finding[] {
  const units = unitsOf(pair).map(({ original, version }) => ({
    first: version[0],
    here: readMarks(version),
    there: readMarks(original),
  }));
  return units.flatMap(({ first, here, there }, i): Finding[] => {
    // A quotation may have moved into the paragraph beside.
    const near = units.slice(Math.max(i - 1, 0), i + 2);
    const isLost =
      (here.long > 0 && near.every((unit) => !unit.there.any)) ||
      (there.long > 0 && near.every((unit) => !unit.here.any));
    if (first === undefined || !isLost) return [];
    const facts = {
      check: "parity-quotations",
      here: here.long,
      there: there.long,
    } as const;
    return [findingAt(first.place, facts)];
  });
}

/** How many long quotations there are, and whether there is a quotation mark of any kind. */
function readMarks(pieces: readonly Piece[]): { long: number; any: boolean } {
  const quotations = pieces.flatMap(
    ({ text }) => text.match(/“[^”]*(?:”|$)|«[^»]*(?:»|$)|"[^"]*(?:"|$)/gu) ?? [],
  );
  return {
    long: quotations.filter((one) => countWords(one) >= FEWEST_WORDS).length,
    any: pieces.some(({ text }) => /[“”«»"]|(?<![\p{L}\p{N}])[‘']|[‘’'](?![\p{L}\p{N}])/u.test(text)),
  };
}
