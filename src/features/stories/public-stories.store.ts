import { personKey, storyKey, topicKey } from "../../kernel/cache-keys.ts";
import type { Reading } from "../../platform/database/reading.ts";
import type { PublicPicture } from "../media/picture.ts";
import { findPictures } from "../media/public-media.store.ts";
import type { Body } from "./body.ts";
import { picturesOf } from "./body-text.ts";
import { listLinkedVersions } from "./correction-answers.store.ts";
import { cardOf, cardQuery } from "./public-cards.store.ts";
import type {
  NamedLink,
  OpenDebt,
  OtherEdition,
  PublicCorrection,
  PublicStory,
  StoryAtAddress,
  Writer,
} from "./public-story.ts";
import type { VersionKind } from "./story.ts";
import { isOpen, onlyPublic } from "./visibility.store.ts";

/** What stands at a story's address in this edition, with the pictures of its body by id. */
export async function findStoryAt(
  reading: Reading,
  slug: string,
): Promise<StoryAtAddress & { pictures: ReadonlyMap<string, PublicPicture> }> {
  const row = await cardQuery(reading)
    .innerJoin("revisions", "revisions.id", "versions.public_revision_id")
    .leftJoin("translation_debts", "translation_debts.version_id", "versions.id")
    .where("versions.slug", "=", slug)
    .select([
      "versions.kind",
      "versions.status",
      "versions.source",
      "versions.place",
      "versions.word_count",
      "revisions.id as revision_id",
      "revisions.body",
      "translation_debts.original_version_id",
      "translation_debts.follows_at",
      "translation_debts.original_updated_at",
    ])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom("publications")
            .select("publications.number")
            .whereRef("publications.version_id", "=", "versions.id")
            .where("publications.kind", "in", ["updated", "corrected", "withdrawn"]),
        )
        .as("was_changed"),
    )
    .executeTakeFirst();
  if (row === undefined) return { ...(await whatBecameOf(reading, slug)), pictures: new Map() };
  const body = JSON.parse(row.body) as Body;
  const [pictures, writers, topics, otherEditions, corrections] = await Promise.all([
    findPictures(reading, [...(row.picture_id === null ? [] : [row.picture_id]), ...picturesOf(body)]),
    listWriters(reading, row.id),
    listTopicsOf(reading, row.story_id),
    listOtherEditions(reading, row.story_id),
    listCorrections(reading, row.id),
  ]);
  const story: PublicStory = {
    ...cardOf(reading, row, pictures),
    edition: reading.edition,
    kind: row.kind as VersionKind,
    corrected: row.status === "corrected",
    source: row.source,
    place: row.place,
    wordCount: row.word_count,
    body,
    revisionId: row.revision_id,
    writers,
    topics,
    otherEditions,
    debt: openDebtOf(row, otherEditions),
    corrections: await linkCorrections(reading, corrections, otherEditions),
    wasChanged: Boolean(row.was_changed),
  };
  return { found: "story", story, pictures };
}

/** The story that the public finds at an address, as long as it is one and no page; without reading it. */
export async function findStoryIdAt(reading: Reading, slug: string): Promise<string | null> {
  const row = await reading.db
    .selectFrom("versions")
    .select("story_id")
    .where("slug", "=", slug)
    .where("kind", "!=", "page")
    .where((eb) => onlyPublic(eb, reading))
    .executeTakeFirst();
  return row?.story_id ?? null;
}

/** The slug under which the public finds a version, null when it can't. */
export async function findPublicSlug(
  reading: Reading,
  versionId: string,
): Promise<{ slug: string; edition: string } | null> {
  const row = await reading.db
    .selectFrom("versions")
    .select(["slug", "edition"])
    .where("id", "=", versionId)
    .where((eb) => isOpen(eb, reading.now))
    .executeTakeFirst();
  return row ?? null;
}

/** Whether the public could read a version once, and it was taken away since. */
export async function wasWithdrawn({ db }: Pick<Reading, "db">, versionId: string): Promise<boolean> {
  const row = await db
    .selectFrom("versions")
    .select("id")
    .where("id", "=", versionId)
    .where("status", "=", "withdrawn")
    .whereRef("visible_from", "<=", "withdrawn_at")
    .executeTakeFirst();
  return row !== undefined;
}

/** What became of what stood at a slug that nothing stands at now. */
export async function whatBecameOf({ db, edition }: Reading, slug: string): Promise<StoryAtAddress> {
  const row = await db
    .selectFrom("versions")
    .select("id")
    .where("edition", "=", edition)
    .where("slug", "=", slug)
    .where("status", "=", "withdrawn")
    // Only what the public had seen was withdrawn from it.
    .whereRef("visible_from", "<=", "withdrawn_at")
    .executeTakeFirst();
  return { found: row === undefined ? "nothing" : "withdrawn" };
}

/** Who signed a version, in their order. */
export async function listWriters(reading: Reading, versionId: string): Promise<Writer[]> {
  const rows = await reading.db
    .selectFrom("bylines")
    .innerJoin("people", "people.id", "bylines.person_id")
    .leftJoin("people_words", (join) =>
      join.onRef("people_words.person_id", "=", "people.id").on("people_words.edition", "=", reading.edition),
    )
    .where("bylines.version_id", "=", versionId)
    .orderBy("bylines.position")
    .select(["people.id", "people.name", "people.slug", "people_words.role"])
    .execute();
  for (const row of rows) reading.shows(personKey(row.id));
  return rows.map((row) => ({ ...row, role: row.role ?? "" }));
}

/** What a story is filed under, by the names of the edition that is read. */
export async function listTopicsOf(reading: Reading, storyId: string): Promise<NamedLink[]> {
  const rows = await reading.db
    .selectFrom("story_topics")
    .leftJoin("topic_names", (join) =>
      join
        .onRef("topic_names.topic_id", "=", "story_topics.topic_id")
        .on("topic_names.edition", "=", reading.edition),
    )
    .where("story_topics.story_id", "=", storyId)
    .orderBy("story_topics.position")
    .select(["story_topics.topic_id as id", "topic_names.name", "topic_names.slug"])
    .execute();
  // Also of one without a name in this edition: it may be given one.
  for (const row of rows) reading.shows(topicKey(row.id));
  return rows.flatMap(({ id, name, slug }) => (name === null || slug === null ? [] : [{ id, name, slug }]));
}

/** The other editions in which the public can read a story. */
export async function listOtherEditions(reading: Reading, storyId: string): Promise<OtherEdition[]> {
  reading.shows(storyKey(storyId));
  return reading.db
    .selectFrom("versions")
    .select(["id as versionId", "edition", "slug", "headline"])
    .where("story_id", "=", storyId)
    .where("edition", "!=", reading.edition)
    .where((eb) => isOpen(eb, reading.now))
    .orderBy("edition")
    .execute();
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

/** The public corrections of a version, newest first. */
export async function listCorrections(reading: Reading, versionId: string) {
  const rows = await reading.db
    .selectFrom("revisions")
    .select(["id", "published_at", "note"])
    .where("version_id", "=", versionId)
    .where("published_at", "is not", null)
    .where("note", "!=", "")
    .orderBy("number", "desc")
    .execute();
  return rows.map((row) => ({ revisionId: row.id, at: row.published_at ?? 0, note: row.note }));
}

/** The corrections of a version, each with the editions in which the same was corrected and that readers can open. */
export async function linkCorrections(
  { db }: Reading,
  corrections: readonly { readonly revisionId: string; readonly at: number; readonly note: string }[],
  otherEditions: readonly OtherEdition[],
): Promise<PublicCorrection[]> {
  const ids = otherEditions.length === 0 ? [] : corrections.map((one) => one.revisionId);
  const linked = await listLinkedVersions(db, ids);
  return corrections.map(({ revisionId, at, note }) => ({
    at,
    note,
    elsewhere: otherEditions.filter((other) => linked.get(revisionId)?.includes(other.versionId)),
  }));
}
