import type { FrontWords } from "../front-words.ts";

const warnings: Readonly<Record<string, string>> = {
  withdrawn: "Withdrawn: readers don’t see it",
  "not-in-edition": "Not in this edition: readers don’t see it",
  "not-public": "Not public yet: readers don’t see it",
  old: "Two days old or more",
};

/** English words of curated lists. */
export const enFrontWords: FrontWords = {
  keys: "Alt and an arrow move a story; Ctrl+Z takes back what is not saved.",
  savedBy: (name, time) => `Saved by ${name}, ${time}`,
  untouched: (hours) => `Nobody has touched this list for ${hours} hours.`,
  entryWarning: (warning) => warnings[warning] ?? warning,
  beyond: (places) => `Readers see ${places} stories: this one waits for a place`,
  filledWith: "Free places are filled with the newest stories",
  putIn: (headline) => `Put in the list: ${headline}`,
  undo: "Take back the last step",
  preview: "Preview",
  closePreview: "Close the preview",
  previewTitle: "The front page with this order, as readers would see it",
  asOnPhone: "Phone",
  asAtDesk: "Desktop",
  earlier: "Earlier orders",
  earlierOrder: (time, name) => (name === null ? time : `${time}, ${name}`),
  nothingEarlier: "Nothing was saved before.",
  bringBack: (time) => `Bring back the order of ${time}`,
  broughtBack: "The earlier order is back. Save the list to publish it.",
  overtaken: (name, time) => `${name} saved another order (${time}) while you worked. Yours is not saved.`,
  theirOrder: "Theirs:",
  keepMine: "Save mine over theirs",
};
