import type { ShellWords } from "../shell-words.ts";

/** What stands around every screen, in French. */
export const frShellWords: ShellWords = {
  menu: "Menu",
  closeMenu: "Fermer le menu",
  daily: "Le travail du jour",
  house: "Le journal",
  toTheDesk: "Aller au sommaire",
};
