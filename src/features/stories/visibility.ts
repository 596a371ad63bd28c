import type { Status } from "./story.ts";

/** What the visibility rule looks at. Times in epoch milliseconds. */
export type VisibilityFacts = {
  readonly edition: string;
  readonly status: Status;
  readonly publicRevisionId: string | null;
  readonly visibleFrom: number | null;
  readonly embargoUntil: number | null;
};

/** The statuses in which the public may read a version, once its time has come. */
export const openStatuses = ["scheduled", "published", "corrected"] as const satisfies readonly Status[];

/**
 * The one rule of what the public sees: a version of this edition, with a public revision, whose time has come and whose embargo is
 * over. The same rule in SQL is `onlyPublic` in visibility.store.ts; a test holds the two together.
 */
export function isPublic(version: VisibilityFacts, at: { edition: string; now: number }): boolean {
  return (
    version.edition === at.edition &&
    openStatuses.some((status) => status === version.status) &&
    version.publicRevisionId !== null &&
    version.visibleFrom !== null &&
    version.visibleFrom <= at.now &&
    (version.embargoUntil === null || version.embargoUntil <= at.now)
  );
}
