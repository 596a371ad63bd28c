import { isWithServer, type KeptDraft } from "./kept-draft.ts";
import { type JournalEntry, type Keystroke, strokeOf } from "./keystrokes.ts";

/** Where entries are kept: one a version and tab. */
export type JournalStore = {
  put(entry: JournalEntry): Promise<void>;
  /** Has it before it returns: the tab may be gone in the next moment. */
  putAtOnce(stroke: Keystroke): void;
  /** Forgets a tab's entry, and its keys up to the entry's. */
  remove(entry: Pick<JournalEntry, "versionId" | "tab" | "number">): Promise<void>;
  list(versionId: string): Promise<readonly JournalEntry[]>;
};

/** Keeps one version's draft in one tab until the server has it. */
export type Journal = {
  /** Notes a change. What differs is kept when this returns, all of it within 300 ms; nothing is where the server has all of it. */
  note(draft: KeptDraft): void;
  /** Writes what is not written yet. @returns when the store has it */
  flush(): Promise<void>;
};

/** What a journal stands on. */
export type JournalOptions = {
  readonly store: JournalStore;
  readonly versionId: string;
  readonly tab: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Told when the browser refuses to keep something (no room, private window): the journalist must know. */
  readonly onFault: (fault: unknown) => void;
  /** What the store has of this tab already. */
  readonly kept?: JournalEntry | null;
};

const WAIT_MS = 200;

/** Opens the journal of one version in one tab. */
export function openJournal(options: JournalOptions): Journal {
  const { store, versionId, tab, now, onFault } = options;
  let kept = options.kept ?? null;
  let entry = kept;
  let number = kept?.number ?? 0;
  let era = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let written: Promise<void> = Promise.resolve();

  /** One after another: a removal never overtakes the writing of what it removes. */
  const inTurn = (work: () => Promise<void>) => {
    written = written.then(work).catch(onFault);
  };
  const write = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const latest = entry;
    if (latest === null) return;
    if (isWithServer(latest)) {
      entry = null;
      kept = null;
      era++;
      inTurn(() => store.remove(latest));
      return;
    }
    const since = era;
    inTurn(async () => {
      await store.put(latest);
      // What is removed meanwhile is nothing that keys can be told from.
      if (era === since) kept = latest;
    });
  };
  const keepAtOnce = (latest: JournalEntry) => {
    try {
      store.putAtOnce(strokeOf(kept, latest));
    } catch (fault) {
      onFault(fault);
    }
  };
  return {
    note(draft) {
      const wereWords = entry?.words;
      entry = { ...draft, versionId, tab, number: ++number, at: now() };
      if (draft.words !== wereWords && !isWithServer(draft)) keepAtOnce(entry);
      // Not put off by the next key: who types without a pause is journalled as well.
      timer ??= setTimeout(write, WAIT_MS);
    },
    flush() {
      if (timer !== null) write();
      return written;
    },
  };
}
