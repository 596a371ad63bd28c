import type { ModerationWords } from "../moderation-words.ts";

const queues: Readonly<Record<string, string>> = {
  pending: "Waiting",
  reported: "Reported",
  approved: "Shown",
  rejected: "Rejected",
  spam: "Spam",
  removed: "Removed",
};
const acts: Readonly<Record<string, string>> = {
  approved: "Approve (a)",
  rejected: "Reject (r)",
  spam: "Spam (s)",
  removed: "Remove (d)",
  history: "All by this author",
  ban: "Ban the author",
};
const rules: Readonly<Record<string, string>> = {
  insult: "insults somebody",
  hatred: "against people for what they are",
  accusation: "accuses without proof",
  "off-topic": "off topic",
  advertising: "advertising",
  "private-facts": "private facts",
};
const states: Readonly<Record<string, string>> = {
  open: "Shown at once",
  moderated: "Shown after a moderator has read them",
  closed: "Closed: no more are taken",
};

export const enModerationWords: ModerationWords = {
  title: "Comments",
  waiting: (count) => (count === 1 ? "1 comment waits" : `${count} comments wait`),
  queue: "Queue",
  queueName: (queue) => queues[queue] ?? queue,
  nothing: "Nothing is here.",
  keys: "Keys: j and k walk, a approves, r rejects, s marks as spam, d removes, x chooses, u undoes.",
  statusName: (status) => queues[status] ?? status,
  actName: (act) => acts[act] ?? act,
  actOn: (act, name) => `${acts[act] ?? act}: ${name}`,
  rule: "Rule for rejecting",
  ruleName: (rule) => rules[rule] ?? rule,
  reports: (count) => (count === 1 ? "1 report" : `${count} reports`),
  answers: (name) => `Answers ${name}:`,
  choose: (name) => `Choose the comment of ${name}`,
  chosen: (count) => `${count} chosen`,
  decided: (count) => (count === 1 ? "1 comment decided." : `${count} comments decided.`),
  undo: "Undo (u)",
  author: (name) => `Everything by ${name}`,
  banMeans: "Nothing more is taken under this name, nor today from this connection.",
  bans: "Banned",
  liftBan: "Let comment again",
  stateName: (state) => states[state] ?? state,
};
