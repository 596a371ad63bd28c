import { claimTab, openBrowserJournal } from "../../editor/saving/browser-journal.ts";
import type { JournalStore } from "../../editor/saving/journal.ts";
import { tabName } from "../../kit/tab-name.ts";

/** This tab's name in the journal: members who follow one another in it have each their own. */
export const journalTab = (memberId: string) => `${tabName}:${memberId}`;

const opened = new Map<string, Promise<JournalStore>>();

/** A member's journal in this browser, with this tab known in it. Rejects where the browser keeps nothing. */
export function openThisJournal(memberId: string): Promise<JournalStore> {
  const known = opened.get(memberId);
  if (known !== undefined) return known;
  const opening = claimTab(journalTab(memberId))
    .then(() => openBrowserJournal(memberId))
    .catch((fault) => {
      opened.delete(memberId);
      throw fault;
    });
  opened.set(memberId, opening);
  return opening;
}
