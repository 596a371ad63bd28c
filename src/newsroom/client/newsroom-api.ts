import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser";
import type { Campaign } from "../../features/ads/campaign.ts";
import type { StaffMember } from "../../features/staff/member.ts";
import type { Permission } from "../../features/staff/permissions.ts";
import type { Grant } from "../../features/staff/roles.ts";
import type { Block } from "../../features/stories/body.ts";
import type { Clash } from "../../features/stories/clash.ts";
import type { Version, Words } from "../../features/stories/story.ts";
import type { DebtCounts } from "../../features/translations/debt.ts";
import type { FollowedBlock, FollowedField } from "../../features/translations/follow-blocks.ts";
import type { DebtBeside } from "../../features/translations/read-debt.ts";
import type { DeskFilters } from "../screens/desk/desk-filters.ts";
import type { AdClient, AdCount, AdDesk, Creative, ToldCampaign } from "./ad-answers.ts";
import type { Alerts, AlertWish, Storm } from "./alert-answers.ts";
import type {
  BreakingWish,
  Broken,
  Colleague,
  DeskRow,
  DraftLine,
  Front,
  FrontEntry,
  FrontOrder,
  Invitation,
  KeptFilter,
  KnownWriter,
  LiveNews,
  LogLine,
  Me,
  Media,
  OpenClash,
  OpenInvitation,
  Passkey,
  PictureFacts,
  PictureUse,
  Present,
  Receipt,
  Section,
  Session,
  Token,
  Topic,
  TopicKind,
  TranslationTask,
  VersionFile,
  Webhook,
} from "./answers.ts";
import { call } from "./call.ts";
import type { Answers, Checked, DueCorrection, PageCost, PreviewLink } from "./check-answers.ts";
import type {
  CommentBan,
  CommentDecision,
  CommentsAsked,
  CommentsWaiting,
  Governor,
  ModeratedComment,
  Scorer,
  StoryThreadState,
} from "./comment-answers.ts";
import type { Newsletters, WantedLetter } from "./newsletter-answers.ts";
import type { Notification } from "./push-answers.ts";

type Body<B> = { readonly body: B };
type Named = { readonly params: { readonly id: string } };
type OfFront = { readonly params: { readonly front: string; readonly edition: string } };
type Link = { readonly link: string; readonly expiresAt: number; readonly mailedTo: string | null };
/** What is looked for in the library; times in epoch milliseconds. */
export type PictureSearch = {
  readonly text?: string | undefined;
  readonly from?: number | undefined;
  readonly before?: number | undefined;
  readonly addedBy?: string | undefined;
};
type OfDraft = { readonly params: { readonly id: string; readonly revision: string } };
type OnRevision = { readonly basedOn: string };
type Looked = OnRevision & Answers;
type Begun = { readonly storyId: string; readonly versionId: string };
/** A campaign as a form has it: a figure and a day may be none, which the server says. */
type CampaignWish = Omit<Campaign, "id" | "amount" | "startsAt"> & {
  readonly amount: number | null;
  readonly startsAt: number | null;
};
type Done = { readonly done: true };

/** Every endpoint that the screens call. A test holds each against what the server declares. */
export const api = {
  alerts: call<Alerts>("get", "/alerts"),
  notification: call<Notification, Named>("get", "/versions/:id/notification"),
  notifyReaders: call<{ noticeId: string }, Named>("post", "/versions/:id/notification"),
  raiseAlert: call<{ id: string }, Body<AlertWish>>("post", "/alerts"),
  changeAlert: call<{ id: string }, Named & Body<AlertWish>>("put", "/alerts/:id"),
  liftAlert: call<Done, Named>("delete", "/alerts/:id"),
  storm: call<{ storm: Storm | null }>("get", "/storm"),
  beginStorm: call<Done, Body<Record<string, never>>>("post", "/storm"),
  endStorm: call<Done>("delete", "/storm"),
  adDesk: call<AdDesk>("get", "/campaigns"),
  beginCampaign: call<ToldCampaign, Body<CampaignWish>>("post", "/campaigns"),
  changeCampaign: call<ToldCampaign, Named & Body<CampaignWish>>("put", "/campaigns/:id"),
  removeCampaign: call<Done, Named>("delete", "/campaigns/:id"),
  adReport: call<{ counts: readonly AdCount[] }, Named>("get", "/campaigns/:id/report"),
  addCreative: call<Creative, Named & Body<FormData>>("post", "/campaigns/:id/creatives"),
  changeCreative: call<Creative, Named & Body<Pick<Creative, "alt" | "target" | "edition" | "state">>>(
    "put",
    "/creatives/:id",
  ),
  addAdClient: call<AdClient, Body<Omit<AdClient, "id">>>("post", "/ad-clients"),
  changeAdClient: call<AdClient, Named & Body<Omit<AdClient, "id">>>("put", "/ad-clients/:id"),
  comments: call<
    { waiting: CommentsWaiting; comments: readonly ModeratedComment[] },
    { query: CommentsAsked & { limit: number } }
  >("get", "/comments"),
  decideComments: call<
    { before: readonly CommentDecision[] },
    Body<{ decisions: readonly CommentDecision[] }>
  >("post", "/comments/decisions"),
  commentGovernor: call<Governor>("get", "/comment-governor"),
  commentScorer: call<Scorer>("get", "/comment-scorer"),
  sayDuty: call<Done, Body<{ moderators: number; forMinutes: number }>>("put", "/comment-governor"),
  endDuty: call<Done>("delete", "/comment-governor"),
  commentThread: call<{ state: StoryThreadState; now: StoryThreadState }, Named>(
    "get",
    "/stories/:id/comments",
  ),
  setCommentThread: call<Done, Named & Body<{ state: StoryThreadState }>>("put", "/stories/:id/comments"),
  commentBans: call<{ bans: readonly CommentBan[] }>("get", "/comment-bans"),
  banAuthor: call<{ id: string }, Body<{ commentId: string }>>("post", "/comment-bans"),
  liftBan: call<Done, Named>("delete", "/comment-bans/:id"),
  signIn: call<{ needsSecondFactor: boolean }, Body<{ email: string; password: string }>>("post", "/sign-in"),
  doors: call<{ forgottenPassword: boolean; passkeyHost: string | null }>("get", "/sign-in"),
  beginPasskeySignIn: call<{ options: PublicKeyCredentialRequestOptionsJSON }>(
    "post",
    "/sign-in/passkey/options",
  ),
  signInByPasskey: call<
    Done,
    Body<{ id: string; clientDataJSON: string; authenticatorData: string; signature: string }>
  >("post", "/sign-in/passkey"),
  passkeys: call<{ host: string | null; passkeys: readonly Passkey[] }>("get", "/me/passkeys"),
  beginPasskey: call<{ options: PublicKeyCredentialCreationOptionsJSON }, Body<{ password: string }>>(
    "post",
    "/me/passkeys/options",
  ),
  addPasskey: call<
    Done,
    Body<{ name: string; id: string; clientDataJSON: string; attestationObject: string }>
  >("post", "/me/passkeys"),
  removePasskey: call<Done, Named>("delete", "/me/passkeys/:id"),
  forgotten: call<Done, Body<{ email: string }>>("post", "/sign-in/forgotten-password"),
  secondFactor: call<Done, Body<{ code: string; kind: "authenticator" | "recovery" }>>(
    "post",
    "/sign-in/second-factor",
  ),
  signOut: call<Done>("post", "/sign-out"),
  me: call<Me>("get", "/me"),
  readInvitation: call<Invitation, Body<{ token: string }>>("post", "/invitations/reading"),
  join: call<
    { member: StaffMember },
    Body<{ token: string; name: string; email: string | null; password: string; language: string }>
  >("post", "/invitations/acceptance"),
  desk: call<
    { rows: readonly DeskRow[]; next: string | null },
    { query: Omit<DeskFilters, "by"> & { by: "story" | "version"; limit: number; after: string | undefined } }
  >("get", "/desk"),
  live: call<
    LiveNews,
    Body<{
      tab: string;
      here: Pick<Present, "versionId" | "blockId" | "isTyping"> | null;
      after: number | undefined;
      known: string;
      wait: number;
    }>
  >("post", "/live"),
  planned: call<{ rows: readonly DeskRow[] }, { query: { limit: number } }>("get", "/desk/planned"),
  keptFilters: call<{ filters: readonly KeptFilter[] }>("get", "/desk/filters"),
  keepFilter: call<{ filters: readonly KeptFilter[] }, Body<Omit<KeptFilter, "id">>>("post", "/desk/filters"),
  forgetFilter: call<{ filters: readonly KeptFilter[] }, Named>("delete", "/desk/filters/:id"),
  sections: call<{ sections: readonly Section[] }>("get", "/sections"),
  people: call<{ people: readonly Colleague[] }, { query: { text?: string; limit: number } }>(
    "get",
    "/people",
  ),
  person: call<KnownWriter, Named>("get", "/people/:id"),
  makePerson: call<Colleague, Body<{ name: string }>>("post", "/people"),
  changePerson: call<Colleague, Named & Body<{ name: string; words: KnownWriter["words"] }>>(
    "put",
    "/people/:id",
  ),
  topics: call<{ topics: readonly Topic[] }, { query: { text?: string; limit: number } }>("get", "/topics"),
  version: call<VersionFile, Named>("get", "/versions/:id"),
  checks: call<Checked, Named>("get", "/versions/:id/checks"),
  cost: call<PageCost, Named>("get", "/versions/:id/cost"),
  previewLinks: call<{ links: readonly PreviewLink[] }, Named>("get", "/versions/:id/previews"),
  makePreviewLink: call<Link, Named & Body<{ hours: number }>>("post", "/versions/:id/preview"),
  revokePreviewLink: call<Done, Named>("delete", "/previews/:id"),
  begin: call<
    Begun,
    Body<{
      edition: string;
      sectionId: string | null;
      personIds: readonly string[];
      words: Partial<Words>;
    }>
  >("post", "/stories"),
  translate: call<Begun, Named & Body<{ edition: string }>>("post", "/stories/:id/versions"),
  debt: call<DebtBeside, Named>("get", "/versions/:id/debt"),
  followBlocks: call<
    DebtCounts,
    Named & Body<{ blocks: readonly FollowedBlock[]; fields: readonly FollowedField[] }>
  >("post", "/versions/:id/followed-blocks"),
  machineDraft: call<{ blocks: readonly Block[] }, Named & Body<{ blockIds: readonly string[] }>>(
    "post",
    "/versions/:id/machine-draft",
  ),
  translationTasks: call<
    { tasks: readonly TranslationTask[] },
    { query: { edition: string | undefined; takenBy: string | undefined } }
  >("get", "/translation-tasks"),
  takeTask: call<Done, Named>("post", "/translation-tasks/:id/taking"),
  giveTaskBack: call<Done, Named>("delete", "/translation-tasks/:id/taking"),
  declineTask: call<Done, Named & Body<{ reason: string }>>("post", "/translation-tasks/:id/declining"),
  saveDraft: call<
    { revisionId: string; number: number; savedAt: number },
    Named &
      Body<
        OnRevision & {
          words: Words;
          from: { tab: string; key: string };
          clashes: readonly Clash[];
        }
      >
  >("put", "/versions/:id/draft"),
  clashes: call<{ clashes: readonly OpenClash[] }, Named>("get", "/versions/:id/clashes"),
  settle: call<Done, Named & Body<{ ids: readonly string[] }>>("post", "/versions/:id/clashes/settlement"),
  drafts: call<
    { drafts: readonly DraftLine[]; next: number | null },
    Named & { readonly query: { before: number | undefined } }
  >("get", "/versions/:id/drafts"),
  draft: call<{ words: Words }, OfDraft>("get", "/versions/:id/drafts/:revision"),
  restore: call<{ revisionId: string }, OfDraft & Body<OnRevision>>(
    "post",
    "/versions/:id/drafts/:revision/restoration",
  ),
  file: call<
    Version,
    Named & Body<{ sectionId: string | null; topicIds: readonly string[]; personIds: readonly string[] }>
  >("put", "/versions/:id/filing"),
  sendForReview: call<Version, Named & Body<{ note: string }>>("post", "/versions/:id/review"),
  giveBack: call<Version, Named & Body<{ note: string }>>("post", "/versions/:id/return"),
  publish: call<Version, Named & Body<Looked>>("post", "/versions/:id/publication"),
  correct: call<Version, Named & Body<Looked & { note: string; answers: readonly string[] }>>(
    "post",
    "/versions/:id/correction",
  ),
  schedule: call<Version, Named & Body<Looked & { at: number }>>("put", "/versions/:id/schedule"),
  unschedule: call<Version, Named>("delete", "/versions/:id/schedule"),
  withdraw: call<Version, Named>("post", "/versions/:id/withdrawal"),
  embargo: call<Version, Named & Body<{ until: number | null }>>("put", "/versions/:id/embargo"),
  kill: call<Version, Named>("post", "/versions/:id/killing"),
  revive: call<Version, Named>("delete", "/versions/:id/killing"),
  move: call<Version, Named & Body<{ slug: string }>>("put", "/versions/:id/slug"),
  dueCorrections: call<{ due: readonly DueCorrection[] }, Named>("get", "/versions/:id/corrections"),
  settleCorrections: call<Done, Named & Body<{ revisionIds: readonly string[] }>>(
    "post",
    "/versions/:id/corrections",
  ),
  makeTopic: call<Topic, Body<{ kind: TopicKind; names: Readonly<Record<string, string>> }>>(
    "post",
    "/topics",
  ),
  receipt: call<{ receipt: Receipt | null }, Named>("get", "/versions/:id/receipt"),
  lookAgain: call<Done, Named>("post", "/versions/:id/receipt"),
  newsletters: call<Newsletters>("get", "/newsletters"),
  nextNewsletter: call<
    { letter: { subject: string; plain: string } | null },
    { readonly query: WantedLetter }
  >("get", "/newsletters/next"),
  tryNewsletter: call<{ mailedTo: string }, Body<WantedLetter>>("post", "/newsletters/trials"),
  removeFromNewsletters: call<{ ended: number }, Body<{ address: string }>>("post", "/newsletters/removals"),
  webhooks: call<{ webhooks: readonly Webhook[] }>("get", "/webhooks"),
  addWebhook: call<{ secret: string }, Body<{ address: string; events: readonly string[] }>>(
    "post",
    "/webhooks",
  ),
  changeWebhook: call<
    unknown,
    Named & Body<{ address: string; events: readonly string[]; state: "active" | "paused" }>
  >("put", "/webhooks/:id"),
  rotateWebhookSecret: call<{ secret: string }, Named>("post", "/webhooks/:id/secret"),
  testWebhook: call<Done, Named>("post", "/webhooks/:id/test"),
  removeWebhook: call<Done, Named>("delete", "/webhooks/:id"),
  breakNews: call<Broken, Body<BreakingWish>>("post", "/breaking"),
  addPicture: call<Media, Body<FormData>>("post", "/media"),
  picture: call<{ media: Media; uses: readonly PictureUse[] }, Named>("get", "/media/:id"),
  pictures: call<
    { media: readonly Media[]; next: string | null; adders: readonly Colleague[] },
    { query: PictureSearch & { limit: number; after: string | undefined } }
  >("get", "/media"),
  changePicture: call<Media, Named & Body<PictureFacts>>("put", "/media/:id"),
  replacePicture: call<Media, Named & Body<FormData>>("put", "/media/:id/file"),
  deletePicture: call<Done, Named>("delete", "/media/:id"),
  front: call<Front, OfFront>("get", "/fronts/:front/:edition"),
  frontOrders: call<{ orders: readonly FrontOrder[] }, OfFront>("get", "/fronts/:front/:edition/orders"),
  changeFront: call<
    { number: number },
    OfFront & Body<{ basedOn: number; entries: readonly Pick<FrontEntry, "storyId" | "until">[] }>
  >("put", "/fronts/:front/:edition"),
  staff: call<{ members: readonly StaffMember[]; invitations: readonly OpenInvitation[] }>("get", "/staff"),
  invite: call<Link, Body<{ email: string; grants: readonly Grant[]; language: string }>>(
    "post",
    "/invitations",
  ),
  revokeInvitation: call<Done, Named>("delete", "/invitations/:id"),
  setGrants: call<{ member: StaffMember }, Named & Body<{ grants: readonly Grant[] }>>(
    "put",
    "/staff/:id/grants",
  ),
  suspend: call<{ member: StaffMember }, Named>("post", "/staff/:id/suspension"),
  reinstate: call<{ member: StaffMember }, Named>("delete", "/staff/:id/suspension"),
  renewAccess: call<Link, Named>("post", "/staff/:id/access"),
  changeMe: call<unknown, Body<{ name: string; language: string }>>("put", "/me"),
  changePassword: call<Done, Body<{ current: string; wanted: string }>>("put", "/me/password"),
  sessions: call<{ sessions: readonly Session[] }>("get", "/sessions"),
  endSession: call<Done, Named>("delete", "/sessions/:id"),
  endOtherSessions: call<Done>("delete", "/sessions"),
  beginSecondFactor: call<{ uri: string; recoveryCodes: readonly string[] }, Body<{ password: string }>>(
    "post",
    "/me/second-factor",
  ),
  confirmSecondFactor: call<Done, Body<{ code: string }>>("post", "/me/second-factor/confirmation"),
  renewRecoveryCodes: call<{ recoveryCodes: readonly string[] }, Body<{ password: string }>>(
    "post",
    "/me/second-factor/recovery-codes",
  ),
  endSecondFactor: call<Done, Body<{ password: string }>>("delete", "/me/second-factor"),
  log: call<
    { lines: readonly LogLine[]; next: number | null },
    {
      query: {
        person: string | undefined;
        kind: string | undefined;
        subject: string | undefined;
        from: number | undefined;
        to: number | undefined;
        by: "staff" | "all";
        after: number | undefined;
        limit: number;
      };
    }
  >("get", "/log"),
  tokens: call<{ tokens: readonly Token[] }>("get", "/tokens"),
  makeToken: call<
    Token & { word: string },
    Body<{ name: string; scopes: readonly Permission[]; expiresAt: number | null }>
  >("post", "/tokens"),
  revokeToken: call<Done, Named>("delete", "/tokens/:id"),
} as const;
