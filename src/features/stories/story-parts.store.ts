import { personKey, storyKey } from "../../kernel/cache-keys.ts";
import type { Reading } from "../../platform/database/reading.ts";
import type { Body } from "./body.ts";
import { cardQuery } from "./public-cards.store.ts";
import type { OpenDebt, OtherEdition, PublicStory, Writer } from "./public-story.ts";
import type { VersionKind } from "./story.ts";
import { isOpen } from "./visibility.store.ts";

/** The public stories of the edition that is read, with their text and what a translation owes; narrowed by who asks. */
export function storyQuery(reading: Reading) {
  return cardQuery(reading)
    .innerJoin("revisions", "revisions.id", "versions.public_revision_id")
    .leftJoin("translation_debts", "translation_debts.version_id", "versions.id")
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
    ]);
}

type StoryRow = {
  readonly kind: string;
  readonly status: string;
  readonly source: string;
  readonly place: string;
  readonly word_count: number;
  readonly body: string;
};

/** What a story says beyond its card. */
export function tellStory(
  row: StoryRow,
): Pick<PublicStory, "kind" | "corrected" | "source" | "place" | "wordCount" | "body"> {
  return {
    kind: row.kind as VersionKind,
    corrected: row.status === "corrected",
    source: row.source,
    place: row.place,
    wordCount: row.word_count,
    body: JSON.parse(row.body) as Body,
  };
}

/** Who signed a version, in their order. */
export async function listWriters(reading: Reading, versionId: string): Promise<readonly Writer[]> {
  return (await listWritersOf(reading, [versionId])).get(versionId) ?? [];
}

/** Who signed each of these versions, in their order. */
export async function listWritersOf(
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
  return mapEach(rows, "version_id", ({ id, name, slug, role }) => ({ id, name, slug, role: role ?? "" }));
}

/** The other editions in which the public can read a story. */
export async function listOtherEditions(reading: Reading, storyId: string): Promise<readonly OtherEdition[]> {
  return (await listOtherEditionsOf(reading, [storyId])).get(storyId) ?? [];
}

/** The other editions in which the public can read each of these stories. */
export async function listOtherEditionsOf(
  reading: Reading,
  storyIds: readonly string[],
): Promise<ReadonlyMap<string, readonly OtherEdition[]>> {
  for (const id of storyIds) reading.shows(storyKey(id));
  const rows = await reading.db
    .selectFrom("versions")
    .select(["id as versionId", "story_id", "edition", "slug", "headline"])
    .where("story_id", "in", storyIds)
    .where("edition", "!=", reading.edition)
    .where((eb) => isOpen(eb, reading.now))
    .orderBy("edition")
    .execute();
  return mapEach(rows, "story_id", ({ versionId, edition, slug, headline }) => ({
    versionId,
    edition,
    slug,
    headline,
  }));
}

/** A public correction as it stands with its revision. `at` in epoch milliseconds. */
export type NotedCorrection = { readonly revisionId: string; readonly at: number; readonly note: string };

/** The public corrections of a version, newest first. */
export async function listCorrections(
  reading: Reading,
  versionId: string,
): Promise<readonly NotedCorrection[]> {
  return (await listCorrectionsOf(reading, [versionId])).get(versionId) ?? [];
}

/** The public corrections of each of these versions, newest first. */
export async function listCorrectionsOf(
  { db }: Reading,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly NotedCorrection[]>> {
  const rows = await db
    .selectFrom("revisions")
    .select(["id", "version_id", "published_at", "note"])
    .where("version_id", "in", versionIds)
    .where("published_at", "is not", null)
    .where("note", "!=", "")
    .orderBy("number", "desc")
    .execute();
  return mapEach(rows, "version_id", ({ id, published_at, note }) => ({
    revisionId: id,
    at: published_at ?? 0,
    note,
  }));
}

type DebtColumns = {
  original_version_id: string | null;
  follows_at: number | null;
  original_updated_at: number | null;
};

/** What a translation owes an original that the public can read now; a debt to any other is nothing to tell. */
export function openDebtOf(row: DebtColumns, otherEditions: readonly OtherEdition[]): OpenDebt | null {
  const { original_version_id, follows_at, original_updated_at } = row;
  const original = otherEditions.find((other) => other.versionId === original_version_id);
  if (original === undefined || follows_at === null || original_updated_at === null) return null;
  return { original, followsAt: follows_at, originalUpdatedAt: original_updated_at };
}

/** Rows by what they belong to, in their order, each as it is told. */
function mapEach<Key extends string, Row extends Readonly<Record<Key, string>>, Told>(
  rows: readonly Row[],
  key: Key,
  tell: (row: Row) => Told,
): ReadonlyMap<string, readonly Told[]> {
  const groups = Map.groupBy(rows, (row): string => row[key]);
  return new Map([...groups].map(([id, group]) => [id, group.map(tell)]));
}
