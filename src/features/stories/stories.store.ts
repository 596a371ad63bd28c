import type { Kysely, Selectable } from "kysely";
import type { Writing } from "../../platform/database/ledger.ts";
import type { ReadDatabase } from "../../platform/database/reading.ts";
import type { RevisionsTable, Schema, VersionsTable } from "../../platform/database/schema.ts";
import { listFormerSlugs } from "../redirects/redirects.store.ts";
import type { Body } from "./body.ts";
import type { Status, Version, VersionKind, Words } from "./story.ts";

type Db = Kysely<Schema>;

/** The version with this id, as staff see it. */
export async function findVersion(db: ReadDatabase, versionId: string): Promise<Version | null> {
  const row = await db.selectFrom("versions").selectAll().where("id", "=", versionId).executeTakeFirst();
  return row === undefined ? null : versionOf(row);
}

/**
 * The version with this id as it is now that it is nobody else's to change until the transaction ends: of two acts on one version, or an
 * act and a save, the second begins when the first has committed and sees what it did.
 */
export async function findVersionToChange(
  { db, dialect }: Pick<Writing, "db" | "dialect">,
  versionId: string,
): Promise<Version | null> {
  const row = await db
    .selectFrom("versions")
    .selectAll()
    .where("id", "=", versionId)
    // SQLite has but one writer anyway.
    .$if(dialect === "postgres", (query) => query.forUpdate())
    .executeTakeFirst();
  return row === undefined ? null : versionOf(row);
}

/** All versions of a story, whatever their status. */
export async function listVersionsOfStory(db: Db, storyId: string): Promise<Version[]> {
  const rows = await db
    .selectFrom("versions")
    .selectAll()
    .where("story_id", "=", storyId)
    .orderBy("edition")
    .execute();
  return rows.map(versionOf);
}

/** The versions whose time has come and that still count as scheduled. */
export async function listDue(db: Db, now: number): Promise<Version[]> {
  const rows = await db
    .selectFrom("versions")
    .selectAll()
    .where("status", "=", "scheduled")
    .where("visible_from", "<=", now)
    .where((eb) => eb.or([eb("embargo_until", "is", null), eb("embargo_until", "<=", now)]))
    .orderBy("visible_from")
    .execute();
  return rows.map(versionOf);
}

/** When the next scheduled version's time comes, epoch milliseconds; null when none is scheduled. */
export async function findNextDue(db: Db): Promise<number | null> {
  const row = await db
    .selectFrom("versions")
    .select(({ fn, eb, ref }) =>
      fn
        .min<number | null>(
          eb
            .case()
            .when("embargo_until", ">", ref("visible_from"))
            .then(ref("embargo_until"))
            .else(ref("visible_from"))
            .end(),
        )
        .as("due"),
    )
    .where("status", "=", "scheduled")
    .executeTakeFirst();
  return row?.due ?? null;
}

/** Whether a version of this edition has the slug, or a former address with it leads to one; `except` names one that does not count. */
export async function isSlugTaken(
  db: Db,
  { edition, slug, except = "" }: { edition: string; slug: string; except?: string },
): Promise<boolean> {
  const present = db
    .selectFrom("versions")
    .select("id")
    .where("edition", "=", edition)
    .where("slug", "=", slug)
    .where("id", "!=", except);
  if ((await present.executeTakeFirst()) !== undefined) return true;
  return (await listFormerSlugs(db, { edition, slugs: [slug], except })).length > 0;
}

/** Whether anything was ever written here. */
export async function hasStories(db: Db): Promise<boolean> {
  return (await db.selectFrom("stories").select("id").limit(1).executeTakeFirst()) !== undefined;
}

export type NewStory = { id: string; originalEdition: string; sectionId: string | null; createdAt: number };

export async function insertStory(db: Db, story: NewStory) {
  await db
    .insertInto("stories")
    .values({
      id: story.id,
      original_edition: story.originalEdition,
      section_id: story.sectionId,
      created_at: story.createdAt,
    })
    .execute();
}

export type NewVersion = {
  id: string;
  storyId: string;
  edition: string;
  kind: VersionKind;
  slug: string;
  words: Words;
  wordCount: number;
  revisionId: string;
  createdAt: number;
  createdBy: string | null;
};

export async function insertVersion(db: Db, version: NewVersion) {
  await db
    .insertInto("versions")
    .values({
      id: version.id,
      story_id: version.storyId,
      edition: version.edition,
      kind: version.kind,
      status: "draft",
      slug: version.slug,
      ...wordColumns(version.words),
      word_count: version.wordCount,
      revision_id: version.revisionId,
      public_revision_id: null,
      visible_from: null,
      embargo_until: null,
      updated_at: null,
      withdrawn_at: null,
      created_at: version.createdAt,
      created_by: version.createdBy,
    })
    .execute();
}

export type NewRevision = {
  id: string;
  versionId: string;
  number: number;
  words: Words;
  note: string;
  savedBy: string | null;
  createdAt: number;
  /** The browser tab that may save into it for a while, and the name of its save; nobody may where this is absent. */
  from?: { readonly tab: string; readonly key: string } | undefined;
};

export async function insertRevision(db: Db, revision: NewRevision) {
  await db
    .insertInto("revisions")
    .values({
      id: revision.id,
      version_id: revision.versionId,
      number: revision.number,
      ...wordColumns(revision.words),
      body: JSON.stringify(revision.words.body),
      note: revision.note,
      saved_by: revision.savedBy,
      created_at: revision.createdAt,
      published_at: null,
      begun_at: revision.createdAt,
      saved_from: revision.from?.tab ?? null,
      save_key: revision.from?.key ?? null,
    })
    .execute();
}

/** One saved state; `publishedAt` in epoch milliseconds, null when it never was. */
export type Revision = {
  readonly number: number;
  readonly words: Words;
  /** The public note of a correction; empty otherwise. */
  readonly note: string;
  readonly publishedAt: number | null;
};

/** One saved state. @throws when there is no such revision: ids come from the database itself */
export async function loadRevision(db: ReadDatabase, revisionId: string): Promise<Revision> {
  const row = await db
    .selectFrom("revisions")
    .selectAll()
    .where("id", "=", revisionId)
    .executeTakeFirstOrThrow();
  return revisionOf(row);
}

/**
 * The newest saved state of a version, and the id under which it stands. In one reading: each save gives the newest state another id, so
 * the id of a version that was read before may be nobody's by now. @throws when there is no such version
 */
export async function loadNewest(
  db: ReadDatabase,
  versionId: string,
): Promise<Revision & { readonly id: string }> {
  const row = await db
    .selectFrom("revisions")
    .selectAll()
    .where("id", "=", ({ selectFrom }) =>
      selectFrom("versions").select("versions.revision_id").where("versions.id", "=", versionId),
    )
    .executeTakeFirstOrThrow();
  return { id: row.id, ...revisionOf(row) };
}

function revisionOf(row: Selectable<RevisionsTable>): Revision {
  return { number: row.number, publishedAt: row.published_at, note: row.note, words: wordsOfRow(row) };
}

/**
 * The saved state that was read to have this id; where it was saved into since, and so has another, what it became. @throws when there is
 * no such version
 */
export async function loadStateOf(
  db: ReadDatabase,
  { id, revisionId }: { readonly id: string; readonly revisionId: string },
): Promise<Revision & { readonly id: string }> {
  const row = await db.selectFrom("revisions").selectAll().where("id", "=", revisionId).executeTakeFirst();
  return row === undefined ? loadNewest(db, id) : { id: row.id, ...revisionOf(row) };
}

type WordsRow = Pick<Selectable<RevisionsTable>, keyof ReturnType<typeof wordColumns> | "body">;

/** The words that stand in a row of `revisions`. */
export function wordsOfRow(row: WordsRow): Words {
  return {
    headline: row.headline,
    kicker: row.kicker,
    standfirst: row.standfirst,
    source: row.source,
    place: row.place,
    picture:
      row.picture_id === null
        ? null
        : {
            mediaId: row.picture_id,
            alt: row.picture_alt,
            caption: row.picture_caption,
            credit: row.picture_credit,
          },
    body: JSON.parse(row.body) as Body,
  };
}

/** What an action may set on a version besides its words; times in epoch milliseconds. */
export type VersionState = {
  status?: Status;
  slug?: string;
  revision_id?: string;
  public_revision_id?: string | null;
  visible_from?: number | null;
  embargo_until?: number | null;
  updated_at?: number | null;
  withdrawn_at?: number | null;
};

export async function updateVersion(db: Db, versionId: string, state: VersionState) {
  await db.updateTable("versions").set(state).where("id", "=", versionId).execute();
}

/** The words that lists show follow the public revision, or the newest draft before there is one. */
export async function updateVersionWords(
  db: Db,
  versionId: string,
  { words, wordCount }: { words: Words; wordCount: number },
) {
  await db
    .updateTable("versions")
    .set({ ...wordColumns(words), word_count: wordCount })
    .where("id", "=", versionId)
    .execute();
}

export async function markRevisionPublished(
  db: Db,
  revisionId: string,
  revision: { at: number; note: string },
) {
  await db
    .updateTable("revisions")
    .set({ published_at: revision.at, note: revision.note })
    .where("id", "=", revisionId)
    .where("published_at", "is", null)
    .execute();
}

export async function insertBylines(db: Db, versionId: string, personIds: readonly string[]) {
  if (personIds.length === 0) return;
  await db
    .insertInto("bylines")
    .values(personIds.map((personId, position) => ({ version_id: versionId, person_id: personId, position })))
    .execute();
}

export async function insertStoryTopics(db: Db, storyId: string, topicIds: readonly string[]) {
  if (topicIds.length === 0) return;
  await db
    .insertInto("story_topics")
    .values(topicIds.map((topicId, position) => ({ story_id: storyId, topic_id: topicId, position })))
    .execute();
}

function versionOf(row: Selectable<VersionsTable>): Version {
  return {
    id: row.id,
    storyId: row.story_id,
    edition: row.edition,
    kind: row.kind as VersionKind,
    status: row.status as Status,
    slug: row.slug,
    headline: row.headline,
    revisionId: row.revision_id,
    publicRevisionId: row.public_revision_id,
    visibleFrom: row.visible_from,
    embargoUntil: row.embargo_until,
  };
}

/** The words of a version as the columns that versions and revisions share. */
export function wordColumns(words: Words) {
  return {
    headline: words.headline,
    kicker: words.kicker,
    standfirst: words.standfirst,
    source: words.source,
    place: words.place,
    picture_id: words.picture?.mediaId ?? null,
    picture_alt: words.picture?.alt ?? "",
    picture_caption: words.picture?.caption ?? "",
    picture_credit: words.picture?.credit ?? "",
  };
}
