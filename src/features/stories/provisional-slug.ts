import { slugify } from "../../kernel/text.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { freeSlug } from "./create-version.ts";
import type { Version } from "./story.ts";

/** The address of a version that was begun without a headline. */
const PROVISIONAL = /^story(-\d+)?$/;

/**
 * The address under which a version becomes public: one that was begun without a headline, as a translation is, gets it from the headline
 * that it has by then; once public it stays, and any other is as it was chosen.
 */
export async function settleSlug(writing: Writing, version: Version, headline: string): Promise<string> {
  const wished = slugify(headline);
  const isOpen = version.publicRevisionId === null && PROVISIONAL.test(version.slug);
  if (!isOpen || wished === "" || PROVISIONAL.test(wished)) return version.slug;
  // Of two who get the same one at once, the second waits here and sees that it is taken.
  await writing.inOrder();
  return freeSlug(writing, version.edition, wished);
}
