import type { Body } from "../../../features/stories/body.ts";
import type { Clash } from "../../../features/stories/clash.ts";
import type { Words } from "../../../features/stories/story.ts";
import { newBlockId } from "../../../kernel/ids.ts";
import { type Journal, type JournalStore, openJournal } from "../../editor/saving/journal.ts";
import { isWithServer } from "../../editor/saving/kept-draft.ts";
import { type DraftToSave, type Keeping, keepDraft } from "./draft-keeper.ts";

/** A draft as it stands in this tab. */
export type DraftState = {
  readonly words: Words;
  /** The body as it was given to the editor, or brought in later by a merge: what is typed is not given back to it. */
  readonly given: Body;
  readonly keeping: Keeping;
  /** Clashes that the server has not been told of. */
  readonly clashes: readonly Clash[];
  /** What keeps this browser from keeping a copy of its own; null for nothing. */
  readonly journalFault: unknown;
};

/** What the server has of a version. */
export type SeenDraft = {
  readonly revision: { readonly id: string; readonly savedAt: number };
  readonly words: Words;
};

/** One version's draft in this tab, whatever screens come and go over it. */
export type OpenDraft = {
  state(): DraftState;
  /** @returns ends it */
  watch(look: () => void): () => void;
  change(some: Partial<Words>): void;
  /** Gives the editor another body, as if it had been typed. */
  bring(body: Body): void;
  /** The server was seen to have this. */
  receive(seen: SeenDraft): void;
  /** Saves at once. @returns the revision that the server has; rejects when it could not be */
  flush(): Promise<string>;
  /** A screen goes: what is not saved is, and where nobody looks by then, it ends. What can't be saved goes on being tried. */
  leave(onEnd: () => void): Promise<void>;
};

/** What a draft stands on. */
export type DraftParts = {
  readonly versionId: string;
  readonly tab: string;
  readonly seen: SeenDraft;
  readonly openJournalStore: () => Promise<JournalStore>;
  readonly save: (draft: DraftToSave) => Promise<{ revisionId: string; savedAt: number }>;
  /** Called with words that a colleague saved before they are brought in. */
  readonly prepare: (words: Words) => Promise<void>;
  /** The server has been told of these clashes. */
  readonly onTold: (clashes: readonly Clash[]) => void;
  /** Epoch milliseconds. */
  readonly now: () => number;
};

/** Opens a draft: everything typed is at once in this browser's journal, and soon with the server. */
export function openDraft(parts: DraftParts): OpenDraft {
  const { versionId, tab, seen, now } = parts;
  let journal: Journal | null = null;
  let state: DraftState = {
    words: seen.words,
    given: seen.words.body,
    keeping: { state: "saved", at: seen.revision.savedAt },
    clashes: [],
    journalFault: null,
  };
  const watchers = new Set<() => void>();
  const set = (some: Partial<DraftState>) => {
    state = { ...state, ...some };
    for (const look of [...watchers]) look();
  };
  const onFault = (journalFault: unknown) => set({ journalFault });
  const keeper = keepDraft({
    kept: { revisionId: seen.revision.id, base: seen.words, words: seen.words, doubt: null, clashes: [] },
    save: async (draft) => {
      await journal?.flush();
      return parts.save(draft);
    },
    newId: newBlockId,
    onKept: (kept) => {
      journal?.note(kept);
      if (kept.clashes !== state.clashes) set({ clashes: kept.clashes });
    },
    onKeeping: (keeping) => set({ keeping }),
    onMerged: (words) => set({ words, given: words.body }),
    onTold: parts.onTold,
  });
  const opening = parts.openJournalStore().then((store) => {
    journal = openJournal({ store, versionId, tab, now, onFault });
    if (!isWithServer(keeper.kept())) journal.note(keeper.kept());
  }, onFault);
  const change = (some: Partial<Words>) => {
    set({ words: { ...state.words, ...some } });
    keeper.change(state.words);
  };
  return {
    state: () => state,
    watch(look) {
      watchers.add(look);
      return () => {
        watchers.delete(look);
        // Whoever opens it next gives its editor all of it.
        if (watchers.size === 0) state = { ...state, given: state.words.body };
      };
    },
    change,
    bring(body) {
      set({ given: body });
      change({ body });
    },
    receive({ revision, words }) {
      // Ids grow with the time. Where two clocks differ, the next save is told what there is.
      const isNewer = () => revision.id > keeper.kept().revisionId;
      if (!isNewer()) return;
      void parts.prepare(words).then(() => {
        if (isNewer()) keeper.receive({ revisionId: revision.id, words });
      });
    },
    flush: keeper.flush,
    async leave(onEnd) {
      await opening;
      await keeper.flush().catch(() => {});
      if (!isWithServer(keeper.kept()) || watchers.size > 0) return;
      keeper.stop();
      onEnd();
    },
  };
}
