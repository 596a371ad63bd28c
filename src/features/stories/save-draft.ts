import { newId } from "../../kernel/ids.ts";
import { accept, type Result, refuse } from "../../kernel/result.ts";
import { countWords } from "../../kernel/text.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { textOfBody } from "./body-text.ts";
import {
  findVersion,
  insertRevision,
  loadRevision,
  updateVersion,
  updateVersionWords,
} from "./stories.store.ts";
import type { Words } from "./story.ts";

/** Saves a new state of a version. What the public reads stays as it is until it is published. */
export async function saveDraft(
  writing: Writing,
  input: { readonly versionId: string; readonly words: Words; readonly savedBy: string | null },
): Promise<Result<{ revisionId: string }, "not-found">> {
  const { db, now } = writing;
  const version = await findVersion(db, input.versionId);
  if (version === null) return refuse("not-found");
  const { number } = await loadRevision(db, version.revisionId);
  const revisionId = newId(now);
  await insertRevision(db, {
    id: revisionId,
    versionId: version.id,
    number: number + 1,
    words: input.words,
    note: "",
    savedBy: input.savedBy,
    createdAt: now,
  });
  await updateVersion(db, version.id, { revision_id: revisionId });
  if (version.publicRevisionId === null) {
    const wordCount = countWords(textOfBody(input.words.body));
    await updateVersionWords(db, version.id, { words: input.words, wordCount });
  }
  return accept({ revisionId });
}
