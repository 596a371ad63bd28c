import type { CheckWords } from "./checks.ts";
import { enChecks } from "./en/checks.ts";
import { enPaths } from "./en/paths.ts";
import { enWords } from "./en/words.ts";
import { frChecks } from "./fr/checks.ts";
import { frPaths } from "./fr/paths.ts";
import { frWords } from "./fr/words.ts";
import type { PathWords } from "./paths.ts";
import type { Words } from "./words.ts";

/** The words of addresses, by the folder's name. */
export const allPaths: Readonly<Record<string, PathWords>> = { en: enPaths, fr: frPaths };

/** The words of pages, by the folder's name. */
export const allWords: Readonly<Record<string, Words>> = { en: enWords, fr: frWords };

/** The words of the newsroom about checks, by the folder's name. */
export const allCheckWords: Readonly<Record<string, CheckWords>> = { en: enChecks, fr: frChecks };
