import type { CheckedVersion, CopyCheck } from "./checked-version.ts";
import { checkDeadLinks } from "./copy/dead-links.ts";
import { checkDoubleWords } from "./copy/double-words.ts";
import { checkEmptyParagraphs } from "./copy/empty-paragraphs.ts";
import { checkEnglishTypography } from "./copy/english-typography.ts";
import { checkFrenchTypography } from "./copy/french-typography.ts";
import { checkHeadlineLength } from "./copy/headline-length.ts";
import { checkMachineDrafts } from "./copy/machine-drafts.ts";
import { checkMissingParts } from "./copy/missing-parts.ts";
import { checkNamesSpelledTwoWays } from "./copy/names-spelled-two-ways.ts";
import { checkQuotationMarks } from "./copy/quotation-marks.ts";
import { checkUnfinishedSentences } from "./copy/unfinished-sentence.ts";
import type { Finding } from "./finding.ts";

/** The copy check, in the order in which its findings are told. */
const copyChecks: readonly CopyCheck[] = [
  checkMachineDrafts,
  checkMissingParts,
  checkHeadlineLength,
  checkEmptyParagraphs,
  checkUnfinishedSentences,
  checkQuotationMarks,
  checkDeadLinks,
  checkDoubleWords,
  checkNamesSpelledTwoWays,
  checkEnglishTypography,
  checkFrenchTypography,
];

/** Reads one version by itself, in its own language. */
export function checkCopy(version: CheckedVersion): Finding[] {
  return copyChecks.flatMap((check) => check(version));
}
