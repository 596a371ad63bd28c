import { claimTab, openBrowserJournal } from "../../editor/saving/browser-journal.ts";
import type { JournalStore } from "../../editor/saving/journal.ts";
import { tabName } from "../../kit/tab-name.ts";

let opened: Promise<JournalStore> | null = null;

/** This browser's journal, with this tab known in it. Rejects where the browser keeps nothing. */
export function openThisJournal(): Promise<JournalStore> {
  opened ??= claimTab(tabName)
    .then(openBrowserJournal)
    .catch((fault) => {
      opened = null;
      throw fault;
    });
  return opened;
}
