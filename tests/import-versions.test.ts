import { expect, it } from "vitest";
import { listSectionIds } from "../src/features/sections/sections.store.ts";
import { createVersion } from "../src/features/stories/create-version.ts";
import { importVersions } from "../src/features/stories/import-versions.ts";
import { publishVersion } from "../src/features/stories/publish-story.ts";
import { noWords } from "../src/features/stories/story.ts";
import { saveTopic } from "../src/features/topics/topics.store.ts";
import { newId } from "../src/kernel/ids.ts";
import { BEGINNING, openTestStore, type TestStore } from "./databases.ts";
import { bodyOf, found } from "./small-newspaper.ts";

const HOUR = 3_600_000;

/** What both ways are given: stories of an hour's distance, the same headline every third time, every fourth a page, every fifth a draft. */
const telling = Array.from({ length: 30 }, (_, i) => ({
  headline: `Headline ${i % 3}`,
  kind: i % 4 === 3 ? ("page" as const) : ("story" as const),
  isDraft: i % 5 === 4,
  at: BEGINNING - ((i * 7) % 30) * HOUR,
}));

const wordsOf = (headline: string) => ({
  ...noWords,
  headline,
  body: bodyOf(`${headline}: its one paragraph.`),
});

async function filing({ ledger }: TestStore) {
  await found(ledger);
  const { value } = await ledger.write(async (writing) => ({
    sectionId: (await listSectionIds(writing.db)).get("world") ?? null,
    topicIds: [
      await saveTopic(
        writing.db,
        { key: "harbour", kind: "affair", names: { en: { name: "Harbour", slug: "harbour" } } },
        writing.now,
      ),
    ],
  }));
  return value;
}

/** Everything that tells of the stories, by slug instead of by id. */
async function contents({ database: { db } }: TestStore) {
  const versions = await db.selectFrom("versions").selectAll().orderBy("slug").execute();
  const slugs = new Map(versions.map((version) => [version.id, version.slug]));
  const listings = await db.selectFrom("listings").selectAll().execute();
  const revisions = await db.selectFrom("revisions").selectAll().execute();
  const topics = await db.selectFrom("story_topics").selectAll().execute();
  const changes = await db.selectFrom("changes").selectAll().where("kind", "like", "story.%").execute();
  return {
    versions: versions.map((version) => ({
      slug: version.slug,
      headline: version.headline,
      kind: version.kind,
      status: version.status,
      wordCount: version.word_count,
      visibleFrom: version.visible_from,
      updatedAt: version.updated_at,
      isPublic: version.public_revision_id !== null,
      topics: topics.filter((topic) => topic.story_id === version.story_id).length,
    })),
    listings: listings
      .map(
        ({ list, version_id, visible_from }) =>
          `${list.split(":")[0]} ${slugs.get(version_id)} ${visible_from}`,
      )
      .sort(),
    revisions: revisions
      .map(({ version_id, number, note }) => `${slugs.get(version_id)} ${number} ${note}`)
      .sort(),
    changes: changes.map(({ kind, subject_id }) => `${kind} ${slugs.get(subject_id)}`).sort(),
  };
}

it.each(["sqlite", "postgres"] as const)(
  "many versions brought in at once are what they would be one after the other (%s)",
  async (dialect) => {
    const [single, many] = [await openTestStore(dialect), await openTestStore(dialect)];
    const one = await filing(single);
    for (const { headline, kind, isDraft, at } of telling) {
      await single.ledger.write(async (writing) => {
        const made = await createVersion(writing, {
          story: one,
          edition: "en",
          kind,
          words: wordsOf(headline),
          personIds: [],
          savedBy: null,
          createdAt: at,
        });
        if (made.ok && !isDraft)
          await publishVersion(writing, { versionId: made.value.versionId, visibleFrom: at });
      });
    }
    const other = await filing(many);
    await many.ledger.write((writing) =>
      importVersions(
        writing,
        telling.map(({ headline, kind, isDraft, at }) => ({
          storyId: newId(at),
          newStory: { ...other, originalEdition: "en" },
          edition: "en",
          kind,
          words: wordsOf(headline),
          slug: headline,
          personIds: [],
          createdAt: at,
          beginning: isDraft
            ? { status: "draft" }
            : { status: "published", visibleFrom: at, updatedAt: null },
        })),
      ),
    );
    expect(await contents(many)).toEqual(await contents(single));
    await single.remove();
    await many.remove();
  },
);
