import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";
import type { Place } from "../staff/permissions.ts";
import { openStatuses } from "./visibility.ts";

type Db = Kysely<Schema>;

/** What editing a version needs to know besides its words. Times in epoch milliseconds. */
export type VersionFile = {
  readonly originalEdition: string;
  readonly sectionId: string | null;
  readonly topics: readonly { readonly id: string; readonly key: string; readonly kind: string }[];
  readonly createdAt: number;
  readonly createdBy: string | null;
  readonly updatedAt: number | null;
  readonly withdrawnAt: number | null;
};

/** How a version is filed and what became of it. */
export async function findVersionFile(db: Db, versionId: string): Promise<VersionFile | null> {
  const row = await db
    .selectFrom("versions")
    .innerJoin("stories", "stories.id", "versions.story_id")
    .select([
      "versions.story_id as storyId",
      "stories.original_edition as originalEdition",
      "stories.section_id as sectionId",
      "versions.created_at as createdAt",
      "versions.created_by as createdBy",
      "versions.updated_at as updatedAt",
      "versions.withdrawn_at as withdrawnAt",
    ])
    .where("versions.id", "=", versionId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { storyId, ...file } = row;
  const topics = await db
    .selectFrom("story_topics")
    .innerJoin("topics", "topics.id", "story_topics.topic_id")
    .select(["topics.id", "topics.key", "topics.kind"])
    .where("story_topics.story_id", "=", storyId)
    .orderBy("story_topics.position")
    .execute();
  return { ...file, topics };
}

/** Where a version is and whose; null when there is none. */
export async function findPlace(db: Db, versionId: string): Promise<Place | null> {
  const row = await db
    .selectFrom("versions")
    .select(["edition", "created_by as owner"])
    .where("id", "=", versionId)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * The same for writing its words. A translation is anybody's who may translate into its edition: whoever is at work when the original
 * changes brings it up to date, not only who began it.
 */
export async function findPlaceOfWords(db: Db, versionId: string): Promise<Place | null> {
  const row = await db
    .selectFrom("versions")
    .innerJoin("stories", "stories.id", "versions.story_id")
    .select(["edition", "created_by as owner", "original_edition as original"])
    .where("versions.id", "=", versionId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { original, ...place } = row;
  return original === place.edition ? place : { ...place, needs: "story.translate" };
}

/** The same for acts that readers would see at once, where they see any edition of the story (or will, at its time). */
export async function findPlaceOfWhatIsSeen(db: Db, versionId: string): Promise<Place | null> {
  const place = await findPlace(db, versionId);
  if (place === null) return null;
  const seen = await db
    .selectFrom("versions")
    .innerJoin("versions as others", "others.story_id", "versions.story_id")
    .select("others.id")
    .where("versions.id", "=", versionId)
    .where("others.status", "in", openStatuses)
    .limit(1)
    .executeTakeFirst();
  return seen === undefined ? place : { ...place, needs: "story.publish" };
}

/** Whether there is such a story. */
export async function hasStory(db: Db, storyId: string): Promise<boolean> {
  return (
    (await db.selectFrom("stories").select("id").where("id", "=", storyId).executeTakeFirst()) !== undefined
  );
}
