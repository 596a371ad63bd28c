import type { Kysely } from "kysely";
import { LATEST, listOfPerson, listOfSection, listOfTopic } from "../../kernel/cache-keys.ts";
import type { Schema } from "../../platform/database/schema.ts";
import type { Version } from "./story.ts";

type Db = Kysely<Schema>;

/** The lists that a version stands in: latest, its section and those above it, its topics, its writers. A page stands in none. */
export async function listListsOf(
  db: Db,
  version: Pick<Version, "id" | "storyId" | "kind">,
): Promise<string[]> {
  if (version.kind === "page") return [];
  const sections = await sectionAndAbove(db, version.storyId);
  const topics = await db
    .selectFrom("story_topics")
    .select("topic_id")
    .where("story_id", "=", version.storyId)
    .execute();
  const people = await db
    .selectFrom("bylines")
    .select("person_id")
    .where("version_id", "=", version.id)
    .execute();
  return [
    LATEST,
    ...sections.map(listOfSection),
    ...topics.map((row) => listOfTopic(row.topic_id)),
    ...people.map((row) => listOfPerson(row.person_id)),
  ];
}

/** The lists in which a version stands now, all under one time. */
export async function listListingsOf(
  db: Db,
  versionId: string,
): Promise<{ lists: string[]; visibleFrom: number }> {
  const rows = await db
    .selectFrom("listings")
    .select(["list", "visible_from"])
    .where("version_id", "=", versionId)
    .execute();
  return { lists: rows.map((row) => row.list), visibleFrom: rows[0]?.visible_from ?? 0 };
}

/** Under which times the tellings of these stories came out that have been public or will be; epoch milliseconds. */
export async function listPublicTimes(
  db: Db,
  storyIds: readonly string[],
): Promise<{ storyId: string; edition: string; visibleFrom: number }[]> {
  if (storyIds.length === 0) return [];
  const rows = await db
    .selectFrom("versions")
    .select(["story_id", "edition", "visible_from"])
    .where("story_id", "in", storyIds)
    .where("public_revision_id", "is not", null)
    .execute();
  return rows.map((row) => ({
    storyId: row.story_id,
    edition: row.edition,
    visibleFrom: row.visible_from ?? 0,
  }));
}

/** Puts a version into its lists under its time, and takes it out of all others. */
export async function saveListings(
  db: Db,
  version: Pick<Version, "id" | "edition">,
  { lists, visibleFrom }: { lists: readonly string[]; visibleFrom: number },
) {
  await removeListings(db, version.id);
  if (lists.length === 0) return;
  await db
    .insertInto("listings")
    .values(
      lists.map((list) => ({
        list,
        edition: version.edition,
        visible_from: visibleFrom,
        version_id: version.id,
      })),
    )
    .execute();
}

export async function removeListings(db: Db, versionId: string) {
  await db.deleteFrom("listings").where("version_id", "=", versionId).execute();
}

/** A place in lists: theirs is the order of times, and of ids where two have the same. `visibleFrom` in epoch milliseconds. */
export type PlaceInLists = {
  readonly versionId: string;
  readonly edition: string;
  readonly lists: readonly string[];
  readonly visibleFrom: number;
};

/** The lists in which something stands before this place already, so that a later page of theirs changes too. */
export async function listListsWithNewer(
  db: Db,
  { versionId, edition, lists, visibleFrom }: PlaceInLists,
): Promise<string[]> {
  const found: string[] = [];
  for (const list of lists) {
    const newer = await db
      .selectFrom("listings")
      .select("version_id")
      .where("list", "=", list)
      .where("edition", "=", edition)
      .where((eb) =>
        eb.or([
          eb("visible_from", ">", visibleFrom),
          eb.and([eb("visible_from", "=", visibleFrom), eb("version_id", ">", versionId)]),
        ]),
      )
      .limit(1)
      .executeTakeFirst();
    if (newer !== undefined) found.push(list);
  }
  return found;
}

async function sectionAndAbove(db: Db, storyId: string): Promise<string[]> {
  const story = await db
    .selectFrom("stories")
    .select("section_id")
    .where("id", "=", storyId)
    .executeTakeFirst();
  const found: string[] = [];
  let next = story?.section_id ?? null;
  while (next !== null && !found.includes(next)) {
    found.push(next);
    const row = await db.selectFrom("sections").select("parent_id").where("id", "=", next).executeTakeFirst();
    next = row?.parent_id ?? null;
  }
  return found;
}
