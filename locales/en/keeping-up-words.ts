import type { KeepingUpWords } from "../keeping-up-words.ts";

const held: Readonly<Record<string, string>> = {
  moderated: "For now every comment waits for a moderator, as too many have come.",
  closed: "For now no comments are taken, as too many wait.",
};

/** English words of how moderators keep up. */
export const enKeepingUpWords: KeepingUpWords = {
  title: "Keeping up",
  on: (moderators, until) =>
    `${moderators === 0 ? "No moderator is on" : moderators === 1 ? "1 moderator is on" : `${moderators} moderators are on`}${until === null ? ", as usual" : ` until ${until}`}.`,
  nobodySaid: "Nobody said how many moderators are on, so that nothing is held for them.",
  pace: (perHour, isMeasured) =>
    isMeasured
      ? `Each clears about ${perHour} an hour, as measured over two weeks.`
      : `Each is taken to clear ${perHour} an hour, until that can be measured.`,
  nothingWaits: "Nothing waits.",
  queue: (clearing, patience) =>
    clearing === null
      ? "Nobody is there to read what waits."
      : `What waits takes ${clearing} to read; up to ${patience} all stays as it is.`,
  oldest: (at) => `The oldest came on ${at}.`,
  heldTo: (state) => held[state] ?? state,
  heldMeans: "It ends by itself when the queue is cleared; stories closed by hand stay closed.",
  duration: (minutes) => (minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`),
  change: "Who is on…",
  changeTitle: "How many moderators are on?",
  changeMeans:
    "When more waits than they can read, all comments wait for a moderator first, and then none are taken, until the queue is cleared.",
  howMany: "Moderators",
  howLong: "For",
  hours: (hours) => (hours === 1 ? "1 hour" : `${hours} hours`),
  say: "Save",
  forget: "Nobody says",
  numberFault: "A number from 0 to 100.",
};
