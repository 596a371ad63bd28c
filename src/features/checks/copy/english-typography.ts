import type { CheckedVersion } from "../checked-version.ts";
import type { Finding } from "../finding.ts";
import { piecesOf } from "../pieces.ts";
import { turnOf } from "./straight-quotation-marks.ts";
import { applyRules, sharedRules, type TypographyRule } from "./typography-rule.ts";

const rules: readonly TypographyRule[] = [
  {
    check: "straight-quotation-mark",
    pattern: /"/g,
    mend: (_, { before, after }) => {
      const turn = turnOf(before, after, '"');
      return turn === null ? null : turn === "opening" ? "“" : "”";
    },
  },
  ...sharedRules,
  {
    check: "straight-apostrophe",
    pattern: /'/g,
    mend: (_, { before, after }) => {
      // ’90s and ’em have lost their beginning; everything else at the start of a word opens a quotation, if one is closed later.
      if (/^(\d0s|em\b|til\b|tis\b|twas\b|cause\b)/i.test(after)) return "’";
      const turn = turnOf(before, after, "'");
      if (turn === "opening" && /\S'(?!\p{L})/u.test(after)) return "‘";
      return turn === null ? null : "’";
    },
  },
  {
    check: "space-before-sign",
    pattern: /(?<=[\p{L}\p{N}”’)%])[ \u00a0\u202f]+([;:!?,.])(?=[\s”’)]|$)/gu,
    mend: (match) => match[1] ?? null,
  },
  {
    check: "hyphen-for-dash",
    pattern: /(?<![\p{L}\p{N}\-–./:,])(\d{1,4})-(\d{1,4})(?![\p{L}\p{N}\-–/:]|[.,]\d)/gu,
    mend: ([, first = "", last = ""], { before }) =>
      isRange(first, last, before) ? `${first}–${last}` : null,
  },
];

/** English as this newspaper sets it, each fault with its replacement. */
export function checkEnglishTypography({ language, words }: CheckedVersion): Finding[] {
  if (language !== "en") return [];
  return piecesOf(words).flatMap((piece) => applyRules(piece, rules));
}

/** From less to more, or from a year to a year of the same century; after a capitalised word it may be a name (Boeing 737-800). */
function isRange(first: string, last: string, before: string): boolean {
  const isYears =
    /^(1\d|20)\d\d$/.test(first) &&
    (last.length === 4 ? last > first : last.length === 2 && last > first.slice(2));
  if (isYears) return true;
  return (
    Number(first) < Number(last) &&
    last.length < 4 &&
    !first.startsWith("0") &&
    (!/\p{Lu}[\p{L}\p{N}]*\s$/u.test(before) ||
      /\b(?:Ages|Aged|Articles|Between|Chapters|Days|From|Lines|Pages)\s$/.test(before))
  );
}
