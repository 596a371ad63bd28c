import type { ScreenWords } from "../newsroom-screens.ts";
import { enAccessWords } from "./access-words.ts";
import { enActs } from "./acts-words.ts";
import { enAdDeskWords } from "./ad-desk-words.ts";
import { enAlertingWords } from "./alerting-words.ts";
import { enApiWords } from "./api-words.ts";
import { enBreakingWords } from "./breaking-words.ts";
import { enChecking } from "./checking-words.ts";
import { enDeskWords } from "./desk-words.ts";
import { enFrontWords } from "./front-words.ts";
import { enKeepingUpWords } from "./keeping-up-words.ts";
import { enLibraryWords } from "./library-words.ts";
import { enLogWords } from "./log-words.ts";
import { enMailingWords } from "./mailing-words.ts";
import { enModerationWords } from "./moderation-words.ts";
import { enNotifyWords } from "./notify-words.ts";
import { enPreview } from "./preview-words.ts";
import { enReceiptWords } from "./receipt-words.ts";
import { enScoringWords } from "./scoring-words.ts";
import { enShellWords } from "./shell-words.ts";
import { enStormWords } from "./storm-words.ts";
import { enTranslationWords } from "./translation-words.ts";
import { enWebhookWords } from "./webhook-words.ts";
import { enWriterWords } from "./writer-words.ts";
import { enWritingWords } from "./writing-words.ts";

const languageNames: Readonly<Record<string, string>> = {
  en: "English",
  fr: "French",
};

const roleNames: Readonly<Record<string, string>> = {
  reporter: "reporter",
  translator: "translator",
  editor: "editor",
  moderator: "moderator",
  "ad-manager": "ad manager",
  administrator: "administrator",
};

const statusNames: Readonly<Record<string, string>> = {
  draft: "Draft",
  "in-review": "In review",
  scheduled: "Scheduled",
  published: "Published",
  corrected: "Corrected",
  withdrawn: "Withdrawn",
  killed: "Killed",
};

const fieldNames: Readonly<Record<string, string>> = {
  headline: "Headline",
  kicker: "Kicker",
  standfirst: "Standfirst",
  source: "Source",
  place: "Place",
  picture: "Lead picture",
};

const pictureFields: Readonly<Record<string, string>> = {
  alt: "Description (for those who don’t see it)",
  caption: "Caption",
  credit: "Credit",
};

const actNames: Readonly<Record<string, string>> = {
  send: "Send for review",
  return: "Send back",
  publish: "Publish",
  schedule: "Schedule",
  unschedule: "Cancel the schedule",
  correct: "Correct",
  withdraw: "Withdraw",
  embargo: "Set an embargo",
  lift: "Lift the embargo",
  kill: "Kill",
  revive: "Take up again",
};

const actMeanss: Readonly<Record<string, string>> = {
  send: "The editors will see it among the stories to review.",
  return: "Its writer can change it again, and sees your note.",
  publish: "Readers see it from now on, as it is written here.",
  schedule: "Readers see it from this time on, as it is written now.",
  unschedule: "It becomes a draft again, and doesn’t come out by itself.",
  correct: "Readers see the corrected text, and your note with it.",
  embargo: "Nobody can publish it before this time. It does not come out by itself then.",
  lift: "It can be published at any time again.",
  kill: "It will never run: it leaves the desk, and is kept. It can be taken up again.",
  revive: "It becomes a draft again, and is back on the desk.",
  withdraw: "Readers no longer see it, its address says that it was withdrawn.",
};

const frontNames: Readonly<Record<string, string>> = {
  front: "Front page",
  "must-read": "Must Read",
};

const memberActs: Readonly<Record<string, string>> = {
  grants: "Change roles",
  renew: "New access link",
  suspend: "Suspend",
  reinstate: "Let in again",
};

const memberActMeanss: Readonly<Record<string, string>> = {
  grants: "Roles hold from the next click on.",
  renew:
    "For somebody who lost the password or the second factor. Only this link is made, nothing else changes until it is used.",
  suspend: "All sessions end at once, and no new one can begin.",
  reinstate: "The member can sign in again, with the same roles.",
};

/** What the newsroom's screens say, in English. */
export const enScreenWords: ScreenWords = {
  alerting: enAlertingWords,
  storm: enStormWords,
  adDesk: enAdDeskWords,
  mailing: enMailingWords,
  notify: enNotifyWords,
  moderation: enModerationWords,
  keepingUp: enKeepingUpWords,
  scoring: enScoringWords,
  library: enLibraryWords,
  atDesk: enDeskWords,
  onFronts: enFrontWords,
  shell: enShellWords,
  receipt: enReceiptWords,
  checks: enChecking,
  toDo: enActs,
  preview: enPreview,
  breaking: enBreakingWords,
  webhook: enWebhookWords,
  writer: enWriterWords,
  api: enApiWords,
  newsroom: "Newsroom",
  skipToContent: "Skip to the content",
  screens: "Screens",
  loading: "Loading…",
  offline: "The server can’t be reached. Check your connection and try again.",
  unexpected: "Something went wrong. Try again.",
  tryAgain: "Try again",
  notHere: "There is no such screen.",
  signIn: "Sign in",
  signOut: "Sign out",
  email: "E-mail address",
  password: "Password",
  showPassword: "Show or hide the password",
  secondFactor: "Second factor",
  authenticatorCode: "Code of your authenticator",
  recoveryCode: "Recovery code",
  useRecoveryCode: "Use a recovery code",
  useAuthenticator: "Use the authenticator",
  confirm: "Confirm",
  joinTitle: "Join the newsroom",
  joinFirst: "You are the first here: this account administers everything.",
  joinAs: (roles) => `You come in as ${roles}.`,
  joinIncomplete: "This link is not complete. Copy it whole.",
  yourName: "Your name",
  passwordHint: (least) => `At least ${least} characters; a sentence is best.`,
  language: "Language",
  join: "Create my account",
  languageName: (code) => languageNames[code] ?? code,
  roleName: (role) => roleNames[role] ?? role,
  inEdition: (role, edition) => `${role} (${edition})`,
  inAllEditions: (role) => `${role} (all editions)`,
  desk: "Desk",
  otherEditions: "Other editions",
  newStory: "New story",
  nothingFits: "Nothing fits these filters.",
  deskEmpty: "Nobody has begun a story yet.",
  more: "Show more",
  all: "All",
  me: "Me",
  edition: "Edition",
  status: "Status",
  section: "Section",
  byline: "Byline",
  startedBy: "Begun by",
  search: "Search",
  headline: "Headline",
  saved: "Saved",
  noHeadline: "(no headline)",
  unpublishedChanges: "changes not published",
  statusName: (status) => statusNames[status] ?? status,
  none: "None",
  begin: "Begin writing",
  story: "Story",
  publicPage: "Public page",
  readOnly: "You may read this, not change it.",
  filing: "Filing",
  topics: "Topics",
  nothingFound: "Nothing found",
  saving: "Saving…",
  savedAt: (time) => `Saved ${time}`,
  notSaved: (why) => `Not saved: ${why} What you typed stays here and is sent again.`,
  bothWrote: "A colleague saved while you were writing",
  fieldName: (field) => fieldNames[field] ?? field,
  settled: "Settled",
  leadPicture: "Lead picture",
  choosePicture: "Choose a picture",
  anotherPicture: "Another picture",
  removePicture: "Remove",
  pictureField: (field) => pictureFields[field] ?? field,
  addEdition: (edition) => `Begin the ${edition} version`,
  notes: "Notes",
  sentBy: (name) => `Sent by ${name}`,
  returnedBy: (name) => `Sent back by ${name}`,
  cancel: "Cancel",
  publishChanges: "Publish the changes",
  actName: (act) => actNames[act] ?? act,
  actMeans: (act) => actMeanss[act] ?? act,
  correctionNote: "What was wrong (readers see this)",
  noteToColleague: "Note",
  timeIn: (zone) => `Time (${zone})`,
  fronts: "Front page",
  pictures: "Pictures",
  staff: "Staff",
  account: "Account",
  list: "List",
  frontName: (front) => frontNames[front] ?? front,
  frontEmpty: "Nothing is chosen: the list fills itself with the newest stories.",
  movedTo: (headline, place) => `${headline}: now in place ${place}`,
  saveOrder: "Save the list",
  seeTheirs: "See theirs (yours is given up)",
  undoChanges: "Undo the changes",
  until: (zone) => `Until (${zone})`,
  moveUp: (what) => `Move up: ${what}`,
  moveDown: (what) => `Move down: ${what}`,
  takeOut: (what) => `Take out: ${what}`,
  addStory: "Add a story: search by its headline",
  add: (what) => `Add: ${what}`,
  addPictures: "Add pictures",
  searchPictures: "Search by file name, maker or credit",
  sizeOf: (width, height) => `${width} × ${height}`,
  noCredit: "no credit",
  pictureFailed: "Its sizes could not be made",
  invited: "Invited",
  expires: (time) => `until ${time}`,
  roles: "Roles",
  role: "Role",
  addRole: "Add another role",
  inviteSomebody: "Invite somebody",
  makeInvitation: "Make the invitation",
  linkToPassOn: "Pass this link on: it is shown this once",
  copy: "Copy",
  name: "Name",
  acts: "Actions",
  suspended: "suspended",
  memberAct: (act) => memberActs[act] ?? act,
  memberActOn: (act, name) => `${act}: ${name}`,
  memberActMeans: (act) => memberActMeanss[act] ?? act,
  save: "Save",
  currentPassword: "Current password",
  newPassword: "New password",
  changePassword: "Change the password",
  passwordChanged: "The password is changed; other sessions have ended.",
  sessions: "Where you are signed in",
  thisSession: "this session",
  endSession: "End",
  debt: (count) => `owes ${count}`,
  renewAccess: (email) => `Set a new password for ${email}.`,
  setPassword: "Set the password",
  signInBeside: "Sign in beside this page",
  noJournal:
    "This browser keeps no copy of its own of what you type (a private window, or no room). It is only safe once it says Saved.",
  writing: enWritingWords,
  access: enAccessWords,
  log: enLogWords,
  translation: enTranslationWords,
};
