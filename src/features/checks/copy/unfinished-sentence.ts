import { countWords } from "../../../kernel/text.ts";
import type { CheckedVersion } from "../checked-version.ts";
import type { Finding } from "../finding.ts";
import { addressesIn, findingIn, type Piece, type PieceKind, piecesOf } from "../pieces.ts";

/** What may end in a comma: an item, as part of a sentence that runs through the list; a cell. */
const mayEndInComma: ReadonlySet<PieceKind> = new Set([
  "item",
  "key-fact",
  "cell",
  "source",
  "place",
  "kicker",
]);

const salutation = /^(dear|cher|chère|chers|chères|monsieur|madame|mesdames|messieurs|excellence)\b/iu;
/** What may stand after the sign that ends a sentence: closing marks, and the spaces before them. */
const trailing = /[\s\u00a0\u202f"'’”»)\]]+$/u;

/** A paragraph that breaks off: after a comma, or with no sign at its end. */
export function checkUnfinishedSentences({ words }: CheckedVersion): Finding[] {
  const pieces = piecesOf(words);
  return pieces.flatMap((piece, i) => checkEnd(piece, pieces[i + 1]));
}

function checkEnd(piece: Piece, next: Piece | undefined): Finding[] {
  const { text, kind } = piece;
  const end = text.trimEnd().length;
  const bare = text.slice(0, end).replace(trailing, "");
  if (bare.endsWith(",")) {
    if (mayEndInComma.has(kind) || salutation.test(text)) return [];
    return [findingIn(piece, lastWord(bare), { check: "ends-in-comma", here: countWords(text) })];
  }
  if (kind !== "paragraph" || isComplete(piece, bare, next)) return [];
  return [findingIn(piece, lastWord(bare), { check: "no-end-sign" })];
}

function isComplete(piece: Piece, bare: string, next: Piece | undefined): boolean {
  const { text, inlines } = piece;
  if (!/\p{L}{2}/u.test(text)) return true;
  if (/[.!?…‽—–]$/u.test(bare)) return true;
  // A colon introduces what follows, so something must follow.
  if (bare.endsWith(":")) return next !== undefined;
  // The sentence goes on in the quotation or the list below.
  if (next?.kind === "quotation" || next?.kind === "item") return true;
  // An agency in brackets, an address, a signature, verse, a line that is wholly a link or set strong.
  if (/[([][^()[\]]{1,40}[)\]]\s*$/u.test(text)) return true;
  if (addressesIn(text).some((span) => span.to >= bare.length)) return true;
  if (inlines.some((inline) => inline.type === "hardBreak")) return true;
  if (inlines.every((inline) => inline.type === "text" && (inline.marks ?? []).some(standsAlone)))
    return true;
  return countWords(text) <= 4 && /^[^\p{Ll}]*\p{Lu}/u.test(text) && /\p{Lu}[\p{L}’'.-]*$/u.test(bare);
}

function standsAlone(mark: { readonly type: string }): boolean {
  return mark.type === "strong" || mark.type === "emphasis" || mark.type === "link";
}

function lastWord(bare: string) {
  return { from: bare.search(/\S+$/u), to: bare.length };
}
