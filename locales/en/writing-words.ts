import type { WritingWords } from "../writing-words.ts";

export const enWritingWords: WritingWords = {
  present: "Who else is here",
  hasOpen: (name) => `${name} has this open`,
  isTyping: (name) => `${name} is writing`,
};
