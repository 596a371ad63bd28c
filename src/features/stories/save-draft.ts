import { newId } from "../../kernel/ids.ts";
import { accept, type Result, refuse } from "../../kernel/result.ts";
import { countWords } from "../../kernel/text.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { textOfBody } from "./body-text.ts";
import type { Clash } from "./clash.ts";
import { saveClashes } from "./clashes.store.ts";
import { advanceRevision, type SavedFrom, saveIntoRevision } from "./revisions.store.ts";
import { findVersion, insertRevision, loadRevision, updateVersionWords } from "./stories.store.ts";
import type { Version, Words } from "./story.ts";

/** What is saved, by whom and from what. */
export type DraftInput = {
  readonly versionId: string;
  readonly words: Words;
  readonly savedBy: string | null;
  /** The revision that the writer began from; where somebody has saved since, nothing is. The newest when absent. */
  readonly basedOn?: string;
  /** The browser tab that saves; what it saves within ten minutes is one revision. Each save is one where this is absent. */
  readonly from?: SavedFrom | undefined;
  /** What the writer's own words clashed with on the way, kept until it is settled. */
  readonly clashes?: readonly Clash[];
};

/** How long a tab saves into one revision, milliseconds: an earlier draft worth looking at is not each sentence's. */
const ONE_DRAFT = 600_000;

/**
 * Saves a new state of a version. What the public reads stays as it is until it is published. Every save gives the newest revision an id
 * of its own, whether it is a further one or what this tab saved last, written over.
 */
export async function saveDraft(
  writing: Writing,
  input: DraftInput,
): Promise<Result<{ revisionId: string; number: number }, "not-found" | "newer-revision">> {
  const { db, now } = writing;
  const version = await findVersion(db, input.versionId);
  if (version === null) return refuse("not-found");
  const revisionId = newId(now);
  const from = input.basedOn ?? version.revisionId;
  // First of all, so that of two who save at once the second waits here and is told.
  if (!(await advanceRevision(db, version.id, { from, to: revisionId }))) return refuse("newer-revision");
  const before = await loadRevision(db, from);
  const isInto = await saveInto(writing, version, { ...input, from, tab: input.from, revisionId });
  const number = isInto ? before.number : before.number + 1;
  if (!isInto)
    await insertRevision(db, {
      id: revisionId,
      versionId: version.id,
      number,
      words: input.words,
      note: "",
      savedBy: input.savedBy,
      createdAt: now,
      from: input.from,
    });
  await saveClashes(db, version.id, { clashes: input.clashes ?? [], by: input.savedBy, at: now });
  if (version.publicRevisionId === null) {
    const wordCount = countWords(textOfBody(input.words.body));
    await updateVersionWords(db, version.id, { words: input.words, wordCount });
  }
  return accept({ revisionId, number });
}

type Into = {
  readonly words: Words;
  readonly savedBy: string | null;
  readonly from: string;
  readonly tab: SavedFrom | undefined;
  readonly revisionId: string;
};

async function saveInto(
  { db, now }: Writing,
  version: Version,
  { words, savedBy, from, tab, revisionId }: Into,
): Promise<boolean> {
  if (tab === undefined || savedBy === null || version.publicRevisionId === from) return false;
  const begunSince = now - ONE_DRAFT;
  return saveIntoRevision(db, from, { ...tab, id: revisionId, words, savedBy, now, begunSince });
}
