import type { MailingWords } from "../mailing-words.ts";

const states: Readonly<Record<string, string>> = {
  queuing: "going out",
  sending: "going out",
  sent: "sent",
};

export const enMailingWords: MailingWords = {
  title: "Newsletters",
  means: (hour) =>
    `Each day at ${hour}, in the zone of the edition, readers get what is new since their last letter; where nothing is, none goes out.`,
  off: "No newsletters go out: the configuration names no newsletter, or the environment no mail server.",
  letters: "Who gets what",
  letter: "Letter",
  edition: "Edition",
  readers: "Readers",
  gone: "a section or topic that there is no more",
  look: "Preview",
  lookAt: (letter) => `Preview: ${letter}`,
  next: (letter) => `The next letter: ${letter}`,
  nothingNew: "Nothing is new since the last letter: none would go out now.",
  subject: "Subject:",
  asOnPhone: "As on a phone",
  asAtDesk: "As at a desk",
  frame: "The letter as its readers will have it",
  plainText: "As plain text",
  sendMe: "Send it to me",
  sentTo: (address) => `A test is on its way to ${address}.`,
  issues: "What went out",
  noIssues: "Nothing has gone out yet.",
  day: "Day",
  state: "State",
  stateName: (state) => states[state] ?? state,
  sent: "Sent",
  sentOf: (sent, queued) => (sent === queued ? `${sent}` : `${sent} of ${queued}`),
  cameBack: "Came back",
  left: "Left",
  remove: "Take an address out",
  removeMeans:
    "When a reader asks for it. The address is deleted from every letter, and nobody here sees what it got.",
  address: "The reader’s e-mail address",
  removeAct: "Take it out",
  removed: (address, count) =>
    count === 0
      ? `${address} got no letters.`
      : `${address} is out of ${count === 1 ? "one letter" : `${count} letters`}.`,
};
