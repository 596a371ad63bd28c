import type { ShellWords } from "../shell-words.ts";

/** What stands around every screen, in English. */
export const enShellWords: ShellWords = {
  menu: "Menu",
  closeMenu: "Close the menu",
  daily: "The day’s work",
  house: "The newspaper",
  toTheDesk: "To the desk",
};
