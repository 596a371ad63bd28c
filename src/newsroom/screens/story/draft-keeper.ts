import type { Words } from "../../../features/stories/story.ts";
import type { NewerRevision } from "../../client/answers.ts";
import { Problem } from "../../client/problem.ts";
import { type MergedWords, mergeWords } from "./merge-words.ts";

/** How it stands with what was typed. */
export type Keeping =
  | { readonly state: "saved"; readonly at: number }
  | { readonly state: "typed" | "saving" }
  | { readonly state: "failed"; readonly error: unknown };

/** What a keeper stands on. */
export type KeeperOptions = {
  readonly revisionId: string;
  readonly words: Words;
  readonly savedAt: number;
  readonly save: (draft: {
    basedOn: string;
    words: Words;
  }) => Promise<{ revisionId: string; savedAt: number }>;
  readonly newId: () => string;
  readonly onKeeping: (keeping: Keeping) => void;
  /** A colleague saved first: these are both sides' words, brought together. */
  readonly onMerged: (merged: MergedWords) => void;
  /** The server has these words. */
  readonly onSaved: (words: Words) => void;
};

/** Saves what is typed, soon and one save at a time. */
export type DraftKeeper = {
  change(words: Words): void;
  /** Saves at once what is not saved. @returns the revision that the server has; rejects when it could not be */
  flush(): Promise<string>;
};

/** Nothing typed waits longer than this, however long the typing goes on; milliseconds. */
const SOON = 1_200;
const AGAIN = 5_000;

/** Keeps a version's draft on the server, and brings a colleague's words in where they were faster. */
export function keepDraft(options: KeeperOptions): DraftKeeper {
  const { save, newId, onKeeping, onMerged, onSaved } = options;
  let base = options.words;
  let revisionId = options.revisionId;
  let current = base;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> | null = null;

  const wait = (time: number) => {
    timer ??= setTimeout(() => void flush().catch(() => {}), time);
  };
  const saveOnce = async () => {
    const sent = current;
    onKeeping({ state: "saving" });
    try {
      const saved = await save({ basedOn: revisionId, words: sent });
      revisionId = saved.revisionId;
      base = sent;
      onSaved(sent);
      onKeeping(current === sent ? { state: "saved", at: saved.savedAt } : { state: "typed" });
    } catch (error) {
      const newer = newerRevision(error);
      if (newer === null) {
        onKeeping({ state: "failed", error });
        throw error;
      }
      const merged = mergeWords({ base, mine: current, theirs: newer.words }, newId);
      revisionId = newer.revisionId;
      base = newer.words;
      current = merged.words;
      onMerged(merged);
    }
  };
  const saveAll = async () => {
    while (current !== base) await saveOnce();
  };
  const flush = async () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    running ??= saveAll().finally(() => {
      running = null;
    });
    try {
      await running;
    } catch (error) {
      wait(AGAIN);
      throw error;
    }
    return revisionId;
  };
  return {
    change(words) {
      current = words;
      if (running === null) onKeeping({ state: "typed" });
      wait(SOON);
    },
    flush,
  };
}

function newerRevision(error: unknown): NewerRevision | null {
  const isNewer = error instanceof Problem && error.code === "newer-revision";
  return isNewer ? ((error.more.newer as NewerRevision | undefined) ?? null) : null;
}
