import { LATEST, listKey, monthKey, olderListKey } from "../../kernel/cache-keys.ts";
import { monthOf, startOfMonth } from "../../kernel/months.ts";
import type { Reading } from "../../platform/database/reading.ts";
import { isOpen } from "./visibility.store.ts";

/** A story as search engines are told of it. Times in epoch milliseconds. */
export type MappedStory = {
  readonly slug: string;
  readonly headline: string;
  readonly publishedAt: number;
  /** When it last became another one for its readers. */
  readonly changedAt: number;
  /** Every edition in which the public can read it, this one too. */
  readonly tellings: readonly { readonly edition: string; readonly slug: string }[];
};

/** The months (`2024-07`, UTC) in which public stories of an edition came out, newest first: one step of an index each. */
export async function listMonths(reading: Reading): Promise<string[]> {
  const { db, edition, now } = reading;
  reading.shows(listKey(LATEST, edition));
  reading.shows(olderListKey(LATEST, edition));
  const months: string[] = [];
  for (let before = now + 1; ; ) {
    const row = await db
      .selectFrom("listings")
      .innerJoin("versions", "versions.id", "listings.version_id")
      .where("listings.list", "=", LATEST)
      .where("listings.edition", "=", edition)
      .where("listings.visible_from", "<", before)
      .where((eb) => isOpen(eb, now))
      .orderBy("listings.visible_from", "desc")
      .select("listings.visible_from")
      .limit(1)
      .executeTakeFirst();
    if (row === undefined) return months;
    months.push(monthOf(row.visible_from));
    before = startOfMonth(monthOf(row.visible_from));
  }
}

type Stretch = {
  /** From when, and until before when; epoch milliseconds. */
  readonly from: number;
  readonly to: number;
  readonly limit: number;
};

/** The public stories of a month, newest first. They have one key together: thousands would not fit a page's headers. */
export function listStoriesOfMonth(reading: Reading, month: string, limit: number): Promise<MappedStory[]> {
  reading.shows(monthKey(month, reading.edition));
  const from = startOfMonth(month);
  return listMapped(reading, { from, to: startOfMonth(monthOf(from + 31 * 86_400_000)), limit });
}

/** The public stories since a moment within the month before, newest first. */
export function listStoriesSince(reading: Reading, from: number, limit: number): Promise<MappedStory[]> {
  for (const at of [from, reading.now]) reading.shows(monthKey(monthOf(at), reading.edition));
  return listMapped(reading, { from, to: reading.now + 1, limit });
}

async function listMapped(reading: Reading, { from, to, limit }: Stretch): Promise<MappedStory[]> {
  const { db, edition, now } = reading;
  const rows = await db
    .selectFrom(
      db
        .selectFrom("listings")
        .innerJoin("versions as own", "own.id", "listings.version_id")
        .where("listings.list", "=", LATEST)
        .where("listings.edition", "=", edition)
        .where("listings.visible_from", ">=", from)
        .where("listings.visible_from", "<", Math.min(to, now + 1))
        .orderBy("listings.visible_from", "desc")
        .orderBy("listings.version_id", "desc")
        .select(["listings.version_id as listed", "listings.visible_from as since", "own.story_id as story"])
        .limit(limit)
        .as("listed"),
    )
    .innerJoin("versions", "versions.story_id", "listed.story")
    .where((eb) => isOpen(eb, now))
    .orderBy("listed.since", "desc")
    .orderBy("listed.listed", "desc")
    .orderBy("versions.edition")
    .select([
      "listed.listed",
      "listed.story",
      "versions.id",
      "versions.edition",
      "versions.slug",
      "versions.headline",
      "versions.visible_from",
      "versions.updated_at",
    ])
    .execute();
  return Map.groupBy(rows, (row) => row.listed)
    .values()
    .flatMap((tellings) => {
      const own = tellings.find((one) => one.id === one.listed);
      if (own === undefined) return [];
      const publishedAt = own.visible_from ?? 0;
      const { slug, headline } = own;
      return [{ slug, headline, publishedAt, changedAt: own.updated_at ?? publishedAt, tellings }];
    })
    .toArray();
}
