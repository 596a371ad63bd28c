import type { ToldFinding } from "../../features/checks/tell-finding.ts";

export type { ToldFinding };

/** What the checks find in the newest draft of a version, and beside an original in each of its translations. */
export type Checked = {
  readonly revisionId: string;
  readonly findings: readonly ToldFinding[];
  readonly translations: readonly {
    readonly versionId: string;
    readonly edition: string;
    readonly headline: string;
    readonly findings: readonly ToldFinding[];
  }[];
};

/** A link by which somebody outside may read a draft. Times in epoch milliseconds. */
export type PreviewLink = {
  readonly id: string;
  readonly link: string;
  readonly madeBy: { readonly id: string; readonly name: string };
  readonly expiresAt: number;
};

/** What a page costs its readers: bytes as they travel, words, minutes. */
export type PageCost = {
  readonly page: number;
  readonly lite: number;
  readonly picture: number | null;
  readonly words: number;
  readonly minutes: number;
};

/** What is said of the findings when a version is released. */
export type Answers = {
  readonly accepted: readonly string[];
  readonly overrule?: { readonly reason: string };
};

/** A public correction of another edition about which a version has done nothing yet. `at` in epoch milliseconds. */
export type DueCorrection = {
  readonly revisionId: string;
  readonly versionId: string;
  readonly edition: string;
  readonly note: string;
  readonly at: number;
};
