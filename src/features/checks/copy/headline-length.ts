import type { CheckedVersion } from "../checked-version.ts";
import type { Finding } from "../finding.ts";
import { findingIn, piecesOf } from "../pieces.ts";

/**
 * The most characters of a headline. Search engines ask news sites for at most 110 in the data of a page and cut what is longer, and
 * at the page's own size 110 is four lines on a telephone.
 */
const MOST = 110;

export function checkHeadlineLength({ words }: CheckedVersion): Finding[] {
  const headline = piecesOf(words).find((piece) => piece.kind === "headline");
  if (headline === undefined) return [];
  const here = [...headline.text.trim()].length;
  if (here <= MOST) return [];
  const span = { from: 0, to: headline.text.length };
  return [findingIn(headline, span, { check: "long-headline", here, there: MOST })];
}
