import { relatedKey } from "../../kernel/cache-keys.ts";
import type { Reading } from "../../platform/database/reading.ts";
import { listCardsOfVersions } from "../stories/public-cards.store.ts";
import type { StoryCard } from "../stories/public-story.ts";

/** More Articles of a version, as computed at publishing; those that are public now, at most `limit`. */
export async function loadRelated(reading: Reading, versionId: string, limit: number): Promise<StoryCard[]> {
  reading.shows(relatedKey(versionId));
  const rows = await reading.db
    .selectFrom("related")
    .select("related_id")
    .where("version_id", "=", versionId)
    .orderBy("position")
    .execute();
  const cards = await listCardsOfVersions(
    reading,
    rows.map((row) => row.related_id),
  );
  return cards.slice(0, limit);
}
