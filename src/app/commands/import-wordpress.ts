import { importExport } from "../../importers/wordpress/import-export.ts";
import { formatReport } from "../../importers/wordpress/import-report.ts";
import type { Foundation } from "../wire.ts";
import { type Progress, showProgress } from "./progress.ts";

export type WordpressOptions = {
  /** A copy of `wp-content/uploads`. */
  readonly uploads?: string;
  /** Download pictures from where the export says they are. */
  readonly fetch?: boolean;
  /** The edition for posts that tell no language. */
  readonly edition?: string;
};

/** `masthead import wordpress FILE.xml`: brings a WordPress export in and prints what came of it. */
export async function importWordpressFile(
  foundation: Foundation,
  file: string,
  options: WordpressOptions = {},
): Promise<void> {
  const { database, ledger, files, newspaper, clock } = foundation;
  let step = "";
  let progress: Progress | null = null;
  const show = (name: string, done: number, total: number) => {
    if (total === 0) return;
    if (name !== step) {
      progress?.end();
      progress = showProgress(name);
      step = name;
    }
    progress?.show(done, total);
  };
  const given = { file, ledger, files, newspaper, now: clock(), ...options, onProgress: show };
  const report = await database.inBulk(() => importExport(given)).finally(() => progress?.end());
  console.log(formatReport(report));
}
