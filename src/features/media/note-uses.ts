import type { LoggedChange, Writing } from "../../platform/database/ledger.ts";
import { picturesOfWords } from "../stories/body-text.ts";
import { findVersion, loadRevision, loadStateOf } from "../stories/stories.store.ts";
import { saveUses } from "./picture-uses.store.ts";

/** Notes which pictures the versions of these changes show, in their newest draft and to readers. */
export async function noteUses({ db }: Pick<Writing, "db">, changes: readonly LoggedChange[]): Promise<void> {
  const touched = changes.filter(({ kind }) => /^(story|draft)\./.test(kind));
  for (const versionId of new Set(touched.map((change) => change.subjectId))) {
    const version = await findVersion(db, versionId);
    if (version === null) continue;
    const { revisionId, publicRevisionId } = version;
    const draft = picturesOfWords((await loadStateOf(db, { id: versionId, revisionId })).words);
    const isSame = publicRevisionId === revisionId;
    const shown = publicRevisionId === null || isSame ? null : await loadRevision(db, publicRevisionId);
    await saveUses(db, versionId, {
      draft,
      public: shown === null ? (isSame ? draft : []) : picturesOfWords(shown.words),
    });
  }
}
