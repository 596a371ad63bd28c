import type { Clash } from "../../../features/stories/clash.ts";
import type { Words } from "../../../features/stories/story.ts";
import type { NewerRevision } from "../../client/answers.ts";
import { Problem } from "../../client/problem.ts";
import { type Doubt, isWithServer, type KeptDraft } from "../../editor/saving/kept-draft.ts";
import { isSame } from "../../editor/saving/merge-bodies.ts";
import { mergeWords } from "./merge-words.ts";

/** How it stands with what was typed. */
export type Keeping =
  | { readonly state: "saved"; readonly at: number }
  | { readonly state: "typed" | "saving" }
  | { readonly state: "failed"; readonly error: unknown };

/** A save as it is sent. */
export type DraftToSave = {
  readonly basedOn: string;
  /** Names the save: sent again, the server says whether it was kept. */
  readonly key: string;
  readonly words: Words;
  readonly clashes: readonly Clash[];
};

/** What a keeper stands on. */
export type KeeperOptions = {
  /** What it begins with: what the server has, and what is not there yet. */
  readonly kept: KeptDraft;
  readonly save: (draft: DraftToSave) => Promise<{ revisionId: string; savedAt: number }>;
  readonly newId: () => string;
  /** Something changed of what would have to be brought to the server later. */
  readonly onKept: (kept: KeptDraft) => void;
  readonly onKeeping: (keeping: Keeping) => void;
  /** A colleague saved: these are both sides' words, brought together. */
  readonly onMerged: (words: Words) => void;
  /** The server has been told of these clashes. */
  readonly onTold: (clashes: readonly Clash[]) => void;
};

/** A state of the version that the server was seen to have. */
export type SeenRevision = { readonly revisionId: string; readonly words: Words };

/** Saves what is typed, soon and one save at a time. */
export type DraftKeeper = {
  kept(): KeptDraft;
  change(words: Words): void;
  /** Brings in what a colleague saved, unless a save is under way: its answer will tell. */
  receive(newer: SeenRevision): void;
  /** Saves at once what is not saved. @returns the revision that the server has; rejects when it could not be */
  flush(): Promise<string>;
  /** Saves nothing more by itself. */
  stop(): void;
};

/** Nothing typed waits longer than this, however long the typing goes on; milliseconds. */
const SOON = 1_200;
/** After failures the pauses grow, from the first to the longest. */
const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 30_000;

/** Keeps a version's draft on the server, and brings a colleague's words in where they were faster. */
export function keepDraft(options: KeeperOptions): DraftKeeper {
  const { save, newId, onKeeping } = options;
  let kept = options.kept;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> | null = null;
  let failures = 0;
  let hasStopped = false;

  const keep = (some: Partial<KeptDraft>) => {
    kept = { ...kept, ...some };
    options.onKept(kept);
  };
  const wait = (time: number) => {
    if (!hasStopped) timer ??= setTimeout(() => void flush().catch(() => {}), time);
  };
  /** The server has this save, and perhaps more on top of it. */
  const landed = (sent: Doubt, revisionId: string) => {
    const told = new Set(sent.clashes.map((clash) => clash.id));
    const clashes = kept.clashes.filter((clash) => !told.has(clash.id));
    keep({ revisionId, base: sent.words, doubt: null, clashes });
    if (sent.clashes.length > 0) options.onTold(sent.clashes);
  };
  const bringIn = ({ revisionId, words: theirs }: SeenRevision) => {
    const merged = mergeWords({ base: kept.base, mine: kept.words, theirs }, newId);
    // Where nothing of mine is missing there, there is nothing to save.
    const words = isSame(merged.words, theirs) ? theirs : merged.words;
    keep({ revisionId, base: theirs, words, clashes: [...kept.clashes, ...merged.clashes] });
    options.onMerged(words);
  };
  const saveOnce = async () => {
    // What no answer came of is sent again as it was: only so can the server say whether it has it.
    const sent = kept.doubt ?? { key: newId(), words: kept.words, clashes: kept.clashes };
    keep({ doubt: sent });
    if (failures === 0) onKeeping({ state: "saving" });
    try {
      const saved = await save({ ...sent, basedOn: kept.revisionId });
      landed(sent, saved.revisionId);
      onKeeping(isWithServer(kept) ? { state: "saved", at: saved.savedAt } : { state: "typed" });
    } catch (error) {
      const newer = newerRevision(error);
      if (newer === null) {
        if (isRefused(error)) keep({ doubt: null });
        onKeeping({ state: "failed", error });
        throw error;
      }
      if (newer.landed) landed(sent, newer.revisionId);
      keep({ doubt: null });
      bringIn(newer);
      if (isWithServer(kept)) onKeeping({ state: "saved", at: newer.savedAt });
    }
  };
  const saveAll = async () => {
    while (!isWithServer(kept)) await saveOnce();
  };
  const flush = async () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    running ??= saveAll().finally(() => {
      running = null;
    });
    try {
      await running;
      failures = 0;
    } catch (error) {
      wait(Math.min(FIRST_PAUSE * 2 ** failures++, LONGEST_PAUSE));
      throw error;
    }
    return kept.revisionId;
  };
  return {
    kept: () => kept,
    change(words) {
      keep({ words });
      if (running === null && failures === 0) onKeeping({ state: "typed" });
      wait(SOON);
    },
    receive(newer) {
      if (running !== null || kept.doubt !== null || newer.revisionId === kept.revisionId) return;
      bringIn(newer);
      if (!isWithServer(kept)) wait(SOON);
    },
    flush,
    stop() {
      hasStopped = true;
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}

function newerRevision(error: unknown): NewerRevision | null {
  const isNewer = error instanceof Problem && error.code === "newer-revision";
  return isNewer ? ((error.more.newer as NewerRevision | undefined) ?? null) : null;
}

/** Whether the server surely did nothing. */
function isRefused(error: unknown): boolean {
  return error instanceof Problem && error.status >= 400 && error.status < 500;
}
