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

/** What is said of the findings when a version is released. */
export type Answers = {
  readonly accepted: readonly string[];
  readonly overrule?: { readonly reason: string };
};
