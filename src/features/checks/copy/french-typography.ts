import type { CheckedVersion } from "../checked-version.ts";
import type { Finding } from "../finding.ts";
import { piecesOf } from "../pieces.ts";
import { turnOf } from "./straight-quotation-marks.ts";
import { applyRules, sharedRules, type TypographyRule } from "./typography-rule.ts";

const NARROW = "\u202f";
const NO_BREAK = "\u00a0";
const MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre";

const rules: readonly TypographyRule[] = [
  {
    check: "straight-quotation-mark",
    pattern: /"/g,
    mend: (_, { before, after }) => {
      const turn = turnOf(before, after, '"');
      return turn === null ? null : turn === "opening" ? `«${NARROW}` : `${NARROW}»`;
    },
  },
  { check: "french-space", pattern: /«[ \u00a0\u2009\u202f]*/gu, mend: () => `«${NARROW}` },
  // A mark at the very beginning carries a quotation on from the paragraph before.
  {
    check: "french-space",
    pattern: /[ \u00a0\u2009\u202f]*»/gu,
    mend: (_, { before }) => (before === "" ? null : `${NARROW}»`),
  },
  {
    check: "french-space",
    pattern: /(?<=[\p{L}\p{N}»”)%’°€$])([ \u00a0\u2009\u202f]*)(?:[;!?](?=$|[\s\u00a0\u202f»”)\]!?…]))/gu,
    mend: (match, { before }) => (isBracketed(before) ? null : NARROW + match[0].slice(-1)),
  },
  {
    check: "french-space",
    pattern: /(?<=[\p{L}\p{N}»”)%])[ \u00a0\u2009\u202f]*:(?=$|[\s\u00a0\u202f])/gu,
    mend: () => `${NO_BREAK}:`,
  },
  {
    check: "french-space",
    pattern: /(?<=\d) ?%/g,
    mend: () => `${NARROW}%`,
  },
  {
    check: "space-in-number",
    pattern:
      /(?<![\d.,+][ \u00a0\u202f]?|\p{L})[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?![ \u00a0\u202f]?\d|\p{L})/gu,
    mend: (match) => (match[0].includes(" ") ? match[0].replaceAll(/[ \u00a0]/g, NARROW) : null),
  },
  {
    check: "ordinal",
    pattern: new RegExp(
      `(?<![\\d\\p{L}.,])(?<!\\d[ \\u00a0\\u202f])1(?=[ \\u00a0\\u202f](?:${MONTHS})(?!\\p{L}))`,
      "gu",
    ),
    mend: () => "1er",
  },
  {
    check: "ordinal",
    pattern: /(?<![\p{L}\d])1(?:ère|ére|ere)(s?)(?!\p{L})/gu,
    mend: (match) => `1re${match[1] ?? ""}`,
  },
  {
    check: "ordinal",
    pattern: /(?<![\p{L}\d])(\d+|[IVXL]+)(?:i?[èe]me)(s?)(?!\p{L})/gu,
    mend: (match) => `${match[1]}e${match[2]}`,
  },
  ...sharedRules,
  {
    check: "straight-apostrophe",
    pattern: /(?<=\p{L})'(?=[\s«“]|$)/gu,
    mend: () => "’",
  },
  { check: "hyphen-for-dash", pattern: /^- (?=\p{Lu})/gu, mend: () => "– " },
  {
    check: "space-before-sign",
    pattern: /(?<=[\p{L}\p{N}»”)%])[ \u00a0\u202f]+([,.])(?=[\s”)]|$)/gu,
    mend: (match) => match[1] ?? null,
  },
];

/** French as this newspaper sets it, each fault with its replacement. */
export function checkFrenchTypography({ language, words }: CheckedVersion): Finding[] {
  if (language !== "fr") return [];
  return piecesOf(words).flatMap((piece) => applyRules(piece, rules));
}

/** A doubt that an editor puts in: (!), (?), [?]. */
function isBracketed(before: string): boolean {
  return /[([]$/.test(before);
}
