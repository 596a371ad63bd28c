/**
 * The tables, one type for both databases. Times are epoch milliseconds, booleans 0 or 1, JSON is text behind the codec of the noun
 * that owns it, ids are text (see kernel/ids).
 */

import type { Generated } from "kysely";
import type { AdCampaignsTable, AdClientsTable, AdCountsTable, AdCreativesTable } from "./ad-tables.ts";
import type { AlertsTable, StormSpellsTable } from "./alert-tables.ts";
import type {
  AddressKeysTable,
  CommentBansTable,
  CommentGovernorTable,
  CommentReportsTable,
  CommentScorersTable,
  CommentsTable,
  CommentThreadsTable,
} from "./comment-tables.ts";
import type {
  DeskDocumentsTable,
  DeskFiltersTable,
  FrontEntriesTable,
  FrontOrdersTable,
  MediaTable,
  MediaWordsTable,
  PictureUsesTable,
} from "./desk-tables.ts";
import type { PublicationsTable } from "./history-tables.ts";
import type { IssueLettersTable, NewsletterIssuesTable, SubscriptionsTable } from "./newsletter-tables.ts";
import type { CorrectionAnswersTable, PreviewLinksTable } from "./publishing-tables.ts";
import type {
  PushDeliveriesTable,
  PushKeysTable,
  PushNoticesTable,
  PushSubscriptionsTable,
} from "./push-tables.ts";
import type { GrantsTable, InvitationsTable, LettersTable, StaffTable, TokensTable } from "./staff-tables.ts";
import type { WeatherHoursTable, WeatherPlacesTable } from "./weather-tables.ts";
import type { DraftConflictsTable, PresenceTable } from "./writing-tables.ts";

export type Schema = {
  stories: StoriesTable;
  versions: VersionsTable;
  revisions: RevisionsTable;
  draft_conflicts: DraftConflictsTable;
  presence: PresenceTable;
  translated_blocks: TranslatedBlocksTable;
  translation_debts: TranslationDebtsTable;
  people: PeopleTable;
  people_words: PeopleWordsTable;
  bylines: BylinesTable;
  sections: SectionsTable;
  section_names: SectionNamesTable;
  topics: TopicsTable;
  topic_names: TopicNamesTable;
  story_topics: StoryTopicsTable;
  listings: ListingsTable;
  media: MediaTable;
  front_entries: FrontEntriesTable;
  related: RelatedTable;
  redirects: RedirectsTable;
  comments: CommentsTable;
  comment_threads: CommentThreadsTable;
  comment_reports: CommentReportsTable;
  comment_bans: CommentBansTable;
  comment_governor: CommentGovernorTable;
  comment_scorers: CommentScorersTable;
  address_keys: AddressKeysTable;
  ad_clients: AdClientsTable;
  ad_campaigns: AdCampaignsTable;
  ad_creatives: AdCreativesTable;
  ad_counts: AdCountsTable;
  changes: ChangesTable;
  followers: FollowersTable;
  imports: ImportsTable;
  import_runs: ImportRunsTable;
  search_documents: SearchDocumentsTable;
  staff: StaffTable;
  grants: GrantsTable;
  invitations: InvitationsTable;
  letters: LettersTable;
  tokens: TokensTable;
  review_notes: ReviewNotesTable;
  preview_links: PreviewLinksTable;
  correction_answers: CorrectionAnswersTable;
  translated_fields: TranslatedFieldsTable;
  translation_tasks: TranslationTasksTable;
  receipts: ReceiptsTable;
  given_answers: GivenAnswersTable;
  webhooks: WebhooksTable;
  webhook_deliveries: WebhookDeliveriesTable;
  publications: PublicationsTable;
  desk_documents: DeskDocumentsTable;
  desk_filters: DeskFiltersTable;
  front_orders: FrontOrdersTable;
  media_words: MediaWordsTable;
  picture_uses: PictureUsesTable;
  weather_places: WeatherPlacesTable;
  weather_hours: WeatherHoursTable;
  alerts: AlertsTable;
  storm_spells: StormSpellsTable;
  subscriptions: SubscriptionsTable;
  newsletter_issues: NewsletterIssuesTable;
  issue_letters: IssueLettersTable;
  push_keys: PushKeysTable;
  push_subscriptions: PushSubscriptionsTable;
  push_notices: PushNoticesTable;
  push_deliveries: PushDeliveriesTable;
};

/** The event being reported, in no language. */
export type StoriesTable = {
  id: string;
  original_edition: string;
  section_id: string | null;
  created_at: number;
};

/**
 * A story's telling in one edition. The words here are those of the public revision once there is one (what lists show), of the newest
 * draft until then.
 */
export type VersionsTable = {
  id: string;
  story_id: string;
  edition: string;
  kind: string;
  status: string;
  slug: string;
  headline: string;
  kicker: string;
  standfirst: string;
  source: string;
  place: string;
  picture_id: string | null;
  picture_alt: string;
  picture_caption: string;
  picture_credit: string;
  word_count: number;
  /** The newest saved state. */
  revision_id: string;
  /** What readers see; null until published or scheduled. */
  public_revision_id: string | null;
  /** When readers may see it, which is also the published time that they read. */
  visible_from: number | null;
  embargo_until: number | null;
  /** Of the last public change after publishing. */
  updated_at: number | null;
  withdrawn_at: number | null;
  created_at: number;
  /** The member of the staff who began it; null for what was brought in. */
  created_by: string | null;
};

/** One saved state of a version; a published one (published_at set) never changes. */
export type RevisionsTable = {
  id: string;
  version_id: string;
  number: number;
  headline: string;
  kicker: string;
  standfirst: string;
  source: string;
  place: string;
  picture_id: string | null;
  picture_alt: string;
  picture_caption: string;
  picture_credit: string;
  body: string;
  /** Why, for a correction: the public note. */
  note: string;
  saved_by: string | null;
  /** When it was saved last. */
  created_at: number;
  published_at: number | null;
  /** When its first words were saved; null for what is saved once and never into. */
  begun_at: Generated<number | null>;
  /** The browser tab that may still save into it, and the name of the save that it has. */
  saved_from: Generated<string | null>;
  save_key: Generated<string | null>;
  /** 1 once it was handed on as it is: never saved into from then on. */
  sealed: Generated<number>;
};

/**
 * From which state of which block of the original a block of a translation was made. `block_id` is empty where the original's block is
 * followed without one of its own.
 */
export type TranslatedBlocksTable = {
  version_id: string;
  block_id: string;
  source_block_id: string;
  source_hash: string;
  source_revision_id: string;
};

/** A row for each translation that does not follow all of its original. */
export type TranslationDebtsTable = {
  version_id: string;
  original_version_id: string;
  new_blocks: number;
  changed_blocks: number;
  removed_blocks: number;
  /** As of when it follows the original. */
  follows_at: number;
  original_updated_at: number;
};

export type PeopleTable = { id: string; slug: string; name: string; created_at: number };
/** What a person is and does, in an edition's language. */
export type PeopleWordsTable = { person_id: string; edition: string; role: string; biography: string };
export type BylinesTable = { version_id: string; person_id: string; position: number };

export type SectionsTable = { id: string; key: string; parent_id: string | null; position: number };
export type SectionNamesTable = { section_id: string; edition: string; name: string; slug: string };

export type TopicsTable = { id: string; key: string; kind: string };
export type TopicNamesTable = { topic_id: string; edition: string; name: string; slug: string };
export type StoryTopicsTable = { story_id: string; topic_id: string; position: number };

/**
 * Every list of newest stories is one range of one index: `latest`, `section:ID`, `topic:ID`, `person:ID`, per edition, newest first.
 * Rows follow the versions that have a public revision.
 */
export type ListingsTable = { list: string; edition: string; visible_from: number; version_id: string };

/** More Articles of a version, computed at publishing. */
export type RelatedTable = { version_id: string; related_id: string; score: number };

/** An address that moved: to a version's present address, or to `target`. */
export type RedirectsTable = {
  path: string;
  /** The last part of a path of two parts, as a story's address is one; null for any other. */
  slug: string | null;
  version_id: string | null;
  target: string | null;
  created_at: number;
};

/** The log of everything that happened, in the order of commits. */
export type ChangesTable = {
  id: Generated<number>;
  at: number;
  kind: string;
  subject_id: string;
  /** JSON: the cache keys that the change touches. */
  keys: string;
  /** Which member of the staff did it; null for time, commands and the program itself. */
  actor_id: string | null;
};

/** How far each reader of the log has read. */
export type FollowersTable = { name: string; position: number };

/** What came from where, so that a second import of the same changes nothing. */
export type ImportsTable = { source: string; ref: string; entity_id: string; hash: string };

export type ImportRunsTable = {
  id: string;
  source: string;
  file_hash: string;
  state: string;
  /** JSON: how far it came. */
  progress: string;
  started_at: number;
  ended_at: number | null;
};

/** What a reader can search for; the index over it differs between the databases. */
export type SearchDocumentsTable = { id: Generated<number>; version_id: string; edition: string };

/** What colleagues tell one another when a version is `sent` for review or `returned`. */
export type ReviewNotesTable = {
  id: string;
  version_id: string;
  kind: string;
  text: string;
  staff_id: string;
  created_at: number;
};

/** The words of an original's headline, standfirst and so on, as they were when a translation told them. */
export type TranslatedFieldsTable = { version_id: string; field: string; source_text: string };

/** What a translator is to do for one edition of a story; open until closed_at. */
export type TranslationTasksTable = {
  id: string;
  story_id: string;
  edition: string;
  /** `translate`: there is no translation that readers see; `follow`: there is, and it owes its original. */
  kind: string;
  opened_at: number;
  due_at: number;
  /** The member who does it; null while nobody does. */
  taken_by: string | null;
  closed_at: number | null;
  /** `done`, `declined` or `gone` (there is nothing to translate any more). */
  closed_as: string | null;
  closed_by: string | null;
  /** Why it was declined. */
  reason: Generated<string>;
};

/** What readers were seen to see after a change that they can see, one a change. */
export type ReceiptsTable = {
  change_id: number;
  version_id: string;
  /** The change's. */
  kind: string;
  at: number;
  /** `looking`, `seen`, `stale`, `unreachable` or `left-out`. */
  state: string;
  /** From where the pages were asked, as `https://news.example`. */
  origin: string;
  /** JSON: LookedPage[] of features/receipts. */
  pages: string;
  ended_at: number | null;
};

/** What was answered to a request that came with a key, so that the same request again is answered alike and does nothing. */
export type GivenAnswersTable = {
  staff_id: string;
  key: string;
  /** A hash of what was asked. */
  asked: string;
  /** JSON. */
  answer: string;
  created_at: number;
};

/** An address outside that is told of what readers can see. */
export type WebhooksTable = {
  id: string;
  address: string;
  /** JSON: the events that it is told of. */
  events: string;
  /** `active`, `paused`, or `disabled` after deliveries that failed for days. */
  state: string;
  /** `whsec_` and base64: signs what is sent. */
  secret: string;
  /** The one before, which signs too until `former_until`. */
  former_secret: string | null;
  former_until: number | null;
  created_by: string;
  created_at: number;
};

export type WebhookDeliveriesTable = {
  /** The `webhook-id`, the same through every attempt. */
  id: string;
  webhook_id: string;
  /** Null for a test. */
  change_id: number | null;
  event: string;
  /** JSON, byte for byte what is sent. */
  payload: string;
  /** `waiting`, `delivered` or `failed`. */
  state: string;
  attempts: number;
  /** When it is sent (again); null when it won't be. */
  next_at: number | null;
  /** What went wrong at the last attempt; empty where nothing did. */
  fault: string;
  created_at: number;
  ended_at: number | null;
};
