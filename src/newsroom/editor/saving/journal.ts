import type { Body } from "../../../features/stories/body.ts";

/** What one browser tab has of a version and the server has not said to have: enough to merge it in later. */
export type JournalEntry = {
  readonly versionId: string;
  readonly tab: string;
  /** The body that the server last had, as this tab knows. */
  readonly base: Body;
  readonly body: Body;
  /** When it was last changed, epoch milliseconds. */
  readonly at: number;
};

/** Where entries are kept: one a version and tab. */
export type JournalStore = {
  put(entry: JournalEntry): Promise<void>;
  /** The same before it returns, for a tab that may be gone in the next moment: nothing waits for a promise then. */
  putAtOnce(entry: JournalEntry): void;
  remove(of: Pick<JournalEntry, "versionId" | "tab">): Promise<void>;
  list(versionId: string): Promise<readonly JournalEntry[]>;
};

export type Journal = {
  /** Notes a change. It is in the store within 300 ms, at once when `flush` is called. @returns the number of the change */
  note(body: Body): number;
  /** The server has everything up to change `number`, as `saved`. What was typed since stays in the journal. */
  acknowledge(number: number, saved: Body): void;
  /** Writes what is not written yet. @returns when the store has it */
  flush(): Promise<void>;
  /** The same before it returns; for a tab that is about to go. */
  leave(): void;
};

export type JournalOptions = {
  readonly store: JournalStore;
  readonly versionId: string;
  readonly tab: string;
  /** The body that the server has at the beginning. */
  readonly base: Body;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Told when the browser refuses to keep something (no room, private window): the journalist must know. */
  readonly onFault: (fault: unknown) => void;
};

const WAIT_MS = 200;

/** Keeps every change of one version in one tab until the server acknowledges it. */
export function openJournal({ store, versionId, tab, base, now, onFault }: JournalOptions): Journal {
  let number = 0;
  let entry: JournalEntry | null = null;
  let saved = base;
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
    if (latest !== null) inTurn(() => store.put(latest));
  };

  return {
    note(body) {
      entry = { versionId, tab, base: saved, body, at: now() };
      // Not put off by the next keystroke: who types without a pause is journalled as well.
      timer ??= setTimeout(write, WAIT_MS);
      return ++number;
    },
    acknowledge(upTo, body) {
      saved = body;
      if (entry === null) return;
      if (upTo < number) {
        entry = { ...entry, base: saved };
        timer ??= setTimeout(write, WAIT_MS);
        return;
      }
      entry = null;
      write();
      inTurn(() => store.remove({ versionId, tab }));
    },
    flush() {
      if (timer !== null) write();
      return written;
    },
    leave() {
      if (entry === null) return;
      try {
        store.putAtOnce(entry);
      } catch (fault) {
        onFault(fault);
      }
      write();
    },
  };
}
