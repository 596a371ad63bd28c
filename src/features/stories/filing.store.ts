import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";
import { insertBylines, insertStoryTopics } from "./stories.store.ts";

type Db = Kysely<Schema>;

/** What a story is filed under: a section, topics, and (of one version) who wrote it. */
export type Filing = {
  readonly sectionId: string | null;
  readonly topicIds: readonly string[];
  readonly personIds: readonly string[];
};

/** Whether every section, topic and writer that is named is known. */
export async function isKnownFiling(db: Db, { sectionId, topicIds, personIds }: Filing): Promise<boolean> {
  const [sections, topics, people] = await Promise.all([
    sectionId === null ? [] : db.selectFrom("sections").select("id").where("id", "=", sectionId).execute(),
    topicIds.length === 0 ? [] : db.selectFrom("topics").select("id").where("id", "in", topicIds).execute(),
    personIds.length === 0 ? [] : db.selectFrom("people").select("id").where("id", "in", personIds).execute(),
  ]);
  return (
    sections.length === (sectionId === null ? 0 : 1) &&
    topics.length === new Set(topicIds).size &&
    people.length === new Set(personIds).size
  );
}

/** Replaces how a story is filed and by whom a version of it is signed, in this order of topics and writers. */
export async function saveFiling(
  db: Db,
  { storyId, versionId }: { storyId: string; versionId: string },
  { sectionId, topicIds, personIds }: Filing,
) {
  await db.updateTable("stories").set({ section_id: sectionId }).where("id", "=", storyId).execute();
  await db.deleteFrom("story_topics").where("story_id", "=", storyId).execute();
  await insertStoryTopics(db, storyId, [...new Set(topicIds)]);
  await db.deleteFrom("bylines").where("version_id", "=", versionId).execute();
  await insertBylines(db, versionId, [...new Set(personIds)]);
}
