import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";
import { isOpen } from "../stories/visibility.store.ts";

type Db = Kysely<Schema>;

/** What anybody may know of a version. Times in epoch milliseconds. */
export type PublicFacts = {
  readonly versionId: string;
  readonly storyId: string;
  readonly edition: string;
  readonly slug: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly publishedAt: number | null;
  readonly updatedAt: number | null;
};

/** What the public can read of a version now, by the visibility rule; null where it can't. */
export async function findPublicFacts(db: Db, versionId: string, now: number): Promise<PublicFacts | null> {
  const row = await db
    .selectFrom("versions")
    .select([
      "id as versionId",
      "story_id as storyId",
      "edition",
      "slug",
      "headline",
      "standfirst",
      "visible_from as publishedAt",
      "updated_at as updatedAt",
    ])
    .where("id", "=", versionId)
    .where((eb) => isOpen(eb, now))
    .executeTakeFirst();
  return row ?? null;
}

/** Where a version stood that the public could read and can't any more; null where that is not so. */
export async function findWithdrawnFacts(
  db: Db,
  versionId: string,
): Promise<Pick<PublicFacts, "versionId" | "storyId" | "edition" | "slug"> | null> {
  const row = await db
    .selectFrom("versions")
    .select(["id as versionId", "story_id as storyId", "edition", "slug"])
    .where("id", "=", versionId)
    .where("status", "=", "withdrawn")
    .executeTakeFirst();
  return row ?? null;
}
