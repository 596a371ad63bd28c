import { enPaths } from "./en/paths.ts";
import { frPaths } from "./fr/paths.ts";

/** The words that stand in addresses, in the reader's language. One-word addresses (`latest`, `search`) can't be a story's slug. */
export type PathWords = {
  readonly section: string;
  readonly topic: string;
  readonly author: string;
  readonly latest: string;
  readonly search: string;
};

/** By the folder's name. */
export const allPaths: Readonly<Record<string, PathWords>> = { en: enPaths, fr: frPaths };
