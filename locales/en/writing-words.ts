import type { WritingWords } from "../writing-words.ts";

export const enWritingWords: WritingWords = {
  present: "Who else is here",
  hasOpen: (name) => `${name} has this open`,
  isTyping: (name) => `${name} is writing`,
  notRecovered:
    "This browser still has words of this story that were never saved, from a page that was closed. They could not be saved now; they stay in this browser.",
  openWithout: "Open the story without them",
  paragraph: "A paragraph",
  yours: "Yours",
  other: "Your colleague’s",
  taken: "(deleted)",
  keepOnly: (whose) => `Keep only: ${whose}`,
  keptHere: "Kept on this device; will be sent when the network is back",
  notKept: "Not saved: no network. Keep this page open",
  sessionEnded: "Your session has ended. What you type is kept on this device; sign in, and it is saved.",
  earlierDrafts: "Earlier drafts",
  wasPublished: "published",
  restore: "Make this the newest draft",
  saysTheSame: "It says what the story says now.",
  close: "Close",
};
