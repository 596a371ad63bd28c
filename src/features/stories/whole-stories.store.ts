import type { Reading } from "../../platform/database/reading.ts";
import { cardOf } from "./public-cards.store.ts";
import type { PublicStory } from "./public-story.ts";
import {
  listCorrectionsOf,
  listOtherEditionsOf,
  listWritersOf,
  openDebtOf,
  storyQuery,
  tellStory,
} from "./story-parts.store.ts";

/** A story with its text, and without what only its own page leads to. */
export type WholeStory = Omit<PublicStory, "topics" | "otherEditions" | "edition" | "revisionId">;

/** The public versions among these with their whole text, in the order of the ids: so many queries, however many they are. */
export async function listWholeStories(
  reading: Reading,
  versionIds: readonly string[],
): Promise<WholeStory[]> {
  if (versionIds.length === 0) return [];
  const rows = await storyQuery(reading).where("versions.id", "in", versionIds).execute();
  const storyIds = rows.map((row) => row.story_id);
  const [writers, others, corrections] = await Promise.all([
    listWritersOf(reading, versionIds),
    listOtherEditionsOf(reading, storyIds),
    listCorrectionsOf(reading, versionIds),
  ]);
  const stories = rows.map(
    (row): WholeStory => ({
      // Text alone: a pack has no pictures.
      ...cardOf(reading, row, new Map()),
      ...tellStory(row),
      writers: writers.get(row.id) ?? [],
      debt: openDebtOf(row, others.get(row.story_id) ?? []),
      corrections: (corrections.get(row.id) ?? []).map(({ at, note }) => ({ at, note, elsewhere: [] })),
      wasChanged: false,
    }),
  );
  return versionIds.flatMap((id) => stories.filter((story) => story.versionId === id));
}
