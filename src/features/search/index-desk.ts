import type { LoggedChange, Writing } from "../../platform/database/ledger.ts";
import { giveWay } from "../../platform/jobs/give-way.ts";
import type { Newspaper } from "../settings/newspaper.ts";
import { findVersion, loadNewest } from "../stories/stories.store.ts";
import { saveDeskDocument } from "./desk-search.store.ts";
import { documentWords } from "./document-words.ts";
import { languageOf } from "./index-stories.ts";

/** Brings the desk's index up with changes of stories and drafts: the newest draft of each version, whoever may read it. */
export async function indexDesk(
  target: Pick<Writing, "db" | "dialect">,
  changes: readonly LoggedChange[],
  newspaper: Newspaper,
): Promise<void> {
  const touched = changes.filter(({ kind }) => /^(story|draft)\./.test(kind));
  for (const versionId of new Set(touched.map((change) => change.subjectId))) {
    const version = await findVersion(target.db, versionId);
    if (version === null) continue;
    const { words } = await loadNewest(target.db, version.id);
    const folded = await documentWords(words, languageOf(newspaper, version.edition));
    const { edition } = version;
    await saveDeskDocument(target, { versionId, edition, words: [...folded.headline, ...folded.words] });
    await giveWay();
  }
}
