import type { CheckedVersion } from "../checked-version.ts";
import type { Finding, Span } from "../finding.ts";
import { findingIn, type Piece, piecesOf } from "../pieces.ts";

type Open = Span & { readonly mark: string };
type Reading = { readonly unclosed: readonly Open[]; readonly unopened: readonly Open[] };

const closerOf: Readonly<Record<string, string>> = { "“": "”", "‘": "’", "«": "»", "„": "“", "‹": "›" };
const openerOf: Readonly<Record<string, string>> = { "”": "“", "»": "«", "›": "‹" };
/** Words that begin with an apostrophe, which many a program turns the wrong way. */
const clipped = /^[‘’'](?:\d0s|em|til|tis|twas|cause|round|bout|n\b|kay)/iu;

/**
 * Quotation marks without their other half, nested ones included. A quotation that runs over several paragraphs opens each of them
 * and is closed in the last, as both languages have it.
 */
export function checkQuotationMarks({ words }: CheckedVersion): Finding[] {
  const pieces = piecesOf(words);
  const found: Finding[] = [];
  let carried: Open | undefined;
  for (const [i, piece] of pieces.entries()) {
    const { unclosed, unopened } = readMarks(piece.text);
    for (const mark of unopened) {
      if (carried !== undefined && isContinuation(piece, mark)) continue;
      found.push(findingIn(piece, mark, { check: "quotation-not-opened" }));
    }
    const last = unclosed.at(-1);
    carried = last !== undefined && goesOn(pieces[i + 1], last) ? last : undefined;
    for (const mark of unclosed) {
      if (mark === carried) continue;
      found.push(findingIn(piece, mark, { check: "quotation-not-closed" }));
    }
  }
  return found;
}

/** French may begin the next paragraph of a quotation with its closing mark, and end it with another. */
function isContinuation(piece: Piece, mark: Open): boolean {
  return mark.mark === "»" && (mark.from === 0 || piece.text.startsWith("»"));
}

function goesOn(next: Piece | undefined, { mark }: Open): boolean {
  if (next === undefined || next.place.part !== "text") return false;
  return next.text.startsWith(mark) || (mark === "«" && next.text.startsWith("»"));
}

/** The marks of one text that have no other half. */
function readMarks(text: string): Reading {
  const open: Open[] = [];
  const unopened: Open[] = [];
  for (const { 0: mark, index } of text.matchAll(/[“”‘’«»„‹›"]/gu)) {
    const here = { from: index, to: index + 1, mark };
    if (mark === '"') readStraight(text, here, open);
    else if (closes(open, mark)) open.pop();
    else if (mark === "’" || (mark === "‘" && isApostrophe(text, index))) readApostrophe(text, here, open);
    else if (closerOf[mark] !== undefined) open.push(here);
    else if (open.some((one) => one.mark === openerOf[mark])) closeOver(open, mark);
    else unopened.push(here);
  }
  return { unclosed: open.filter((one) => one.mark !== "‘" || isSurelyOpening(text, one)), unopened };
}

function closes(open: readonly Open[], mark: string): boolean {
  const last = open.at(-1);
  return last !== undefined && mark !== "’" && closerOf[last.mark] === mark;
}

/** A mark closes one further out; what was opened inside that stays open. */
function closeOver(open: Open[], mark: string) {
  const at = open.findLastIndex((one) => one.mark === openerOf[mark]);
  open.push(...open.splice(at).slice(1));
}

function readStraight(text: string, here: Open, open: Open[]) {
  const at = open.findLastIndex((one) => one.mark === '"');
  if (at >= 0) open.splice(at, 1);
  // After a digit it stands for inches.
  else if (!/\d/.test(text.charAt(here.from - 1))) open.push(here);
}

/** ’ closes a ‘ only at the end of a word; elsewhere it is an apostrophe. */
function readApostrophe(text: string, { from }: Open, open: Open[]) {
  if (open.at(-1)?.mark !== "‘") return;
  const inWord = /[\p{L}\p{N}]/u.test(text.charAt(from + 1)) && /[\p{L}\p{N}]/u.test(text.charAt(from - 1));
  if (!inWord && !/\s/.test(text.charAt(from - 1))) open.pop();
}

function isApostrophe(text: string, index: number): boolean {
  return clipped.test(text.slice(index)) || /[\p{L}\p{N}]/u.test(text.charAt(index - 1));
}

/** A ‘ that stands before a word: in the middle of one it would be an apostrophe turned the wrong way. */
function isSurelyOpening(text: string, { from }: Open): boolean {
  return /[\p{L}\p{N}“«]/u.test(text.charAt(from + 1)) && !clipped.test(text.slice(from));
}
