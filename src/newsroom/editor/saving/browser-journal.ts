import type { Journal, JournalEntry, JournalStore } from "./journal.ts";

const DATABASE = "masthead-journal";
const ENTRIES = "entries";

/** The journal's store in this browser: IndexedDB, and its local storage for what must be there before a tab is gone. */
export async function openBrowserJournal(): Promise<JournalStore> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(ENTRIES, { keyPath: ["versionId", "tab"] });
  };
  const database = await answerOf(opening);
  const entries = (mode: IDBTransactionMode) =>
    database.transaction(ENTRIES, mode, { durability: "strict" }).objectStore(ENTRIES);
  return {
    async put(entry) {
      await endOf(entries("readwrite").put(entry));
      if ((findLast(entry)?.at ?? Number.POSITIVE_INFINITY) <= entry.at)
        localStorage.removeItem(lastOf(entry));
    },
    putAtOnce(entry) {
      localStorage.setItem(lastOf(entry), JSON.stringify(entry));
    },
    async remove({ versionId, tab }) {
      localStorage.removeItem(lastOf({ versionId, tab }));
      await endOf(entries("readwrite").delete([versionId, tab]));
    },
    async list(versionId) {
      const range = IDBKeyRange.bound([versionId], [versionId, []]);
      const kept = await answerOf<JournalEntry[]>(entries("readonly").getAll(range));
      const last = listLast(versionId);
      const isNewer = (entry: JournalEntry) =>
        last.every(({ tab, at }) => tab !== entry.tab || at < entry.at);
      const newer = kept.filter(isNewer);
      return [...newer, ...last.filter(({ tab }) => newer.every((entry) => entry.tab !== tab))];
    },
  };
}

type Place = Pick<JournalEntry, "versionId" | "tab">;

const lastOf = ({ versionId, tab }: Place) => `${DATABASE}:${versionId}:${tab}`;

function findLast(place: Place): JournalEntry | null {
  const text = localStorage.getItem(lastOf(place));
  return text === null ? null : (JSON.parse(text) as JournalEntry);
}

/** What tabs of this version wrote as they went. */
function listLast(versionId: string): JournalEntry[] {
  const before = lastOf({ versionId, tab: "" });
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(before))
    .flatMap((key) => findLast({ versionId, tab: key.slice(before.length) }) ?? []);
}

/** Writes what the journal has not written yet whenever the tab may be about to go. @returns ends it */
export function flushOnLeaving(journal: Journal): () => void {
  const leaving = new AbortController();
  const leave = () => journal.leave();
  addEventListener("pagehide", leave, { signal: leaving.signal });
  document.addEventListener("visibilitychange", leave, { signal: leaving.signal });
  return () => leaving.abort();
}

/** Says to the browser's other tabs, until this one is closed or dies, that `tab` is open. */
export function claimTab(tab: string): void {
  void navigator.locks.request(lockOf(tab), () => new Promise(() => {}));
}

/** The entries of a version whose tab is gone, oldest first: what a closed or killed tab left behind. */
export async function findAbandoned(
  store: JournalStore,
  versionId: string,
): Promise<readonly JournalEntry[]> {
  const entries = await store.list(versionId);
  const { held = [] } = await navigator.locks.query();
  const open = new Set(held.map((lock) => lock.name));
  return entries.filter(({ tab }) => !open.has(lockOf(tab))).toSorted((one, other) => one.at - other.at);
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
