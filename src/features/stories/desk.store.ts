import { type Kysely, type RawBuilder, sql } from "kysely";
import type { DialectName } from "../../platform/database/open-database.ts";
import type { Schema } from "../../platform/database/schema.ts";
import { type DeskQuery, hasDeskWords } from "../search/desk-search.store.ts";
import type { Status, VersionKind } from "./story.ts";

type Db = Kysely<Schema>;

/** A database that is read at a moment (epoch milliseconds), for a newspaper of these editions. */
export type DeskReading = {
  readonly db: Db;
  readonly dialect: DialectName;
  readonly now: number;
  /** The codes of the newspaper's editions. */
  readonly editions: readonly string[];
};

/**
 * Which debt a desk looks for: translations that owe their original paragraphs, originals that an edition lacks, or stories of which a
 * translation is overdue.
 */
export type DebtWish = "owing" | "untranslated" | "overdue";

/** What a desk looks at; what is absent is not asked for. */
export type DeskWish = {
  readonly edition?: string | undefined;
  readonly status?: Status | undefined;
  readonly sectionId?: string | undefined;
  /** Who signed it. */
  readonly personId?: string | undefined;
  /** Which member of the staff began it. */
  readonly startedBy?: string | undefined;
  readonly debt?: DebtWish | undefined;
  /** What was typed, as each edition's language understands it. */
  readonly text?: readonly DeskQuery[] | undefined;
  /** Whether a story has one row, its newest version that fits, or each version one. */
  readonly by: "story" | "version";
  /** The last revision of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
};

/** A version as one line of the desk. Times in epoch milliseconds. */
export type DeskRow = {
  readonly versionId: string;
  readonly storyId: string;
  readonly edition: string;
  readonly kind: VersionKind;
  readonly status: Status;
  readonly slug: string;
  /** Of the newest draft. */
  readonly headline: string;
  readonly wordCount: number;
  readonly sectionId: string | null;
  readonly revisionId: string;
  readonly savedAt: number;
  readonly savedBy: string | null;
  readonly startedBy: string | null;
  readonly visibleFrom: number | null;
  readonly embargoUntil: number | null;
  readonly updatedAt: number | null;
  /** Whether there is a draft newer than what readers see. */
  readonly hasChanges: boolean;
  readonly isOriginal: boolean;
  /** Whether it shows a picture whose licence is over. */
  readonly hasExpiredPicture: boolean;
  /** By when the first of the story's open translation tasks is to be done; null where none is open. */
  readonly dueAt: number | null;
};

/** What a desk asks for, saved last first. Reads no body. */
export async function listDesk(
  reading: DeskReading,
  wish: DeskWish,
): Promise<{ rows: DeskRow[]; next: string | null }> {
  const rows = await deskQuery(reading, wish).execute();
  const page = rows.slice(0, wish.limit).map(deskRowOf);
  return { rows: page, next: rows.length > wish.limit ? (page.at(-1)?.revisionId ?? null) : null };
}

/** The versions whose time is set and still to come, the soonest first. */
export async function listPlanned(reading: DeskReading, limit: number): Promise<DeskRow[]> {
  const rows = await rowsOf(reading)
    .where("versions.status", "=", "scheduled" satisfies Status)
    .where("versions.visible_from", ">", reading.now)
    .orderBy("versions.visible_from")
    .limit(limit)
    .execute();
  return rows.map(deskRowOf);
}

type ReadRow = Awaited<ReturnType<ReturnType<typeof rowsOf>["execute"]>>[number];

function deskRowOf({ originalEdition, publicRevisionId, hasExpiredPicture, ...row }: ReadRow): DeskRow {
  return {
    ...row,
    kind: row.kind as VersionKind,
    status: row.status as Status,
    hasChanges: publicRevisionId !== null && publicRevisionId !== row.revisionId,
    isOriginal: originalEdition === row.edition,
    hasExpiredPicture: Number(hasExpiredPicture) > 0,
  };
}

/** First which versions stand on the page, by narrow rows of indexes alone; what is told of them is read of those few. */
function deskQuery(reading: DeskReading, wish: DeskWish) {
  return rowsOf(reading)
    .where("versions.id", "in", pageOf(reading, wish))
    .orderBy("versions.revision_id", "desc");
}

function pageOf(reading: DeskReading, wish: DeskWish) {
  const { after, limit } = wish;
  return (
    reading.db
      .selectFrom("versions")
      .select("versions.id")
      // Ids of revisions grow with the time, so this is the order of saving, and an index has it.
      .orderBy("versions.revision_id", "desc")
      .limit(limit + 1)
      .$if(after !== undefined, (query) => query.where("versions.revision_id", "<", after ?? ""))
      .where(sql<boolean>`${sql.join(fits(reading, wish, "versions"), sql` and `)}`)
      .$if(wish.by === "story", (query) => query.where(isNewestThatFits(reading, wish)))
  );
}

function rowsOf({ db, now }: DeskReading) {
  return db
    .selectFrom("versions")
    .innerJoin("stories", "stories.id", "versions.story_id")
    .innerJoin("revisions", "revisions.id", "versions.revision_id")
    .select([
      "versions.id as versionId",
      "versions.story_id as storyId",
      "versions.edition",
      "versions.kind",
      "versions.status",
      "versions.slug",
      "revisions.headline",
      "versions.word_count as wordCount",
      "stories.section_id as sectionId",
      "stories.original_edition as originalEdition",
      "versions.revision_id as revisionId",
      "versions.public_revision_id as publicRevisionId",
      "revisions.created_at as savedAt",
      "revisions.saved_by as savedBy",
      "versions.created_by as startedBy",
      "versions.visible_from as visibleFrom",
      "versions.embargo_until as embargoUntil",
      "versions.updated_at as updatedAt",
    ])
    .select((eb) =>
      eb
        .selectFrom("picture_uses")
        .innerJoin("media", "media.id", "picture_uses.media_id")
        .select((uses) => uses.fn.countAll().as("count"))
        .whereRef("picture_uses.version_id", "=", "versions.id")
        .where("picture_uses.stage", "!=", "former")
        .where("media.expires_at", "<=", now)
        .as("hasExpiredPicture"),
    )
    .select((eb) =>
      eb
        .selectFrom("translation_tasks")
        .select((tasks) => tasks.fn.min("translation_tasks.due_at").as("due"))
        .whereRef("translation_tasks.story_id", "=", "versions.story_id")
        .where("translation_tasks.closed_at", "is", null)
        .as("dueAt"),
    );
}

/** No version of the same story that was saved later fits too: that one stands for the story. */
function isNewestThatFits(reading: DeskReading, wish: DeskWish): RawBuilder<boolean> {
  return sql<boolean>`not exists (select 1 from versions as later
    where later.story_id = versions.story_id and later.revision_id > versions.revision_id
    and ${sql.join(fits(reading, wish, "later"), sql` and `)})`;
}

/** The conditions on a version by itself. @param of the name that `versions` has in the query */
function fits(
  { dialect, editions, now }: DeskReading,
  { edition, status, sectionId, startedBy, personId, debt, text }: DeskWish,
  of: "versions" | "later",
): RawBuilder<unknown>[] {
  const column = (name: string) => sql.ref(`${of}.${name}`);
  const found: RawBuilder<unknown>[] = [sql`1 = 1`];
  if (edition !== undefined) found.push(sql`${column("edition")} = ${edition}`);
  // What will never run is shown to who asks for it alone.
  found.push(
    status === undefined ? sql`${column("status")} <> 'killed'` : sql`${column("status")} = ${status}`,
  );
  if (sectionId !== undefined)
    found.push(sql`${column("story_id")} in (select id from stories where section_id = ${sectionId})`);
  if (startedBy !== undefined) found.push(sql`${column("created_by")} = ${startedBy}`);
  if (personId !== undefined)
    found.push(sql`${column("id")} in (select version_id from bylines where person_id = ${personId})`);
  if (debt === "owing") found.push(sql`${column("id")} in (select version_id from translation_debts)`);
  if (debt === "overdue")
    found.push(
      sql`${column("story_id")} in (select story_id from translation_tasks where closed_at is null and due_at <= ${now})`,
    );
  if (debt === "untranslated") {
    found.push(sql`${column("edition")} = (select original_edition from stories where id = ${column("story_id")})
      and (select count(*) from versions as telling where telling.story_id = ${column("story_id")}
        and telling.edition in (${sql.join(editions)})) < ${editions.length}`);
  }
  if (text !== undefined) found.push(hasDeskWords(text, { versionId: column("id"), dialect }));
  return found;
}

/** Who signed these versions, by version and in order. */
export async function listBylines(
  db: Db,
  versionIds: readonly string[],
): Promise<{ versionId: string; id: string; name: string }[]> {
  if (versionIds.length === 0) return [];
  return db
    .selectFrom("bylines")
    .innerJoin("people", "people.id", "bylines.person_id")
    .select(["bylines.version_id as versionId", "people.id", "people.name"])
    .where("bylines.version_id", "in", versionIds)
    .orderBy("bylines.position")
    .execute();
}

/** All versions of these stories, as far as a desk tells of them: the headline is that of the newest draft. */
export async function listEditionsOf(
  db: Db,
  storyIds: readonly string[],
): Promise<
  {
    storyId: string;
    versionId: string;
    edition: string;
    status: Status;
    isOriginal: boolean;
    slug: string;
    headline: string;
  }[]
> {
  if (storyIds.length === 0) return [];
  const rows = await db
    .selectFrom("versions")
    .innerJoin("stories", "stories.id", "versions.story_id")
    .innerJoin("revisions", "revisions.id", "versions.revision_id")
    .select([
      "versions.story_id as storyId",
      "versions.id as versionId",
      "versions.edition",
      "versions.status",
      "versions.slug",
      "stories.original_edition as originalEdition",
      "revisions.headline",
    ])
    .where("versions.story_id", "in", storyIds)
    .orderBy("versions.edition")
    .execute();
  return rows.map(({ originalEdition, ...row }) => ({
    ...row,
    status: row.status as Status,
    isOriginal: originalEdition === row.edition,
  }));
}
