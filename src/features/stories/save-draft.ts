import { newId } from "../../kernel/ids.ts";
import { accept, type Result, refuse } from "../../kernel/result.ts";
import { countWords } from "../../kernel/text.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { textOfBody } from "./body-text.ts";
import { advanceRevision } from "./revisions.store.ts";
import { findVersion, insertRevision, loadRevision, updateVersionWords } from "./stories.store.ts";
import type { Words } from "./story.ts";

/** Saves a new state of a version. What the public reads stays as it is until it is published. */
export async function saveDraft(
  writing: Writing,
  input: {
    readonly versionId: string;
    readonly words: Words;
    readonly savedBy: string | null;
    /** The revision that the writer began from; where somebody has saved since, nothing is. The newest when absent. */
    readonly basedOn?: string;
  },
): Promise<Result<{ revisionId: string; number: number }, "not-found" | "newer-revision">> {
  const { db, now } = writing;
  const version = await findVersion(db, input.versionId);
  if (version === null) return refuse("not-found");
  const revisionId = newId(now);
  const from = input.basedOn ?? version.revisionId;
  // First of all, so that of two who save at once the second waits here and is told.
  if (!(await advanceRevision(db, version.id, { from, to: revisionId }))) return refuse("newer-revision");
  const number = (await loadRevision(db, from)).number + 1;
  await insertRevision(db, {
    id: revisionId,
    versionId: version.id,
    number,
    words: input.words,
    note: "",
    savedBy: input.savedBy,
    createdAt: now,
  });
  if (version.publicRevisionId === null) {
    const wordCount = countWords(textOfBody(input.words.body));
    await updateVersionWords(db, version.id, { words: input.words, wordCount });
  }
  return accept({ revisionId, number });
}
