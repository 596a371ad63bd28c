import { setFlagsFromString } from "node:v8";
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
  // An import makes and drops so much that V8 would let it stand for 150 MB more, and be hardly faster for it.
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--heap-growing-percent=150");
  const { ledger, files, newspaper, clock } = foundation;
  let step = "";
  let progress: Progress | null = null;
  const report = await importExport({
    file,
    ledger,
    files,
    newspaper,
    now: clock(),
    ...options,
    onProgress(name, done, total) {
      if (total === 0) return;
      if (name !== step) {
        progress?.end();
        progress = showProgress(name);
        step = name;
      }
      progress?.show(done, total);
    },
  }).finally(() => progress?.end());
  console.log(formatReport(report));
}
