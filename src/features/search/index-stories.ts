import type { LoggedChange, Writing } from "../../platform/database/ledger.ts";
import type { Newspaper } from "../settings/newspaper.ts";
import { textOfBody } from "../stories/body-text.ts";
import { findVersion, loadRevision } from "../stories/stories.store.ts";
import { removeSearchDocument, saveSearchDocument } from "./search.store.ts";
import { searchWords } from "./search-words.ts";

/** Brings the search index up with changes of stories. Whether a story may be found is asked when somebody searches. */
export async function indexStories(
  target: Pick<Writing, "db" | "dialect">,
  changes: readonly LoggedChange[],
  newspaper: Newspaper,
): Promise<void> {
  const touched = changes.filter((change) => change.kind.startsWith("story."));
  for (const versionId of new Set(touched.map((change) => change.subjectId))) {
    await indexVersion(target, versionId, newspaper);
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
  const edition = newspaper.editions.find((one) => one.code === version.edition);
  const language = edition?.language ?? version.edition;
  await saveSearchDocument(target, {
    versionId,
    edition: version.edition,
    headline: searchWords(`${words.headline} ${words.kicker}`, language),
    words: searchWords(`${words.standfirst} ${textOfBody(words.body)}`, language),
  });
}
