import { openMirror } from "../../platform/files/mirror.ts";
import { USUAL_DAYS } from "../follow-copy.ts";
import { openStaticCopy } from "../static-copy.ts";
import { type Foundation, siteOf } from "../wire.ts";
import { showProgress } from "./progress.ts";

export type CopyOptions = { readonly days?: string };

/** `masthead copy FOLDER`: both editions as storm mode has them, as plain files for another host. @throws when `days` is no number of days */
export async function writeCopy(
  foundation: Foundation,
  folder: string,
  { days }: CopyOptions,
): Promise<void> {
  const { clock, newspaper } = foundation;
  const wanted = days === undefined ? (newspaper.storm?.copyDays ?? USUAL_DAYS) : Number(days);
  if (!Number.isInteger(wanted) || wanted < 1)
    throw new UnreadableDays(`--days: found "${days}", expected 1 or more`);
  const mirror = await openMirror(folder);
  const copy = openStaticCopy({ site: siteOf(foundation), mirror, clock, days: wanted });
  const progress = showProgress("pages");
  const pages = await copy.writeAll(progress.show);
  progress.end();
  console.log(`${pages} pages in ${folder}`);
}

/** What was asked for can't be understood. */
class UnreadableDays extends Error {
  override readonly name = "UnreadableDays";
}
