import type { Insertable, Kysely } from "kysely";
import { inParts } from "../../platform/database/in-parts.ts";
import type {
  BylinesTable,
  ListingsTable,
  RevisionsTable,
  Schema,
  StoriesTable,
  StoryTopicsTable,
  VersionsTable,
} from "../../platform/database/schema.ts";
import { listFormerSlugs } from "../redirects/redirects.store.ts";

type Db = Kysely<Schema>;

/** The rows of many versions at once, as `createVersion` and `publishVersion` make them one by one. */
export type VersionRows = {
  readonly stories: Insertable<StoriesTable>[];
  readonly storyTopics: Insertable<StoryTopicsTable>[];
  readonly versions: Insertable<VersionsTable>[];
  readonly revisions: Insertable<RevisionsTable>[];
  readonly bylines: Insertable<BylinesTable>[];
  readonly listings: Insertable<ListingsTable>[];
};

export function noVersionRows(): VersionRows {
  return { stories: [], storyTopics: [], versions: [], revisions: [], bylines: [], listings: [] };
}

/** Writes all rows, those first that others name. */
export async function insertVersionRows(db: Db, rows: VersionRows): Promise<void> {
  await inParts(rows.stories, (part) => db.insertInto("stories").values(part).execute());
  await inParts(rows.storyTopics, (part) => db.insertInto("story_topics").values(part).execute());
  await inParts(rows.versions, (part) => db.insertInto("versions").values(part).execute());
  await inParts(rows.revisions, (part) => db.insertInto("revisions").values(part).execute());
  await inParts(rows.bylines, (part) => db.insertInto("bylines").values(part).execute());
  await inParts(rows.listings, (part) => db.insertInto("listings").values(part).execute());
}

/** Which of these slugs versions of an edition have, or have former addresses with. */
export async function listTakenSlugs(db: Db, edition: string, slugs: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  await inParts(slugs, async (part) => {
    const rows = await db
      .selectFrom("versions")
      .select("slug")
      .where("edition", "=", edition)
      .where("slug", "in", part)
      .execute();
    found.push(...rows.map((row) => row.slug), ...(await listFormerSlugs(db, { edition, slugs: part })));
  });
  return found;
}

/** A story that is there, as far as its versions' lists depend on it. */
export type FiledStory = { readonly sectionId: string | null; readonly topicIds: readonly string[] };

/** How these stories are filed, by id. */
export async function listFiledStories(db: Db, ids: readonly string[]): Promise<Map<string, FiledStory>> {
  const stories: { id: string; section_id: string | null }[] = [];
  const topics: { story_id: string; topic_id: string }[] = [];
  await inParts(ids, async (part) => {
    stories.push(
      ...(await db.selectFrom("stories").select(["id", "section_id"]).where("id", "in", part).execute()),
    );
    const filed = db
      .selectFrom("story_topics")
      .select(["story_id", "topic_id"])
      .where("story_id", "in", part);
    topics.push(...(await filed.orderBy("position").execute()));
  });
  return new Map(
    stories.map(({ id, section_id }) => [
      id,
      {
        sectionId: section_id,
        topicIds: topics.flatMap((topic) => (topic.story_id === id ? [topic.topic_id] : [])),
      },
    ]),
  );
}

/** The section above each section that has one, by id. */
export async function listSectionsAbove(db: Db): Promise<Map<string, string>> {
  const rows = await db.selectFrom("sections").select(["id", "parent_id"]).execute();
  return new Map(rows.flatMap((row) => (row.parent_id === null ? [] : [[row.id, row.parent_id] as const])));
}

/** The story and edition of each of these versions, by version id. */
export async function listStoriesOfVersions(
  db: Db,
  versionIds: readonly string[],
): Promise<Map<string, { storyId: string; edition: string }>> {
  const found = new Map<string, { storyId: string; edition: string }>();
  await inParts(versionIds, async (part) => {
    const query = db.selectFrom("versions").select(["id", "story_id", "edition"]).where("id", "in", part);
    for (const row of await query.execute())
      found.set(row.id, { storyId: row.story_id, edition: row.edition });
  });
  return found;
}

/** The editions in which each of these stories is told already, by story id. */
export async function listEditionsOfStories(
  db: Db,
  storyIds: readonly string[],
): Promise<Map<string, Set<string>>> {
  const editions = new Map<string, Set<string>>();
  await inParts(storyIds, async (part) => {
    const query = db.selectFrom("versions").select(["story_id", "edition"]).where("story_id", "in", part);
    for (const { story_id, edition } of await query.execute())
      editions.set(story_id, (editions.get(story_id) ?? new Set()).add(edition));
  });
  return editions;
}
