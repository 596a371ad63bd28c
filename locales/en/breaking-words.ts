import type { BreakingWords } from "../breaking-words.ts";

export const enBreakingWords: BreakingWords = {
  title: "Breaking news",
  shortcut: "Alt + Shift + B opens this screen from anywhere.",
  firstParagraph: "First paragraph",
  secondParagraph: "Second paragraph",
  optional: "may stay empty",
  leads: "Put it at the head of the front page",
  stubIn: (edition) => `Stub in ${edition}`,
  stubMeans: "May stay empty. Its readers are told that the full story follows.",
  paragraph: "One paragraph",
  publishNow: "Publish now",
  kept: "What you type is kept in this browser until it is published.",
  notKept: "This browser keeps no copy of what you type (a private window, or no room left).",
  offline: "There is no network. Write on: nothing is lost, and you can publish when it is back.",
  notSent:
    "No answer came, so it may not be out. What you typed is kept here. Try again: it is never published twice.",
  published: "Published",
  publishedBefore:
    "This was published with the words that you sent first. What you changed since has not gone out: it is still here.",
  backToText: "Back to what I typed",
  goOnWriting: "Go on writing it",
  another: "Write another",
  needed: "Write something here.",
};
