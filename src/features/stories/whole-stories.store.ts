import { personKey, storyKey } from "../../kernel/cache-keys.ts";
import type { Reading } from "../../platform/database/reading.ts";
import type { Body } from "./body.ts";
import { cardOf, cardQuery } from "./public-cards.store.ts";
import { openDebtOf } from "./public-stories.store.ts";
import type { OtherEdition, PublicStory, Writer } from "./public-story.ts";
import type { VersionKind } from "./story.ts";
import { isOpen } from "./visibility.store.ts";

/** A story with its text, and without what only its own page leads to. */
export type WholeStory = Omit<PublicStory, "topics" | "otherEditions" | "edition" | "revisionId">;

/** The public versions among these with their whole text, in the order of the ids: so many queries, however many they are. */
export async function listWholeStories(
  reading: Reading,
  versionIds: readonly string[],
): Promise<WholeStory[]> {
  if (versionIds.length === 0) return [];
  const rows = await cardQuery(reading)
    .innerJoin("revisions", "revisions.id", "versions.public_revision_id")
    .leftJoin("translation_debts", "translation_debts.version_id", "versions.id")
    .where("versions.id", "in", versionIds)
    .select([
      "versions.kind",
      "versions.status",
      "versions.source",
      "versions.place",
      "versions.word_count",
      "revisions.body",
      "translation_debts.original_version_id",
      "translation_debts.follows_at",
      "translation_debts.original_updated_at",
    ])
    .execute();
  const [writers, others, corrections] = await Promise.all([
    listWritersOf(reading, versionIds),
    listOthersOf(
      reading,
      rows.map((row) => row.story_id),
    ),
    listCorrectionsOf(reading, versionIds),
  ]);
  const stories = rows.map(
    (row): WholeStory => ({
      // Text alone: a pack has no pictures.
      ...cardOf(reading, row, new Map()),
      kind: row.kind as VersionKind,
      corrected: row.status === "corrected",
      source: row.source,
      place: row.place,
      wordCount: row.word_count,
      body: JSON.parse(row.body) as Body,
      writers: writers.get(row.id) ?? [],
      debt: openDebtOf(row, others.get(row.story_id) ?? []),
      corrections: corrections.get(row.id) ?? [],
      wasChanged: false,
    }),
  );
  return versionIds.flatMap((id) => stories.filter((story) => story.versionId === id));
}

async function listWritersOf(
  reading: Reading,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Writer[]>> {
  const rows = await reading.db
    .selectFrom("bylines")
    .innerJoin("people", "people.id", "bylines.person_id")
    .leftJoin("people_words", (join) =>
      join.onRef("people_words.person_id", "=", "people.id").on("people_words.edition", "=", reading.edition),
    )
    .where("bylines.version_id", "in", versionIds)
    .orderBy("bylines.position")
    .select(["bylines.version_id", "people.id", "people.name", "people.slug", "people_words.role"])
    .execute();
  for (const row of rows) reading.shows(personKey(row.id));
  const writers = rows.map(({ version_id, role, ...person }) => ({
    versionId: version_id,
    ...person,
    role: role ?? "",
  }));
  return Map.groupBy(writers, (one) => one.versionId);
}

async function listOthersOf(
  reading: Reading,
  storyIds: readonly string[],
): Promise<ReadonlyMap<string, readonly OtherEdition[]>> {
  for (const id of storyIds) reading.shows(storyKey(id));
  const rows = await reading.db
    .selectFrom("versions")
    .select(["id as versionId", "story_id as storyId", "edition", "slug", "headline"])
    .where("story_id", "in", storyIds)
    .where("edition", "!=", reading.edition)
    .where((eb) => isOpen(eb, reading.now))
    .execute();
  return Map.groupBy(rows, (one) => one.storyId);
}

async function listCorrectionsOf({ db }: Reading, versionIds: readonly string[]) {
  const rows = await db
    .selectFrom("revisions")
    .select(["version_id", "published_at", "note"])
    .where("version_id", "in", versionIds)
    .where("published_at", "is not", null)
    .where("note", "!=", "")
    .orderBy("number", "desc")
    .execute();
  const corrections = rows.map(({ version_id, published_at, note }) => ({
    versionId: version_id,
    at: published_at ?? 0,
    note,
    elsewhere: [],
  }));
  return Map.groupBy(corrections, (one) => one.versionId);
}
