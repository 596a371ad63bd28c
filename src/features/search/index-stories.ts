import type { LoggedChange, Writing } from "../../platform/database/ledger.ts";
import { giveWay } from "../../platform/jobs/give-way.ts";
import type { Newspaper } from "../settings/newspaper.ts";
import { findVersion, loadRevision } from "../stories/stories.store.ts";
import { documentWords } from "./document-words.ts";
import { removeSearchDocument, saveSearchDocument } from "./search.store.ts";

/** Brings the search index up with changes of stories. Whether a story may be found is asked when somebody searches. */
export async function indexStories(
  target: Pick<Writing, "db" | "dialect">,
  changes: readonly LoggedChange[],
  newspaper: Newspaper,
): Promise<void> {
  const touched = changes.filter((change) => change.kind.startsWith("story."));
  for (const versionId of new Set(touched.map((change) => change.subjectId))) {
    await indexVersion(target, versionId, newspaper);
    await giveWay();
  }
}

async function indexVersion(
  target: Pick<Writing, "db" | "dialect">,
  versionId: string,
  newspaper: Newspaper,
) {
  const version = await findVersion(target.db, versionId);
  if (version === null) return;
  if (version.publicRevisionId === null || version.status === "withdrawn") {
    await removeSearchDocument(target, versionId);
    return;
  }
  const { words } = await loadRevision(target.db, version.publicRevisionId);
  const language = languageOf(newspaper, version.edition);
  await saveSearchDocument(target, {
    versionId,
    edition: version.edition,
    ...(await documentWords(words, language)),
  });
}

/** The language of an edition (BCP 47); the code itself for one that the newspaper no longer has. */
export function languageOf(newspaper: Newspaper, edition: string): string {
  return newspaper.editions.find((one) => one.code === edition)?.language ?? edition;
}
