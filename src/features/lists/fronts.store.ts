import type { Kysely } from "kysely";
import { frontKey, LATEST } from "../../kernel/cache-keys.ts";
import type { Reading } from "../../platform/database/reading.ts";
import type { Schema } from "../../platform/database/schema.ts";
import { listCardsOfStories, listNewest } from "../stories/public-cards.store.ts";
import type { StoryCard } from "../stories/public-story.ts";
import type { FrontEntry, FrontName } from "./front.ts";

/**
 * The public stories of a curated list, in the editors' order, filled up to `limit` with the newest stories that are not in it.
 * @param without stories that the page already shows elsewhere
 */
export async function loadFront(
  reading: Reading,
  front: FrontName,
  { limit, without = [] }: { limit: number; without?: readonly string[] },
): Promise<StoryCard[]> {
  const { edition, now } = reading;
  reading.shows(frontKey(front, edition));
  const entries = await reading.db
    .selectFrom("front_entries")
    .select("story_id")
    .where("front", "=", front)
    .where("edition", "=", edition)
    .where((eb) => eb.or([eb("until", "is", null), eb("until", ">", now)]))
    .orderBy("position")
    .execute();
  const wanted = entries.map((entry) => entry.story_id).filter((id) => !without.includes(id));
  const curated = (await listCardsOfStories(reading, wanted)).slice(0, limit);
  if (curated.length === limit) return curated;
  const { cards } = await listNewest(reading, LATEST, { limit: limit + curated.length + without.length });
  const taken = new Set([...without, ...curated.map((card) => card.storyId)]);
  return [...curated, ...cards.filter((card) => !taken.has(card.storyId))].slice(0, limit);
}

/** Replaces all entries of a curated list. */
export async function saveFrontEntries(
  db: Kysely<Schema>,
  { front, edition }: { front: FrontName; edition: string },
  entries: readonly FrontEntry[],
) {
  await db.deleteFrom("front_entries").where("front", "=", front).where("edition", "=", edition).execute();
  if (entries.length === 0) return;
  await db
    .insertInto("front_entries")
    .values(
      entries.map((entry, position) => ({
        front,
        edition,
        position,
        story_id: entry.storyId,
        until: entry.until,
      })),
    )
    .execute();
}

/** Takes out the entries whose time is over; returns the lists that lost one. */
export async function removeEndedEntries(
  db: Kysely<Schema>,
  now: number,
): Promise<{ front: string; edition: string }[]> {
  const rows = await db
    .deleteFrom("front_entries")
    .where("until", "<=", now)
    .returning(["front", "edition"])
    .execute();
  return rows;
}

/** When the next entry's time is over, epoch milliseconds; null when none ends. */
export async function findNextEnd(db: Kysely<Schema>): Promise<number | null> {
  const row = await db
    .selectFrom("front_entries")
    .select("until")
    .where("until", "is not", null)
    .orderBy("until")
    .limit(1)
    .executeTakeFirst();
  return row?.until ?? null;
}

/** The entries of a curated list as its editors set them, ended ones left out; with the story's words in this edition, if it has any. */
export async function listFrontEntries(
  db: Kysely<Schema>,
  { front, edition, now }: { front: FrontName; edition: string; now: number },
): Promise<(FrontEntry & { versionId: string | null; headline: string; status: string | null })[]> {
  const rows = await db
    .selectFrom("front_entries")
    .leftJoin("versions", (join) =>
      join.onRef("versions.story_id", "=", "front_entries.story_id").on("versions.edition", "=", edition),
    )
    .select([
      "front_entries.story_id as storyId",
      "front_entries.until",
      "versions.id as versionId",
      "versions.headline",
      "versions.status",
    ])
    .where("front_entries.front", "=", front)
    .where("front_entries.edition", "=", edition)
    .where((eb) => eb.or([eb("front_entries.until", "is", null), eb("front_entries.until", ">", now)]))
    .orderBy("front_entries.position")
    .execute();
  return rows.map((row) => ({ ...row, headline: row.headline ?? "" }));
}

/** How many of these stories there are. */
export async function countStories(db: Kysely<Schema>, storyIds: readonly string[]): Promise<number> {
  if (storyIds.length === 0) return 0;
  return (await db.selectFrom("stories").select("id").where("id", "in", storyIds).execute()).length;
}
