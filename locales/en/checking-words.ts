import type { CheckingWords } from "../checking-words.ts";

const several = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const enChecking: CheckingWords = {
  title: "Checks",
  run: "Check",
  again: "Check again",
  running: "Checking…",
  clean: "The checks find nothing.",
  errors: (count) => several(count, "error", "errors"),
  questions: (count) => several(count, "question", "questions"),
  show: (where) => `Show in the ${where}`,
  onStoryScreen: (where) => `On the story’s screen: ${where}`,
  fix: "Fix",
  fixTo: (fix) => `Fix: ${fix}`,
  fixAll: (count) => `Fix all typography (${count})`,
  undo: "Undo the fix",
  lost: "These words no longer stand there. Check again.",
  inOriginal: (words) => `Original: ${words}`,
  ofTranslation: (edition) => `The ${edition} version beside this one`,
  mendFirst: "Readers would be misled by this. It must be mended first.",
  mayOverrule: "If it is right as it is, say why: your reason stays with the story and in the log.",
  answer: "Publishing it says that all of this is right as it is.",
  reason: "Why it may stand",
  reasonMissing: "Say why.",
  allTheSame: (act) => `${act} all the same`,
  somethingNew: "Something has changed since you looked. This is what stands now.",
  overruledBy: (name) => `Published against the checks by ${name}`,
};
