import type { TranslationWords } from "../translation-words.ts";

const parts = (counts: Readonly<Record<"new" | "changed" | "removed", number>>) =>
  (["new", "changed", "removed"] as const)
    .filter((state) => counts[state] > 0)
    .map((state) => `${counts[state]} ${state}`)
    .join(", ");
const paragraphs = (count: number) => `${count} ${count === 1 ? "paragraph" : "paragraphs"}`;

export const enTranslationWords: TranslationWords = {
  translate: "Translate beside the original",
  title: (headline) => `Translating: ${headline}`,
  original: (edition) => `Original, ${edition}`,
  translation: (edition) => `Translation, ${edition}`,
  toStory: "The whole story",
  isDraft: "Readers can’t see the original yet. You are translating its newest draft.",
  isWithdrawn: "The original has been withdrawn.",
  owed: (counts) => `${paragraphs(counts.new + counts.changed + counts.removed)} to follow: ${parts(counts)}`,
  nothingOwed: "Every paragraph of the original is followed.",
  fieldsOwed: (count) => `${count} above the text`,
  next: "Next",
  previous: "Previous",
  keys: "Keys: F8 next, Shift+F8 previous, Alt+Enter does what the first button of the paragraph says.",
  blockName: (state) =>
    ({
      followed: "Followed",
      changed: "Changed in the original",
      new: "New in the original",
      removed: "Gone from the original",
    })[state],
  actName: (act) =>
    ({
      follow: "Mark as followed",
      insert: "Insert a paragraph",
      draft: "Draft by machine",
      remove: "Take it out here",
      leave: "Leave as it is",
    })[act],
  followField: (field) => `Mark as followed: ${field}`,
  wordsAdded: "added:",
  wordsRemoved: "removed:",
  beforeUnknown: "What it said before is no longer kept.",
  empty: "Not written yet",
  at: (place, count, what) => `${place} of ${count}. ${what}`,
  marked: (left) => (left === 0 ? "Marked. Nothing is left to follow." : `Marked. ${left} left to follow.`),
  draftByMachine: "Draft what is empty by machine",
  drafting: "The machine is translating…",
  drafted: (count) =>
    count === 0
      ? "There was nothing for the machine to draft."
      : `${paragraphs(count)} drafted by machine. Edit or accept each one before publishing.`,
  setOut: "A paragraph stands ready. Write, then mark it as followed.",
  nothingWritten: "Nothing is written here yet.",
  nothingHere: "There is nothing to mark here.",
  tasks: "Translations",
  mine: "Only mine",
  noTasks: "Nothing waits for a translator.",
  into: "Languages",
  toDo: "To do",
  due: "Due",
  overdue: "Overdue",
  takenBy: "Taken by",
  nobody: "nobody",
  taskName: (kind) => ({ translate: "translate", follow: "follow the original" })[kind],
  beginTask: "Begin",
  take: "Take",
  giveBack: "Give back",
  decline: "Decline",
  declineMeans: (headline) =>
    `“${headline}” leaves this list until its original changes; the reason is kept.`,
  reason: "Why not",
};
