import { useEffect, useRef, useState } from "react";
import type { Body } from "../../../features/stories/body.ts";
import type { Words } from "../../../features/stories/story.ts";
import { newBlockId } from "../../../kernel/ids.ts";
import type { VersionFile } from "../../client/answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { type DraftKeeper, type Keeping, keepDraft } from "./draft-keeper.ts";
import type { MergedWords } from "./merge-words.ts";
import { useJournal } from "./use-journal.ts";

/** A draft as a screen writes it. */
export type Draft = {
  readonly words: Words;
  /** The body as it was given to the editor, or brought in later by a merge: what is typed is not given back to it. */
  readonly given: Body;
  readonly keeping: Keeping;
  /** What a colleague wrote at the same place, until it is settled. */
  readonly conflict: MergedWords | null;
  /** What keeps this browser from keeping a copy of its own. */
  readonly journalFault: unknown;
  change(some: Partial<Words>): void;
  settle(): void;
  /** Saves at once. @returns the revision that the server has */
  flush(): Promise<string>;
};

/** Opens a version's draft: everything typed is soon with the server, and at once in this browser's journal. */
export function useDraft(file: VersionFile): Draft {
  const [first] = useState(file);
  const [words, setWords] = useState(first.words);
  const [given, setGiven] = useState(first.words.body);
  const [keeping, setKeeping] = useState<Keeping>({ state: "saved", at: first.revision.savedAt });
  const [conflict, setConflict] = useState<MergedWords | null>(null);
  const latest = useRef(first.words);
  const keeper = useRef<DraftKeeper | null>(null);

  const bring = (brought: Words) => {
    latest.current = brought;
    setWords(brought);
    setGiven(brought.body);
  };
  const journal = useJournal(first, (abandoned) => {
    bring({ ...latest.current, body: abandoned(latest.current.body) });
    keeper.current?.change(latest.current);
  });
  keeper.current ??= keepDraft({
    revisionId: first.revision.id,
    words: first.words,
    savedAt: first.revision.savedAt,
    save: (draft) => api.saveDraft({ params: { id: first.version.id }, body: draft }),
    newId: newBlockId,
    onKeeping: setKeeping,
    onSaved: (saved) => journal.acknowledge(saved.body),
    onMerged: (merged) => {
      bring(merged.words);
      if (merged.fields.length + merged.paragraphs > 0) setConflict(merged);
    },
  });
  useLeaving(() => void keeper.current?.flush().catch(() => {}), keeping.state !== "saved");
  return {
    words,
    given,
    keeping,
    conflict,
    journalFault: journal.fault,
    change(some) {
      latest.current = { ...latest.current, ...some };
      setWords(latest.current);
      if (some.body !== undefined) journal.note(some.body);
      keeper.current?.change(latest.current);
    },
    settle: () => setConflict(null),
    flush: async () => (await keeper.current?.flush()) ?? first.revision.id,
  };
}

/** Saves when the screen or the page is left; while something is not saved, the browser asks before it closes the page. */
function useLeaving(save: () => void, isUnsaved: boolean) {
  const leave = useRef(save);
  leave.current = save;
  useEffect(() => () => leave.current(), []);
  useEffect(() => {
    if (!isUnsaved) return;
    const hold = (event: BeforeUnloadEvent) => {
      leave.current();
      event.preventDefault();
    };
    addEventListener("beforeunload", hold);
    return () => removeEventListener("beforeunload", hold);
  }, [isUnsaved]);
}
