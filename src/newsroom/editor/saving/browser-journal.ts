import type { JournalStore } from "./journal.ts";
import { type JournalEntry, type Keystroke, withStroke } from "./keystrokes.ts";

const DATABASE = "masthead-drafts";
const ENTRIES = "entries";

/** As it lies in the browser: with whose words it has. Those kept before that was noted are the words of whoever is there. */
type Owned<Kept> = Kept & { readonly member?: string };

/**
 * A member's part of the journal's store in this browser: IndexedDB, and its local storage for what must be there at once. What other
 * members left on a computer that is shared stays there for them, and is neither listed nor touched.
 */
export async function openBrowserJournal(member: string): Promise<JournalStore> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(ENTRIES, { keyPath: ["versionId", "tab"] });
  };
  const database = await answerOf(opening);
  const entries = (mode: IDBTransactionMode) =>
    database.transaction(ENTRIES, mode, { durability: "strict" }).objectStore(ENTRIES);
  return {
    async put(entry) {
      await endOf(entries("readwrite").put({ ...entry, member } satisfies Owned<JournalEntry>));
      forgetStroke(entry);
    },
    putAtOnce(stroke) {
      localStorage.setItem(
        strokeKey(stroke),
        JSON.stringify({ ...stroke, member } satisfies Owned<Keystroke>),
      );
    },
    async remove(entry) {
      forgetStroke(entry);
      await endOf(entries("readwrite").delete([entry.versionId, entry.tab]));
    },
    async list(versionId) {
      const range = IDBKeyRange.bound([versionId], [versionId, []]);
      const kept = await answerOf<Owned<JournalEntry>[]>(entries("readonly").getAll(range));
      const tabs = new Set([...kept.map((entry) => entry.tab), ...listStrokes(versionId)]);
      return [...tabs].flatMap((tab) => {
        const entry = kept.find((one) => one.tab === tab) ?? null;
        const stroke = findStroke({ versionId, tab });
        return withStroke(ofMember(entry, member), ofMember(stroke, member)) ?? [];
      });
    },
  };
}

type Place = Pick<JournalEntry, "versionId" | "tab">;

const strokeKey = ({ versionId, tab }: Place) => `${DATABASE}:${versionId}:${tab}`;

function findStroke(place: Place): Owned<Keystroke> | null {
  const text = localStorage.getItem(strokeKey(place));
  return text === null ? null : (JSON.parse(text) as Owned<Keystroke>);
}

/** What is kept, where it is this member's. */
function ofMember<Kept>(kept: Owned<Kept> | null, member: string): Kept | null {
  return (kept?.member ?? member) === member ? kept : null;
}

/** The last key, where the entry has it. */
function forgetStroke(entry: Place & Pick<JournalEntry, "number">): void {
  if ((findStroke(entry)?.number ?? Number.POSITIVE_INFINITY) <= entry.number)
    localStorage.removeItem(strokeKey(entry));
}

/** The tabs of this version whose last keys are kept. */
function listStrokes(versionId: string): string[] {
  const before = strokeKey({ versionId, tab: "" });
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(before))
    .map((key) => key.slice(before.length));
}

/** Says to the browser's other tabs, until this one is closed or dies, that `tab` is open. @returns when they know */
export function claimTab(tab: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const held = () => {
      resolve();
      return new Promise(() => {});
    };
    navigator.locks.request(lockOf(tab), held).catch(reject);
  });
}

/**
 * Hands over, oldest first, what closed and killed tabs left of a version, each while no other tab does so: it is removed once `bring`
 * has brought it to where it belongs, and stays where that failed.
 */
export async function bringAbandoned(
  store: JournalStore,
  versionId: string,
  bring: (entry: JournalEntry) => Promise<void>,
): Promise<void> {
  const entries = await store.list(versionId);
  for (const entry of entries.toSorted((one, other) => one.at - other.at))
    await navigator.locks.request(lockOf(entry.tab), { ifAvailable: true }, async (lock) => {
      if (lock === null) return;
      await bring(entry);
      // With all that was written on the way.
      await store.remove({ ...entry, number: Number.POSITIVE_INFINITY });
    });
}

const lockOf = (tab: string) => `${DATABASE}:${tab}`;

function answerOf<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** A request is answered before its transaction is on disk; this waits for the disk. */
function endOf<Answer>(request: IDBRequest<Answer>): Promise<void> {
  const { transaction } = request;
  return new Promise((resolve, reject) => {
    if (transaction === null) return resolve();
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
