import type { Writing } from "../../platform/database/ledger.ts";
import { linkUp, type Publication } from "./publication.ts";
import { findChainEnd, insertLinks } from "./publications.store.ts";

/**
 * Adds what is done before the public to the one chain of all publications, in the transaction that does it: both are there or neither.
 */
export async function chainPublications(
  writing: Writing,
  publications: readonly Publication[],
): Promise<void> {
  if (publications.length === 0) return;
  await writing.inOrder();
  await insertLinks(writing.db, linkUp(await findChainEnd(writing.db), publications));
}
