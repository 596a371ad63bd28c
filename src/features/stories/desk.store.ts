import type { ExpressionBuilder, Kysely } from "kysely";
import { slugify } from "../../kernel/text.ts";
import type { Schema } from "../../platform/database/schema.ts";
import type { Status, VersionKind } from "./story.ts";

type Db = Kysely<Schema>;

/** What a desk looks at; what is absent is not asked for. */
export type DeskWish = {
  readonly edition?: string | undefined;
  readonly status?: Status | undefined;
  readonly sectionId?: string | undefined;
  /** Who signed it. */
  readonly personId?: string | undefined;
  /** Which member of the staff began it. */
  readonly startedBy?: string | undefined;
  /** Words of the headline or the address, in any order; accents don't matter in what the address has. */
  readonly text?: string | undefined;
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
};

/** The versions that a desk asks for, those saved last first. Reads no body. */
export async function listDesk(db: Db, wish: DeskWish): Promise<{ rows: DeskRow[]; next: string | null }> {
  const rows = await deskQuery(db, wish).execute();
  const page = rows.slice(0, wish.limit).map(
    (row): DeskRow => ({
      ...row,
      kind: row.kind as VersionKind,
      status: row.status as Status,
      hasChanges: row.publicRevisionId !== null && row.publicRevisionId !== row.revisionId,
      isOriginal: row.originalEdition === row.edition,
    }),
  );
  return { rows: page, next: rows.length > wish.limit ? (page.at(-1)?.revisionId ?? null) : null };
}

function deskQuery(db: Db, wish: DeskWish) {
  const { edition, status, sectionId, personId, startedBy, text, after, limit } = wish;
  return (
    db
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
      // Ids of revisions grow with the time, so this is the order of saving, and an index has it.
      .orderBy("versions.revision_id", "desc")
      .limit(limit + 1)
      .$if(edition !== undefined, (query) => query.where("versions.edition", "=", edition ?? ""))
      .$if(status !== undefined, (query) => query.where("versions.status", "=", status ?? ""))
      .$if(startedBy !== undefined, (query) => query.where("versions.created_by", "=", startedBy ?? ""))
      .$if(sectionId !== undefined, (query) => query.where("stories.section_id", "=", sectionId ?? ""))
      .$if(after !== undefined, (query) => query.where("versions.revision_id", "<", after ?? ""))
      .$if(personId !== undefined, (query) => query.where((eb) => isSignedBy(eb, personId ?? "")))
      .$if(text !== undefined, (query) => query.where((eb) => hasWords(eb, text ?? "")))
  );
}

type On = ExpressionBuilder<Schema, "versions">;

function isSignedBy(eb: On, personId: string) {
  return eb(
    "versions.id",
    "in",
    eb.selectFrom("bylines").select("bylines.version_id").where("bylines.person_id", "=", personId),
  );
}

function hasWords(eb: On, text: string) {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/[%_\\]/g, ""))
    .filter((word) => word !== "");
  return eb.and(
    words.map((word) => {
      const inHeadline = eb(eb.fn<string>("lower", ["versions.headline"]), "like", `%${word}%`);
      const plain = slugify(word);
      return plain === "" ? inHeadline : eb.or([inHeadline, eb("versions.slug", "like", `%${plain}%`)]);
    }),
  );
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

/** All versions of these stories, as far as a desk tells of them. */
export async function listEditionsOf(
  db: Db,
  storyIds: readonly string[],
): Promise<
  { storyId: string; versionId: string; edition: string; status: Status; slug: string; headline: string }[]
> {
  if (storyIds.length === 0) return [];
  const rows = await db
    .selectFrom("versions")
    .select(["story_id as storyId", "id as versionId", "edition", "status", "slug", "headline"])
    .where("story_id", "in", storyIds)
    .orderBy("edition")
    .execute();
  return rows.map((row) => ({ ...row, status: row.status as Status }));
}
