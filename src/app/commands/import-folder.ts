import { importAds } from "../../importers/markdown/import-ads.ts";
import { importFolder } from "../../importers/markdown/import-folder.ts";
import type { Foundation } from "../wire.ts";
import { showProgress } from "./progress.ts";

/**
 * `masthead import markdown FOLDER`: stories written as Markdown files, with their people, topics, fronts and pictures, and the newspaper's
 * own advertisements.
 */
export async function importMarkdownFolder(foundation: Foundation, folder: string): Promise<void> {
  const progress = showProgress("pictures");
  const report = await importFolder({ folder, ...foundation, onProgress: progress.show });
  progress.end();
  const ads = await importAds({ folder, ...foundation, slots: foundation.newspaper.slots });
  foundation.log.info({ folder, ...report, ads }, "stories were brought in");
}
