import type { AdReportWords } from "./ad-report-words.ts";
import type { CheckWords } from "./checks.ts";
import { enAdReportWords } from "./en/ad-report-words.ts";
import { enChecks } from "./en/checks.ts";
import { enLetterWords } from "./en/letter-words.ts";
import { enNewsroom } from "./en/newsroom.ts";
import { enPaths } from "./en/paths.ts";
import { enRefusals } from "./en/refusals.ts";
import { enWords } from "./en/words.ts";
import { frAdReportWords } from "./fr/ad-report-words.ts";
import { frChecks } from "./fr/checks.ts";
import { frLetterWords } from "./fr/letter-words.ts";
import { frNewsroom } from "./fr/newsroom.ts";
import { frPaths } from "./fr/paths.ts";
import { frRefusals } from "./fr/refusals.ts";
import { frWords } from "./fr/words.ts";
import type { LetterWords } from "./letter-words.ts";
import type { NewsroomWords } from "./newsroom.ts";
import type { PathWords } from "./paths.ts";
import type { Words } from "./words.ts";

/** The words of addresses, by the folder's name. */
export const allPaths: Readonly<Record<string, PathWords>> = { en: enPaths, fr: frPaths };

/** The words of pages, by the folder's name. */
export const allWords: Readonly<Record<string, Words>> = { en: enWords, fr: frWords };

/** What the newsroom says when it refuses something, by the folder's name and the refusal's code. */
export const allRefusals: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: enRefusals,
  fr: frRefusals,
};

/** The words of the newsroom about checks, by the folder's name. */
export const allCheckWords: Readonly<Record<string, CheckWords>> = { en: enChecks, fr: frChecks };

/** The words of the newsroom's screens, by the folder's name. */
export const allNewsroomWords: Readonly<Record<string, NewsroomWords>> = { en: enNewsroom, fr: frNewsroom };

/** The words of the reports that advertisers get, by the folder's name. */
export const allAdReportWords: Readonly<Record<string, AdReportWords>> = {
  en: enAdReportWords,
  fr: frAdReportWords,
};

/** The letters that the newsroom sends, by the folder's name. */
export const allLetterWords: Readonly<Record<string, LetterWords>> = { en: enLetterWords, fr: frLetterWords };
