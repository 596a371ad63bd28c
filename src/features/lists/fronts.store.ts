import type { Kysely } from "kysely";
import { frontKey, LATEST } from "../../kernel/cache-keys.ts";
import type { Reading } from "../../platform/database/reading.ts";
import type { Schema } from "../../platform/database/schema.ts";
import { listCardsOfStories, listNewest } from "../stories/public-cards.store.ts";
import type { StoryCard } from "../stories/public-story.ts";
import type { Status } from "../stories/story.ts";
import { isPublic } from "../stories/visibility.ts";
import { type FrontEntry, type FrontName, fillFront } from "./front.ts";

type Filling = {
  /** How many stories are shown. */
  readonly limit: number;
  /** Stories that the page already shows elsewhere. */
  readonly without?: readonly string[];
  /** The stories of the list in another order than the saved one, as an editor tries it; absent for readers. */
  readonly order?: readonly string[] | undefined;
};

/**
 * The public stories of a curated list, in the editors' order, filled up to `limit` with the newest stories that are not in it.
 */
export async function loadFront(
  reading: Reading,
  front: FrontName,
  { limit, without = [], order }: Filling,
): Promise<StoryCard[]> {
  reading.shows(frontKey(front, reading.edition));
  const wanted = order ?? (await listOrder(reading, front));
  const curated = await listCardsOfStories(
    reading,
    wanted.filter((id) => !without.includes(id)),
  );
  if (curated.length >= limit) return curated.slice(0, limit);
  const { cards } = await listNewest(reading, LATEST, { limit: limit + curated.length + without.length });
  return fillFront(curated, cards, { limit, without });
}

async function listOrder({ db, edition, now }: Reading, front: FrontName): Promise<string[]> {
  const entries = await db
    .selectFrom("front_entries")
    .select("story_id")
    .where("front", "=", front)
    .where("edition", "=", edition)
    .where((eb) => eb.or([eb("until", "is", null), eb("until", ">", now)]))
    .orderBy("position")
    .execute();
  return entries.map((entry) => entry.story_id);
}

/** All entries of a curated list as they are stored, those whose time is over included. */
export async function listStoredEntries(
  db: Kysely<Schema>,
  { front, edition }: { front: FrontName; edition: string },
): Promise<FrontEntry[]> {
  return db
    .selectFrom("front_entries")
    .select(["story_id as storyId", "until"])
    .where("front", "=", front)
    .where("edition", "=", edition)
    .orderBy("position")
    .execute();
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

/** An entry with the story's words and standing in the edition of the list, if it has any there. Times in epoch milliseconds. */
export type ToldEntry = FrontEntry & {
  readonly versionId: string | null;
  readonly headline: string;
  readonly status: Status | null;
  readonly visibleFrom: number | null;
  /** Whether readers can open it. */
  readonly isPublic: boolean;
};

/** The entries of a curated list as its editors set them, ended ones left out. */
export async function listFrontEntries(
  db: Kysely<Schema>,
  { front, edition, now }: { front: FrontName; edition: string; now: number },
): Promise<ToldEntry[]> {
  const entries = await listStoredEntries(db, { front, edition });
  return tellEntries(
    db,
    entries.filter(({ until }) => until === null || until > now),
    { edition, now },
  );
}

/** Entries with what their stories are in this edition now. */
export async function tellEntries(
  db: Kysely<Schema>,
  entries: readonly FrontEntry[],
  { edition, now }: { edition: string; now: number },
): Promise<ToldEntry[]> {
  if (entries.length === 0) return [];
  const rows = await db
    .selectFrom("versions")
    .select(["id", "story_id", "headline", "status", "public_revision_id", "visible_from", "embargo_until"])
    .where("edition", "=", edition)
    .where(
      "story_id",
      "in",
      entries.map((entry) => entry.storyId),
    )
    .execute();
  return entries.map((entry) => {
    const row = rows.find((one) => one.story_id === entry.storyId);
    if (row === undefined)
      return { ...entry, versionId: null, headline: "", status: null, visibleFrom: null, isPublic: false };
    const status = row.status as Status;
    const facts = { edition, status, publicRevisionId: row.public_revision_id };
    const times = { visibleFrom: row.visible_from, embargoUntil: row.embargo_until };
    const seen = isPublic({ ...facts, ...times }, { edition, now });
    const { visibleFrom } = times;
    return { ...entry, versionId: row.id, headline: row.headline, status, visibleFrom, isPublic: seen };
  });
}

/** How many of these stories there are. */
export async function countStories(db: Kysely<Schema>, storyIds: readonly string[]): Promise<number> {
  if (storyIds.length === 0) return 0;
  return (await db.selectFrom("stories").select("id").where("id", "in", storyIds).execute()).length;
}
