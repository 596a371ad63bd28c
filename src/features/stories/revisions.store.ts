import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";
import { wordColumns } from "./stories.store.ts";
import type { Words } from "./story.ts";

type Db = Kysely<Schema>;

/** Makes `to` the newest revision if `from` still is. @returns false when somebody has saved since */
export async function advanceRevision(
  db: Db,
  versionId: string,
  { from, to }: { from: string; to: string },
): Promise<boolean> {
  const advanced = await db
    .updateTable("versions")
    .set({ revision_id: to })
    .where("id", "=", versionId)
    .where("revision_id", "=", from)
    .returning("id")
    .executeTakeFirst();
  return advanced !== undefined;
}

/** How a draft came: from which tab, and by which save of it (a name given there). */
export type SavedFrom = { readonly tab: string; readonly key: string };

/** What is saved into a revision that stands already, and under which id it stands from then on. */
export type SavedAgain = SavedFrom & {
  readonly id: string;
  readonly words: Words;
  readonly savedBy: string;
  readonly now: number;
  /** Into none that was begun before, epoch milliseconds. */
  readonly begunSince: number;
};

/**
 * Saves into a revision, if it was begun lately by this member in this tab, was never shown or handed on, and no translation follows it.
 * @returns false where it is another's, or has become history
 */
export async function saveIntoRevision(db: Db, revisionId: string, again: SavedAgain): Promise<boolean> {
  const saved = await db
    .updateTable("revisions")
    .set({
      id: again.id,
      ...wordColumns(again.words),
      body: JSON.stringify(again.words.body),
      save_key: again.key,
      created_at: again.now,
    })
    .where("id", "=", revisionId)
    .where("saved_from", "=", again.tab)
    .where("saved_by", "=", again.savedBy)
    .where("begun_at", ">=", again.begunSince)
    .where("published_at", "is", null)
    .where("sealed", "=", 0)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("translated_blocks")
            .select("translated_blocks.version_id")
            .where("translated_blocks.source_revision_id", "=", revisionId),
        ),
      ),
    )
    .returning("id")
    .executeTakeFirst();
  return saved !== undefined;
}

/** Lets nobody save into a revision any more: it was handed on as it is. */
export async function sealRevision(db: Db, revisionId: string) {
  await db.updateTable("revisions").set({ sealed: 1 }).where("id", "=", revisionId).execute();
}

/** Whether a save came in, whatever became of its answer. */
export async function hasSave(db: Db, versionId: string, key: string): Promise<boolean> {
  const row = await db
    .selectFrom("revisions")
    .select("id")
    .where("version_id", "=", versionId)
    .where("save_key", "=", key)
    .executeTakeFirst();
  return row !== undefined;
}

/** One line of the earlier drafts. Times in epoch milliseconds. */
export type DraftLine = {
  readonly id: string;
  readonly number: number;
  readonly headline: string;
  readonly savedBy: string | null;
  readonly savedAt: number;
  readonly publishedAt: number | null;
};

/** The drafts of a version, newest first, as many as `limit`; those before number `before` where it is given. */
export async function listDrafts(
  db: Db,
  versionId: string,
  { before, limit }: { before: number | undefined; limit: number },
): Promise<DraftLine[]> {
  return db
    .selectFrom("revisions")
    .select([
      "id",
      "number",
      "headline",
      "saved_by as savedBy",
      "created_at as savedAt",
      "published_at as publishedAt",
    ])
    .where("version_id", "=", versionId)
    .$if(before !== undefined, (query) => query.where("number", "<", before ?? 0))
    .orderBy("number", "desc")
    .limit(limit)
    .execute();
}

/** Whether a revision is one of this version's. */
export async function isRevisionOf(db: Db, versionId: string, revisionId: string): Promise<boolean> {
  const row = await db
    .selectFrom("revisions")
    .select("id")
    .where("id", "=", revisionId)
    .where("version_id", "=", versionId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Of a revision that was committed at `at` or later and whose time never came: it is no part of what was ever public. */
export async function unmarkRevisionPublished(db: Db, revisionId: string, at: number) {
  await db
    .updateTable("revisions")
    .set({ published_at: null, note: "" })
    .where("id", "=", revisionId)
    .where("published_at", ">=", at)
    .execute();
}

/** Who saved a revision, and when (epoch milliseconds). */
export async function findSaving(
  db: Db,
  revisionId: string,
): Promise<{ savedBy: string | null; savedAt: number } | null> {
  const row = await db
    .selectFrom("revisions")
    .select(["saved_by as savedBy", "created_at as savedAt"])
    .where("id", "=", revisionId)
    .executeTakeFirst();
  return row ?? null;
}
