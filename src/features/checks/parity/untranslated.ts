import { type Finding, findingAt } from "../finding.ts";
import { type Pair, textPieces, type Unit, unitsOf } from "../pair.ts";
import { findingIn, isExempt, type Piece } from "../pieces.ts";
import { folded } from "../word-likeness.ts";

/** Shorter ones may be names, titles and figures, which are the same in every language. */
const FEWEST_WORDS = 6;
/** Beside names and what is quoted, so many words of the language itself. */
const FEWEST_OF_THE_LANGUAGE = 3;

/** What is still to be translated: paragraphs that say nothing where the original says something, and those in its very words. */
export function checkUntranslated(pair: Pair): Finding[] {
  const { original, version } = pair;
  // Two editions in one language say many things in the same words.
  const isSameLanguage = original.language === version.language;
  return [...emptyOnes(pair), ...(isSameLanguage ? [] : copiedOnes(pair))];
}

function emptyOnes(pair: Pair): Finding[] {
  return unitsOf(pair).flatMap(({ original, version, blocks }): Finding[] => {
    const [first] = blocks;
    if (first === undefined || !saysSomething(original) || saysSomething(version)) return [];
    return [findingAt({ part: "text", blockId: first.attrs.id }, { check: "parity-untranslated" })];
  });
}

function saysSomething(pieces: Unit["version"]): boolean {
  return pieces.some(({ text }) => text.trim() !== "");
}

function copiedOnes({ original, version }: Pair): Finding[] {
  const told = new Set(textPieces(original.words.body.content).map(({ text }) => wordsIn(text).join(" ")));
  return textPieces(version.words.body.content).flatMap((piece): Finding[] => {
    if (!isOfALanguage(piece) || !told.has(wordsIn(piece.text).join(" "))) return [];
    return [findingIn(piece, { from: 0, to: piece.text.length }, { check: "parity-untranslated" })];
  });
}

/** Whether a paragraph has enough words that another language would say in another way. */
function isOfALanguage(piece: Piece): boolean {
  const { kind, text } = piece;
  if (kind === "quotation" || kind === "attribution" || wordsIn(text).length < FEWEST_WORDS) return false;
  const unquoted = text.replace(/“[^”]*(?:”|$)|«[^»]*(?:»|$)|"[^"]*(?:"|$)/gu, (one) =>
    " ".repeat(one.length),
  );
  const own = [...unquoted.matchAll(/(?<![\p{L}\p{N}'’])\p{Ll}[\p{L}'’]*/gu)].filter(
    ({ index, 0: word }) => !isExempt(piece, { from: index, to: index + word.length }),
  );
  return own.length >= FEWEST_OF_THE_LANGUAGE;
}

/** The words of a text as they are compared: without case, accents and signs. */
function wordsIn(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
