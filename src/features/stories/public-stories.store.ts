import { topicKey } from "../../kernel/cache-keys.ts";
import type { Reading } from "../../platform/database/reading.ts";
import type { PublicPicture } from "../media/picture.ts";
import { findPictures } from "../media/public-media.store.ts";
import { picturesOf } from "./body-text.ts";
import { listLinkedVersions } from "./correction-answers.store.ts";
import { cardOf } from "./public-cards.store.ts";
import type {
  NamedLink,
  OtherEdition,
  PublicCorrection,
  PublicStory,
  StoryAtAddress,
} from "./public-story.ts";
import {
  listCorrections,
  listOtherEditions,
  listWriters,
  type NotedCorrection,
  openDebtOf,
  storyQuery,
  tellStory,
} from "./story-parts.store.ts";
import { isOpen, onlyPublic } from "./visibility.store.ts";

/** What stands at a story's address in this edition, with the pictures of its body by id. */
export async function findStoryAt(
  reading: Reading,
  slug: string,
): Promise<StoryAtAddress & { pictures: ReadonlyMap<string, PublicPicture> }> {
  const row = await storyQuery(reading)
    .where("versions.slug", "=", slug)
    .select("revisions.id as revision_id")
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
  const told = tellStory(row);
  const [pictures, writers, topics, otherEditions, corrections] = await Promise.all([
    findPictures(reading, [...(row.picture_id === null ? [] : [row.picture_id]), ...picturesOf(told.body)]),
    listWriters(reading, row.id),
    listTopicsOf(reading, row.story_id),
    listOtherEditions(reading, row.story_id),
    listCorrections(reading, row.id),
  ]);
  const story: PublicStory = {
    ...cardOf(reading, row, pictures),
    edition: reading.edition,
    ...told,
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

/** The corrections of a version, each with the editions in which the same was corrected and that readers can open. */
export async function linkCorrections(
  { db }: Reading,
  corrections: readonly NotedCorrection[],
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
