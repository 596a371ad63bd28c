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
  author: "All by this author",
  exchange: "The exchange",
  ban: "Ban the author",
};
const keys: Readonly<Record<string, string>> = {
  j: "the next comment",
  k: "the comment before",
  a: "approve: this comment, or all that are chosen",
  r: "reject; then the number of the rule",
  s: "mark as spam",
  d: "remove",
  x: "choose this comment",
  X: "choose all, or none",
  u: "undo, the last act first",
  "?": "show these keys",
};
const records: Readonly<Record<string, string>> = {
  approved: "shown",
  rejected: "rejected",
  spam: "spam",
  removed: "removed",
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
  queueOf: (queue, count) => (queues[queue] ?? queue) + (count === undefined ? "" : ` (${count})`),
  nothing: "Nothing is here.",
  notAll: (shown) => `The first ${shown} are shown.`,
  keys: "Keys",
  keysShown: "The moderators’ keys",
  keyMeans: (key) => keys[key] ?? key,
  statusName: (status) => queues[status] ?? status,
  actName: (act) => acts[act] ?? act,
  actOn: (act, name) => `${acts[act] ?? act}: ${name}`,
  rejectTitle: (count) => (count === 1 ? "Which rule does it break?" : `Reject ${count}: which rule?`),
  rejectMeans: "The writer is told. A number chooses.",
  ruleName: (rule) => rules[rule] ?? rule,
  edited: "edited",
  record: "Under this name:",
  recordOf: (status, count) => `${count} ${records[status] ?? status}`,
  reports: (count) => (count === 1 ? "1 report" : `${count} reports`),
  answers: (name) => `Answers ${name}:`,
  choose: (name) => `Choose the comment of ${name}`,
  chooseAll: "Choose all",
  chooseNone: "Choose none",
  chosen: (count) => `${count} chosen`,
  decided: (count) => (count === 1 ? "1 comment decided." : `${count} comments decided.`),
  undo: "Undo (u)",
  wait: "waiting",
  author: (name) => `Everything by ${name}, and that day from the same connection`,
  exchange: (name) => `The exchange with ${name}`,
  banMeans: "Nothing more is taken under this name, nor today from this connection.",
  beside: "Moderators, scoring and bans",
  bans: "Banned",
  liftBan: "Let comment again",
  stateName: (state) => states[state] ?? state,
};
