import type { WritingWords } from "../writing-words.ts";

export const frWritingWords: WritingWords = {
  present: "Qui d’autre est ici",
  hasOpen: (name) => `${name} l’a ouvert`,
  isTyping: (name) => `${name} écrit`,
};
