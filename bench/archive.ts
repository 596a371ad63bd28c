import { createHash } from "node:crypto";
import { contentHash, linkUp, type Publication } from "../src/features/history/publication.ts";
import { findChainEnd, insertLinks } from "../src/features/history/publications.store.ts";
import { savePerson } from "../src/features/people/people.store.ts";
import { listSectionIds } from "../src/features/sections/sections.store.ts";
import { applyNewspaper } from "../src/features/settings/apply-newspaper.ts";
import type { Newspaper } from "../src/features/settings/newspaper.ts";
import { wordsOfRow } from "../src/features/stories/stories.store.ts";
import { saveTopic } from "../src/features/topics/topics.store.ts";
import { LATEST, listOfPerson, listOfSection, listOfTopic } from "../src/kernel/cache-keys.ts";
import { newId } from "../src/kernel/ids.ts";
import { openLedger } from "../src/platform/database/ledger.ts";
import type { Database } from "../src/platform/database/open-database.ts";

const AN_HOUR = 3_600_000;
const BATCH = 250;
const WORDS = (
  "the harbour council voted on friday to open its northern quay after a year of delay and a long inquiry into the cost of the works " +
  "which had risen twice while ministers asked for figures that nobody could give officials said that the money was there and that " +
  "ships would come back before the season ends but fishermen who have moored there for generations fear losing their places"
).split(" ");

/** Words that differ from story to story and are always the same for the same number. */
function sentence(seed: number, length: number): string {
  let state = seed * 2_654_435_761 + 1;
  const words = Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return WORDS[state % WORDS.length] ?? "the";
  });
  const text = words.join(" ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** A body of `words` words in paragraphs of fifty. */
export function bodyOfWords(seed: number, words: number): string {
  const content = Array.from({ length: Math.ceil(words / 50) }, (_, i) => ({
    type: "paragraph",
    attrs: { id: `b${i}` },
    content: [{ type: "text", text: sentence(seed * 31 + i, Math.min(50, words - i * 50)) }],
  }));
  return JSON.stringify({ type: "doc", content });
}

/**
 * Fills an empty database with `count` published stories of an hour's distance, each filed under a section, two topics and a writer, and
 * with four related ones, as the program itself would leave them. Straight into the tables: bulk is not what is measured here.
 */
export async function fillArchive(
  database: Database,
  newspaper: Newspaper,
  count: number,
): Promise<string[]> {
  const { db } = database;
  const ledger = openLedger(database, Date.now);
  await ledger.write((writing) => applyNewspaper(writing, newspaper));
  const sections = [...(await listSectionIds(db)).values()];
  const { value: filing } = await ledger.write(async (writing) => {
    const topics: string[] = [];
    for (let i = 0; i < 40; i++) {
      const name = { name: `Topic ${i}`, slug: `topic-${i}` };
      topics.push(
        await saveTopic(
          writing.db,
          { key: `topic-${i}`, kind: "affair", names: { en: name, fr: name } },
          writing.now,
        ),
      );
    }
    const people: string[] = [];
    for (let i = 0; i < 10; i++) {
      people.push(
        await savePerson(writing.db, { slug: `writer-${i}`, name: `Writer ${i}`, words: {} }, writing.now),
      );
    }
    return { topics, people };
  });
  const now = Date.now();
  const ids: string[] = [];
  const slugs: string[] = [];
  for (let start = 0; start < count; start += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, count - start) }, (_, i) => start + i);
    const rows = numbers.map((number) => {
      const at = now - (count - number) * AN_HOUR;
      return rowsOf(number, at, { sections, ...filing });
    });
    await db.transaction().execute(async (writing) => {
      await writing
        .insertInto("stories")
        .values(rows.map((row) => row.story))
        .execute();
      await writing
        .insertInto("versions")
        .values(rows.map((row) => row.version))
        .execute();
      await writing
        .insertInto("revisions")
        .values(rows.map((row) => row.revision))
        .execute();
      await writing
        .insertInto("bylines")
        .values(rows.map((row) => row.byline))
        .execute();
      await writing
        .insertInto("story_topics")
        .values(rows.flatMap((row) => row.topics))
        .execute();
      await writing
        .insertInto("listings")
        .values(rows.flatMap((row) => row.listings))
        .execute();
      const publications = rows.map((row) => publicationOf(row));
      await insertLinks(writing, linkUp(await findChainEnd(writing), publications));
      const related = rows.flatMap(({ version }, i) =>
        [1, 2, 3, 4].flatMap((back) => {
          const other = ids[start + i - back * 7];
          return other === undefined ? [] : [{ version_id: version.id, related_id: other, score: 1 / back }];
        }),
      );
      if (related.length > 0) await writing.insertInto("related").values(related).execute();
    });
    for (const { version } of rows) {
      ids.push(version.id);
      slugs.push(version.slug);
    }
  }
  return slugs;
}

function publicationOf({ story, version, revision }: ReturnType<typeof rowsOf>): Publication {
  const { number, note, published_at: publishedAt } = revision;
  return {
    kind: "published",
    ...{ versionId: version.id, storyId: story.id, edition: version.edition, revisionId: revision.id },
    ...{ at: publishedAt, visibleFrom: version.visible_from, updatedAt: version.updated_at },
    content: contentHash({ versionId: version.id, number, words: wordsOfRow(revision), note, publishedAt }),
  };
}

type Filing = {
  readonly sections: readonly string[];
  readonly topics: readonly string[];
  readonly people: readonly string[];
};

function rowsOf(number: number, at: number, filing: Filing) {
  const [storyId, versionId, revisionId] = [newId(at), newId(at), newId(at)];
  const pick = (list: readonly string[], by: number) => list[by % list.length] ?? "";
  const section = pick(filing.sections, number);
  const topics = [...new Set([pick(filing.topics, number), pick(filing.topics, number * 7 + 3)])];
  const person = pick(filing.people, number);
  const words = {
    headline: sentence(number, 9).slice(0, -1),
    kicker: "Harbour",
    standfirst: sentence(number + 5, 22),
    source: "Harbour master",
    place: "Port Louis",
    picture_id: null,
    picture_alt: "",
    picture_caption: "",
    picture_credit: "",
  };
  const lists = [LATEST, listOfSection(section), ...topics.map(listOfTopic), listOfPerson(person)];
  return {
    story: { id: storyId, original_edition: "en", section_id: section, created_at: at },
    version: {
      ...words,
      id: versionId,
      story_id: storyId,
      edition: "en",
      kind: "story",
      status: "published",
      slug: `story-${createHash("sha1").update(String(number)).digest("hex").slice(0, 12)}`,
      word_count: 600,
      revision_id: revisionId,
      public_revision_id: revisionId,
      visible_from: at,
      embargo_until: null,
      updated_at: null,
      withdrawn_at: null,
      created_at: at,
    },
    revision: {
      ...words,
      id: revisionId,
      version_id: versionId,
      number: 1,
      body: bodyOfWords(number, 600),
      note: "",
      saved_by: null,
      created_at: at,
      published_at: at,
    },
    byline: { version_id: versionId, person_id: person, position: 0 },
    topics: topics.map((topicId, position) => ({ story_id: storyId, topic_id: topicId, position })),
    listings: lists.map((list) => ({ list, edition: "en", visible_from: at, version_id: versionId })),
  };
}
