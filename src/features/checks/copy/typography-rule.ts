import type { CheckCode } from "../../../../locales/checks.ts";
import type { Finding, Span } from "../finding.ts";
import { findingIn, isExempt, type Piece } from "../pieces.ts";

/** A pattern and what its match becomes; null leaves it as it is. */
export type TypographyRule = {
  readonly check: CheckCode;
  readonly pattern: RegExp;
  /** @param before the text up to the match, `after` the text behind it */
  readonly mend: (match: RegExpExecArray, around: { before: string; after: string }) => string | null;
};

/** What these rules would write differently in a piece, in the order of the text and never the same words twice. */
export function applyRules(piece: Piece, rules: readonly TypographyRule[]): Finding[] {
  const taken: Span[] = [];
  const found = rules.flatMap(({ check, pattern, mend }) =>
    [...piece.text.matchAll(pattern)].flatMap((match) => {
      const span = { from: match.index, to: match.index + match[0].length };
      const around = { before: piece.text.slice(0, span.from), after: piece.text.slice(span.to) };
      const fix = mend(match, around);
      if (fix === null || fix === match[0] || isExempt(piece, span)) return [];
      if (taken.some((one) => one.from < span.to && span.from < one.to)) return [];
      taken.push(span);
      return [findingIn(piece, span, { check, fix })];
    }),
  );
  return found.sort((a, b) => a.from - b.from);
}

/** What both languages write alike. A typewriter’s apostrophe inside a word or after one; three dots; double spaces. */
export const sharedRules: readonly TypographyRule[] = [
  { check: "straight-apostrophe", pattern: /(?<=\p{L})'(?=\p{L})/gu, mend: () => "’" },
  { check: "three-dots", pattern: /(?<!\.)\.{3}(?!\.)/g, mend: () => "…" },
  {
    check: "double-space",
    pattern: /(?<=\S)[ \u00a0\u202f]*(?: [ \u00a0\u202f]|[\u00a0\u202f] )[ \u00a0\u202f]*(?=\S)/g,
    // Beside a French sign the one space that stays is its own, which the rule of that sign names.
    mend: (match) => (/^ +$/.test(match[0]) ? " " : /\u202f/.test(match[0]) ? "\u202f" : "\u00a0"),
  },
  {
    check: "hyphen-for-dash",
    pattern: /(?<=[\p{L}\p{N}.,»”)]) -{1,2} (?=[\p{L}\p{N}«“(])/gu,
    mend: () => " – ",
  },
];
