import type { Kysely } from "kysely";
import { inParts } from "../../platform/database/in-parts.ts";
import type { Schema } from "../../platform/database/schema.ts";
import type { Body } from "../stories/body.ts";
import type { MadeFrom } from "./debt.ts";

type Db = Kysely<Schema>;

/** What a translation was made from, in no order that means anything. */
export async function listPairs(db: Db, versionId: string): Promise<MadeFrom[]> {
  const rows = await db
    .selectFrom("translated_blocks")
    .selectAll()
    .where("version_id", "=", versionId)
    .orderBy("source_block_id")
    .orderBy("block_id")
    .execute();
  return rows.map((row) => ({
    blockId: row.block_id === "" ? null : row.block_id,
    sourceBlockId: row.source_block_id,
    sourceHash: row.source_hash,
    sourceRevisionId: row.source_revision_id,
  }));
}

/** Remembers what a translation was made from, in the place of what was remembered before. */
export async function savePairs(db: Db, versionId: string, pairs: readonly MadeFrom[]) {
  await db.deleteFrom("translated_blocks").where("version_id", "=", versionId).execute();
  const rows = pairs.map((pair) => ({
    version_id: versionId,
    block_id: pair.blockId ?? "",
    source_block_id: pair.sourceBlockId,
    source_hash: pair.sourceHash,
    source_revision_id: pair.sourceRevisionId,
  }));
  await inParts(rows, (part) =>
    db
      .insertInto("translated_blocks")
      .values(part)
      // Two who follow the same block in the same moment have both done it.
      .onConflict((conflict) =>
        conflict
          .columns(["version_id", "source_block_id", "source_hash", "block_id"])
          .doUpdateSet((eb) => ({ source_revision_id: eb.ref("excluded.source_revision_id") })),
      )
      .execute(),
  );
}

/** The version in which a story was told first; null when it is not there (yet). */
export async function findOriginalId(db: Db, storyId: string): Promise<string | null> {
  const row = await db
    .selectFrom("versions")
    .innerJoin("stories", (join) =>
      join
        .onRef("stories.id", "=", "versions.story_id")
        .onRef("stories.original_edition", "=", "versions.edition"),
    )
    .select("versions.id")
    .where("versions.story_id", "=", storyId)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** A translation whose making is known, and its original. */
export type Telling = { readonly translationId: string; readonly originalId: string };

/** The translations that may owe something else since these versions changed: of each its own story's. */
export async function listTellingsOf(db: Db, versionIds: readonly string[]): Promise<Telling[]> {
  const found = new Map<string, Telling>();
  await inParts(versionIds, async (part) => {
    const rows = await db
      .selectFrom("versions as touched")
      .innerJoin("stories", "stories.id", "touched.story_id")
      .innerJoin("versions as original", (join) =>
        join
          .onRef("original.story_id", "=", "stories.id")
          .onRef("original.edition", "=", "stories.original_edition"),
      )
      .innerJoin("versions as translation", (join) =>
        join
          .onRef("translation.story_id", "=", "stories.id")
          .onRef("translation.edition", "!=", "stories.original_edition"),
      )
      .where("touched.id", "in", part)
      .where(({ exists, or, selectFrom }) =>
        or(
          (["translated_blocks", "translation_debts"] as const).map((table) =>
            exists(
              selectFrom(table)
                .select(`${table}.version_id`)
                .whereRef(`${table}.version_id`, "=", "translation.id"),
            ),
          ),
        ),
      )
      .select(["translation.id as translationId", "original.id as originalId"])
      .orderBy("translation.id")
      .execute();
    for (const row of rows) found.set(row.translationId, row);
  });
  return [...found.values()];
}

/** A state of an original that the public could read, or that a translation was made from; times in epoch milliseconds. */
export type SourceRevision = {
  readonly id: string;
  readonly createdAt: number;
  readonly publishedAt: number | null;
};

/** The published revisions of an original and these others of it, newest first. */
export async function listSourceRevisions(
  db: Db,
  originalId: string,
  alsoIds: readonly string[],
): Promise<SourceRevision[]> {
  const rows = await db
    .selectFrom("revisions")
    .select(["id", "created_at", "published_at"])
    .where("version_id", "=", originalId)
    .where((eb) => eb.or([eb("published_at", "is not", null), eb("id", "in", alsoIds)]))
    .orderBy("number", "desc")
    .execute();
  return rows.map((row) => ({ id: row.id, createdAt: row.created_at, publishedAt: row.published_at }));
}

/** When readers were told that a version was changed last; null when never. Epoch milliseconds. */
export async function findUpdatedAt(db: Db, versionId: string): Promise<number | null> {
  const row = await db
    .selectFrom("versions")
    .select("updated_at")
    .where("id", "=", versionId)
    .executeTakeFirst();
  return row?.updated_at ?? null;
}

/** The bodies of these revisions, by id; of one that is no longer kept, none. */
export async function listKnownBodies(
  db: Db,
  revisionIds: readonly string[],
): Promise<ReadonlyMap<string, Body>> {
  const bodies = new Map<string, Body>();
  await inParts(revisionIds, async (part) => {
    const rows = await db.selectFrom("revisions").select(["id", "body"]).where("id", "in", part).execute();
    for (const row of rows) bodies.set(row.id, JSON.parse(row.body) as Body);
  });
  return bodies;
}
