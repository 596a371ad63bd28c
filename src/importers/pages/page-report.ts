/** What came of a saved page. */
export type PageReport = {
  readonly versionId: string;
  /** False where the same article came in before and was left as it is. */
  readonly isNew: boolean;
  readonly edition: string;
  readonly headline: string;
  /** The page's site or address; empty where it tells none. */
  readonly source: string;
  /** Who wrote it, as the page says it; the newsroom knows the people and signs the story. */
  readonly byline: string;
  /** When the page says that it was published, epoch milliseconds; a draft has no such time yet. */
  readonly published: number | null;
  readonly blocks: number;
  readonly words: number;
  /** How often something did not come over as it was, by reason. */
  readonly leftOut: Readonly<Record<string, number>>;
};

/** The report as lines for a terminal. */
export function formatPageReport(report: PageReport): string {
  const { headline, edition, isNew, source, byline, published } = report;
  const told = [
    source,
    byline,
    published === null ? "" : new Date(published).toISOString().replace(/:\d\d\.\d+Z$/, "Z"),
  ].filter((part) => part !== "");
  const leftOut = Object.entries(report.leftOut).map(([reason, count]) => `  ${count} × ${reason}`);
  return [
    `${isNew ? "A draft" : "Already there, and left as it is"} in the edition "${edition}": ${headline}`,
    `  ${report.versionId}, ${report.blocks} blocks, ${report.words} words`,
    ...(told.length === 0 ? [] : [`  The page tells: ${told.join(" · ")}`]),
    ...(leftOut.length === 0 ? [] : ["Left out or changed:", ...leftOut]),
  ].join("\n");
}
