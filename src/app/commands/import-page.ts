import { importPage } from "../../importers/pages/import-page.ts";
import { formatPageReport } from "../../importers/pages/page-report.ts";
import type { Foundation } from "../wire.ts";

export type PageOptions = {
  /** The edition of the draft; by the page's own language when absent. */
  readonly edition?: string;
};

/** `masthead import page FILE`: makes a draft of a saved page and prints what came of it. */
export async function importPageFile(
  { ledger, newspaper }: Pick<Foundation, "ledger" | "newspaper">,
  file: string,
  options: PageOptions = {},
): Promise<void> {
  console.log(formatPageReport(await importPage({ file, ledger, newspaper, ...options })));
}
