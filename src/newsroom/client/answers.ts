import type { StaffMember } from "../../features/staff/member.ts";
import type { Permission } from "../../features/staff/permissions.ts";
import type { Grant } from "../../features/staff/roles.ts";
import type { Clash } from "../../features/stories/clash.ts";
import type { Status, Version, Words } from "../../features/stories/story.ts";

/** Who did something. */
export type Colleague = { readonly id: string; readonly name: string };

export type Edition = {
  readonly code: string;
  readonly label: string;
  readonly language: string;
  readonly prefix: string;
  readonly timeZone: string;
};

/** Who is signed in, and the newspaper. `may` says by edition and permission to whose work. */
export type Me = {
  readonly member: StaffMember;
  readonly secondFactor: boolean;
  readonly may: Readonly<Record<string, Readonly<Partial<Record<Permission, "any" | "own">>>>>;
  readonly newspaper: {
    readonly name: Readonly<Record<string, string>>;
    readonly publicUrl: string;
    readonly machineDrafts: boolean;
    readonly editions: readonly Edition[];
  };
};

export type Invitation = {
  readonly email: string | null;
  readonly grants: readonly Grant[];
  readonly expiresAt: number;
  /** Whether it gives a member a new password rather than making one. */
  readonly isRenewal: boolean;
};

/** A colleague's tab (or another of one's own) on a version; `blockId` is empty where its caret is in none. */
export type Present = {
  readonly tab: string;
  readonly member: Colleague;
  readonly versionId: string;
  readonly blockId: string;
  readonly isTyping: boolean;
};

/** What happened in the newsroom since the log's position that was asked from, and who is where. */
export type LiveNews = {
  readonly at: number;
  /** Whether more has happened than is told. */
  readonly missed: boolean;
  readonly changes: readonly {
    readonly id: number;
    readonly kind: string;
    readonly subjectId: string;
    /** The member who did it; null for time, commands and the program itself. */
    readonly by: string | null;
  }[];
  readonly present: readonly Present[];
  /** How many comments wait for a moderator; null for who may not decide about them. */
  readonly waiting: number | null;
  readonly mark: string;
};

export type OtherEdition = {
  readonly versionId: string;
  readonly edition: string;
  readonly status: Status;
  readonly headline: string;
};

/** A line of the desk. Times in epoch milliseconds. */
export type DeskRow = {
  readonly versionId: string;
  readonly storyId: string;
  readonly edition: string;
  readonly status: Status;
  readonly headline: string;
  readonly wordCount: number;
  readonly sectionId: string | null;
  readonly savedAt: number;
  readonly savedBy: Colleague | null;
  readonly startedBy: Colleague | null;
  readonly visibleFrom: number | null;
  readonly embargoUntil: number | null;
  /** Whether its newest words are not those that readers see. */
  readonly hasChanges: boolean;
  readonly isOriginal: boolean;
  /** Paragraphs of the original that it does not follow yet. */
  readonly debt: number;
  /** Whether it shows a picture whose licence is over. */
  readonly hasExpiredPicture: boolean;
  /** By when the first of the story's open translation tasks is to be done. */
  readonly dueAt: number | null;
  readonly writers: readonly Colleague[];
  readonly otherEditions: readonly (OtherEdition & { readonly isOriginal: boolean; readonly debt: number })[];
};

export type Section = {
  readonly id: string;
  readonly key: string;
  readonly parentId: string | null;
  readonly names: Readonly<Record<string, string>>;
};

export type TopicKind = "person" | "place" | "organisation" | "affair";
export type Topic = {
  readonly id: string;
  readonly key: string;
  readonly kind: TopicKind;
  readonly names: Readonly<Record<string, string>>;
};

/** What waits for a translator. Times in epoch milliseconds. */
export type TranslationTask = {
  readonly id: string;
  readonly storyId: string;
  readonly edition: string;
  readonly kind: "translate" | "follow";
  readonly dueAt: number;
  readonly takenBy: Colleague | null;
  readonly originalId: string;
  readonly originalEdition: string;
  readonly headline: string;
  readonly versionId: string | null;
  readonly status: Status | null;
  readonly debt: number;
};

/** A version for editing. */
export type VersionFile = {
  readonly version: Version;
  readonly words: Words;
  readonly revision: {
    readonly id: string;
    readonly number: number;
    readonly savedAt: number;
    readonly savedBy: Colleague | null;
  };
  readonly isPublic: boolean;
  readonly address: string;
  readonly originalEdition: string;
  readonly sectionId: string | null;
  readonly topics: readonly { readonly id: string; readonly key: string; readonly kind: string }[];
  readonly writers: readonly Colleague[];
  readonly createdBy: Colleague | null;
  readonly otherEditions: readonly OtherEdition[];
  readonly notes: readonly {
    readonly id: string;
    readonly kind: "sent" | "returned" | "overruled";
    readonly text: string;
    readonly by: Colleague;
    readonly at: number;
  }[];
};

/** What comes with the refusal of a draft that was made from an older revision. */
export type NewerRevision = {
  readonly revisionId: string;
  readonly words: Words;
  readonly savedAt: number;
  /** Whether the save that was refused had been kept when it was sent before. */
  readonly landed: boolean;
};

/** Who signs stories, and by edition what readers are told of them. */
export type KnownWriter = Colleague & {
  readonly words: Readonly<Record<string, { readonly role: string; readonly biography: string }>>;
};

/** Where two people wrote at one place of a draft, until it is settled. */
export type OpenClash = {
  readonly clash: Clash;
  readonly foundBy: Colleague | null;
  readonly foundAt: number;
};

/** An earlier draft. Times in epoch milliseconds. */
export type DraftLine = {
  readonly id: string;
  readonly number: number;
  readonly headline: string;
  readonly savedAt: number;
  readonly savedBy: Colleague | null;
  readonly publishedAt: number | null;
};

/** What is said of a picture besides its file. `expiresAt` in epoch milliseconds, null for ever. */
export type PictureFacts = {
  readonly focal: { readonly x: number; readonly y: number };
  readonly creator: string;
  readonly credit: string;
  readonly copyright: string;
  readonly holder: string;
  readonly licence: string;
  readonly restrictions: string;
  readonly expiresAt: number | null;
  readonly hidesWhenExpired: boolean;
  /** By edition: what a story begins with when it takes the picture. */
  readonly words: Readonly<Record<string, { readonly alt: string; readonly caption: string }>>;
};

export type Media = PictureFacts & {
  readonly id: string;
  readonly fileName: string;
  readonly mime: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly colour: string;
  readonly state: "pending" | "ready" | "failed";
  readonly renditions: readonly {
    readonly format: "avif" | "webp" | "jpeg";
    readonly width: number;
    readonly file: string;
  }[];
  readonly createdAt: number;
  readonly replacedAt: number | null;
  readonly addedBy: Colleague | null;
};

/** A version that shows a picture, and where: in its newest draft, to readers, to readers before. */
export type PictureUse = {
  readonly versionId: string;
  readonly edition: string;
  readonly headline: string;
  readonly status: Status;
  readonly stages: readonly ("draft" | "public" | "former")[];
};

export type Session = {
  readonly id: string;
  readonly startedAt: number;
  readonly expiresAt: number;
  readonly address: string;
  readonly program: string;
  readonly isThis: boolean;
};

export type Passkey = {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
};

/** An act in the log; `by` null for what no member did, `about` null for what has no name of its own. */
export type LogLine = {
  readonly id: number;
  readonly at: number;
  readonly kind: string;
  readonly subjectId: string;
  readonly by: Colleague | null;
  readonly about: { readonly name: string; readonly versionId: string | null } | null;
  /** What was written with the act. */
  readonly note: string | null;
};

/** A token by which a program speaks for oneself. */
export type Token = {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Permission[];
  readonly createdAt: number;
  readonly expiresAt: number | null;
  readonly lastUsedAt: number | null;
};

export type OpenInvitation = Invitation & {
  readonly id: string;
  readonly invitedBy: string | null;
  readonly language: string | null;
  readonly letter: { readonly state: "waiting" | "sent" | "failed"; readonly fault: string } | null;
};

/** One place of a curated list, with the story as it stands in the list's edition. Times in epoch milliseconds. */
export type FrontEntry = {
  readonly storyId: string;
  readonly versionId: string | null;
  readonly headline: string;
  readonly status: Status | null;
  readonly visibleFrom: number | null;
  readonly isPublic: boolean;
  readonly until: number | null;
};

/** A page that was looked at after an act. `after` in milliseconds, `age` in seconds. */
export type LookedPage = {
  readonly kind: string;
  readonly edition: string;
  readonly path: string;
  readonly state: "looking" | "seen" | "stale" | "unreachable";
  readonly after: number | null;
  readonly age: number | null;
  readonly status: number;
};

/** Whether readers see what was done last to a version. `seenAfter` in milliseconds. */
export type Receipt = {
  readonly changeId: number;
  readonly kind: string;
  readonly at: number;
  readonly state: "looking" | "seen" | "stale" | "unreachable" | "left-out" | "interrupted";
  readonly origin: string;
  readonly pages: readonly LookedPage[];
  readonly seenAfter: number | null;
};

/** An order that a list was given. `number` counts up. */
export type FrontOrder = {
  readonly number: number;
  readonly savedAt: number | null;
  readonly savedBy: Colleague | null;
  readonly entries: readonly FrontEntry[];
};

/** A list as it stands: how many stories readers see of it, and with what free places are filled. */
export type Front = FrontOrder & {
  readonly places: number;
  readonly newest: readonly {
    readonly storyId: string;
    readonly versionId: string;
    readonly headline: string;
    readonly visibleFrom: number;
  }[];
};

/** What a member often looks at on the desk. */
export type KeptFilter = {
  readonly id: string;
  readonly name: string;
  readonly filters: Readonly<Record<string, string>>;
  readonly isDefault: boolean;
};
/** Breaking news as it is sent: the first telling is the story, each further one a stub. */
export type BreakingWish = {
  readonly key: string;
  readonly tellings: readonly {
    readonly edition: string;
    readonly headline: string;
    readonly paragraphs: readonly string[];
  }[];
  readonly sectionId: string | null;
  readonly leads: boolean;
  readonly accepted?: readonly string[];
  readonly overrule?: { readonly reason: string };
};

/** What became of it. */
export type Broken = {
  readonly storyId: string;
  readonly versions: readonly {
    readonly versionId: string;
    readonly edition: string;
    readonly slug: string;
  }[];
};

/** An address outside that is told what readers can see, with what it was sent last. */
export type Webhook = {
  readonly id: string;
  readonly address: string;
  readonly events: readonly string[];
  readonly state: "active" | "paused" | "disabled";
  readonly deliveries: readonly {
    readonly id: string;
    readonly event: string;
    readonly state: "waiting" | "delivered" | "failed";
    readonly attempts: number;
    readonly fault: string;
    readonly createdAt: number;
  }[];
};
