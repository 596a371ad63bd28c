import type { LibraryWords } from "../library-words.ts";

const facts: Readonly<Record<string, string>> = {
  creator: "Made by",
  credit: "Credit",
  copyright: "Copyright",
  holder: "Rights belong to",
  licence: "Licence",
  restrictions: "Restrictions",
};
const stages: Readonly<Record<string, string>> = {
  draft: "in the newest draft",
  public: "before readers",
  former: "readers saw it before",
};

/** English words of the picture library. */
export const enLibraryWords: LibraryWords = {
  addedBy: "Taken in by",
  from: "Taken in since",
  fact: (fact) => facts[fact] ?? fact,
  of: (bytes) => `${bytes} MB`,
  taken: (name, time) => (name === null ? `Taken in ${time}` : `Taken in by ${name}, ${time}`),
  replacedAt: (time) => `Replaced ${time}`,
  pending: "Its sizes are being made.",
  focal: "What must stay visible",
  focalHelp: "Click on the picture, or move the mark with the arrow keys.",
  focalAt: (x, y) => `${x} % from the left, ${y} % from the top`,
  rights: "Rights",
  expires: (zone) => `May be shown until (${zone})`,
  hides: "Hide it from readers from then on",
  expired: (time) => `The licence of this picture ended ${time}.`,
  expiredHere: (count) =>
    count === 1
      ? "The licence of a picture of this story has ended:"
      : `The licences of ${count} pictures of this story have ended:`,
  wordsIn: (edition) => `Words in ${edition}`,
  save: "Save what is said",
  kept: "Saved.",
  replace: "Replace the file",
  replaceMeans: "Every story that shows this picture shows the new file at once. The old one is removed.",
  remove: "Delete the picture",
  removeMeans: "Nobody can bring it back.",
  uses: "Where it is used",
  noUses: "In no story.",
  stage: (stage) => stages[stage] ?? stage,
  fromLibrary: "From the library",
  close: "Close",
  take: (name) => `Take ${name}`,
};
