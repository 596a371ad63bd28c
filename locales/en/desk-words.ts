import type { DeskWords } from "../desk-words.ts";

const debts: Readonly<Record<string, string>> = {
  owing: "Owes its original",
  untranslated: "Lacks an edition",
  overdue: "Task overdue",
};
const keys: Readonly<Record<string, string>> = {
  j: "the next story",
  k: "the story before",
  Enter: "open the story",
  "/": "search",
  n: "begin a story",
  "?": "show these keys",
};

/** English words of the desk. */
export const enDeskWords: DeskWords = {
  translation: "Translation",
  debtWish: (debt) => debts[debt] ?? debt,
  rows: "Rows",
  rowsBy: (by) => (by === "version" ? "A row a version" : "A row a story"),
  editions: "Editions",
  writers: "Writers",
  time: "Comes out or is due",
  due: (time) => `Due ${time}`,
  late: (time) => `Overdue since ${time}`,
  expiredPicture: "Picture licence expired",
  kept: "My filters",
  choose: "Choose",
  keepThese: "Keep these filters",
  keepName: "Name",
  keepMeans:
    "You find them again under this name, on every machine. What you kept under it before is replaced.",
  openWithIt: "Open the desk with them",
  keep: "Keep",
  forget: (name) => `Forget “${name}”`,
  comingOut: "Coming out next",
  keys: "Keys",
  keysShown: "The desk’s keys",
  close: "Close",
  keyMeans: (key) => keys[key] ?? key,
};
