import { newBlockId } from "../../../kernel/ids.ts";
import { type JournalStore, openJournal } from "../../editor/saving/journal.ts";
import type { JournalEntry } from "../../editor/saving/keystrokes.ts";
import { isSame } from "../../editor/saving/merge-bodies.ts";
import { type DraftToSave, keepDraft } from "./draft-keeper.ts";

/** What recovering stands on. */
export type Recovering = {
  readonly store: JournalStore;
  readonly save: (draft: DraftToSave) => Promise<{ revisionId: string; savedAt: number }>;
  readonly now: () => number;
};

/**
 * Brings to the server what a closed or killed tab left behind, as if that tab went on: what clashes with others' words is kept there as
 * any other clash. Rejects where it can't be brought there now; it is in the journal still.
 */
export async function recoverDraft(entry: JournalEntry, { store, save, now }: Recovering): Promise<void> {
  const { versionId, tab, base, words, doubt, clashes } = entry;
  if (isSame(base, words) && doubt === null && clashes.length === 0) return;
  const journal = openJournal({ ...{ store, versionId, tab, now }, onFault: () => {}, kept: entry });
  const keeper = keepDraft({
    kept: entry,
    save: async (draft) => {
      await journal.flush();
      return save(draft);
    },
    newId: newBlockId,
    onKept: journal.note,
    onKeeping: () => {},
    onMerged: () => {},
    onTold: () => {},
  });
  try {
    await keeper.flush();
  } finally {
    keeper.stop();
    await journal.flush();
  }
}
