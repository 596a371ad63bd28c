import type { Kysely } from "kysely";
import { LATEST, listOfSection, listOfTopic, relatedKey } from "../../kernel/cache-keys.ts";
import type { Reading } from "../../platform/database/reading.ts";
import type { Schema } from "../../platform/database/schema.ts";
import { listCardsOfVersions } from "../stories/public-cards.store.ts";
import type { StoryCard } from "../stories/public-story.ts";

type Db = Kysely<Schema>;

/** How many related stories are kept, so that a few may be withdrawn. */
export const RELATED_KEPT = 8;

/** A version as the relating reads it: how it is filed, and the words that lists show of it. */
export type Filed = {
  readonly versionId: string;
  readonly storyId: string;
  readonly edition: string;
  readonly sectionId: string | null;
  readonly topicIds: readonly string[];
  readonly text: string;
  readonly visibleFrom: number;
};

/** More Articles of a version, as computed at publishing; those that are public now, at most `limit`. */
export async function loadRelated(reading: Reading, versionId: string, limit: number): Promise<StoryCard[]> {
  reading.shows(relatedKey(versionId));
  const rows = await reading.db
    .selectFrom("related")
    .select("related_id")
    .where("version_id", "=", versionId)
    .orderBy("score", "desc")
    .orderBy("related_id")
    .execute();
  const cards = await listCardsOfVersions(
    reading,
    rows.map((row) => row.related_id),
  );
  return cards.slice(0, limit);
}

/** The versions with these ids that are, or will be, public stories. */
export async function listFiled(db: Db, versionIds: readonly string[]): Promise<Filed[]> {
  if (versionIds.length === 0) return [];
  const rows = await db
    .selectFrom("versions")
    .innerJoin("stories", "stories.id", "versions.story_id")
    .select([
      "versions.id",
      "versions.story_id",
      "versions.edition",
      "versions.headline",
      "versions.kicker",
      "versions.standfirst",
      "versions.visible_from",
      "stories.section_id",
    ])
    .where("versions.id", "in", versionIds)
    .where("versions.kind", "=", "story")
    .where("versions.public_revision_id", "is not", null)
    .where("versions.status", "!=", "withdrawn")
    .execute();
  // PostgreSQL takes no list of nothing: a static page is asked for here, and a story that was withdrawn since.
  if (rows.length === 0) return [];
  const topics = await db
    .selectFrom("story_topics")
    .select(["story_id", "topic_id"])
    .where(
      "story_id",
      "in",
      rows.map((row) => row.story_id),
    )
    .execute();
  return rows.map((row) => ({
    versionId: row.id,
    storyId: row.story_id,
    edition: row.edition,
    sectionId: row.section_id,
    topicIds: topics.filter((topic) => topic.story_id === row.story_id).map((topic) => topic.topic_id),
    text: `${row.headline} ${row.kicker} ${row.standfirst}`,
    visibleFrom: row.visible_from ?? 0,
  }));
}

/** The newest versions in each of the lists that a version could share with its kin: its topics, its section, the latest. */
export async function listKin(
  db: Db,
  filed: Filed,
  perList: number,
): Promise<{ versionIds: string[]; topicSizes: ReadonlyMap<string, number> }> {
  const newestOf = async (list: string) => {
    const rows = await db
      .selectFrom("listings")
      .select("version_id")
      .where("list", "=", list)
      .where("edition", "=", filed.edition)
      .orderBy("visible_from", "desc")
      .limit(perList)
      .execute();
    return rows.map((row) => row.version_id);
  };
  const topicSizes = new Map<string, number>();
  const found = new Set<string>();
  for (const topicId of filed.topicIds) {
    const ids = await newestOf(listOfTopic(topicId));
    topicSizes.set(topicId, ids.length);
    for (const id of ids) found.add(id);
  }
  const wide = [LATEST, ...(filed.sectionId === null ? [] : [listOfSection(filed.sectionId)])];
  for (const list of wide) for (const id of await newestOf(list)) found.add(id);
  found.delete(filed.versionId);
  return { versionIds: [...found], topicSizes };
}

export type Kin = { readonly versionId: string; readonly score: number };

/** Sets what is related to a version. */
export async function saveRelated(db: Db, versionId: string, kin: readonly Kin[]) {
  await db.deleteFrom("related").where("version_id", "=", versionId).execute();
  if (kin.length === 0) return;
  await db
    .insertInto("related")
    .values(kin.map((one) => ({ version_id: versionId, related_id: one.versionId, score: one.score })))
    .execute();
}

/**
 * Offers a version to the related stories of others; each takes it where it belongs among those that it keeps.
 * @returns the versions whose related stories it entered
 */
export async function offerRelated(db: Db, offered: string, to: readonly Kin[]): Promise<string[]> {
  const taken: string[] = [];
  for (const { versionId, score } of to) {
    const rows = await db
      .selectFrom("related")
      .select(["related_id", "score"])
      .where("version_id", "=", versionId)
      .orderBy("score", "desc")
      .execute();
    const others = rows.filter((row) => row.related_id !== offered);
    const weakest = others[RELATED_KEPT - 1];
    if (weakest !== undefined && weakest.score >= score) continue;
    const kept = [
      { versionId: offered, score },
      ...others.map((row) => ({ versionId: row.related_id, score: row.score })),
    ]
      .sort((a, b) => b.score - a.score)
      .slice(0, RELATED_KEPT);
    await saveRelated(db, versionId, kept);
    taken.push(versionId);
  }
  return taken;
}
