import { listKey, olderListKey, sectionKey, storyKey, versionKey } from "../../kernel/cache-keys.ts";
import type { Reading } from "../../platform/database/reading.ts";
import type { PublicPicture } from "../media/picture.ts";
import { findPictures } from "../media/public-media.store.ts";
import type { StoryCard } from "./public-story.ts";
import { onlyPublic } from "./visibility.store.ts";

/** Where the next page of a list begins: after the last story of this one. */
export type Cursor = { readonly visibleFrom: number; readonly versionId: string };

export type ListPage = { readonly cards: readonly StoryCard[]; readonly next: Cursor | null };

/** The newest public stories of a list, newest first, at most `limit` of them, after `before` when that is given. */
export async function listNewest(
  reading: Reading,
  list: string,
  { limit, before }: { limit: number; before?: Cursor },
): Promise<ListPage> {
  const { edition, now } = reading;
  reading.shows(before === undefined ? listKey(list, edition) : olderListKey(list, edition));
  let query = cardQuery(reading)
    .innerJoin("listings", "listings.version_id", "versions.id")
    .where("listings.list", "=", list)
    .where("listings.edition", "=", edition)
    .where("listings.visible_from", "<=", now)
    .orderBy("listings.visible_from", "desc")
    .orderBy("listings.version_id", "desc")
    .limit(limit + 1);
  if (before !== undefined) {
    query = query.where((eb) =>
      eb.or([
        eb("listings.visible_from", "<", before.visibleFrom),
        eb.and([
          eb("listings.visible_from", "=", before.visibleFrom),
          eb("listings.version_id", "<", before.versionId),
        ]),
      ]),
    );
  }
  const rows = await query.execute();
  const cards = await cardsOf(reading, rows.slice(0, limit));
  const last = rows.length > limit ? cards.at(-1) : undefined;
  const next = last === undefined ? null : { visibleFrom: last.publishedAt, versionId: last.versionId };
  return { cards, next };
}

/** The public versions among these ids, in the order of the ids. */
export async function listCardsOfVersions(reading: Reading, ids: readonly string[]): Promise<StoryCard[]> {
  for (const id of ids) reading.shows(versionKey(id));
  if (ids.length === 0) return [];
  const rows = await cardQuery(reading).where("versions.id", "in", ids).execute();
  const cards = await cardsOf(reading, rows);
  return ids.flatMap((id) => cards.filter((card) => card.versionId === id));
}

/** The public versions of these stories in the edition that is read, in the order of the stories. */
export async function listCardsOfStories(
  reading: Reading,
  storyIds: readonly string[],
): Promise<StoryCard[]> {
  for (const id of storyIds) reading.shows(storyKey(id));
  if (storyIds.length === 0) return [];
  const rows = await cardQuery(reading).where("versions.story_id", "in", storyIds).execute();
  const cards = await cardsOf(reading, rows);
  return storyIds.flatMap((id) => cards.filter((card) => card.storyId === id));
}

/** The columns of a card, for what the public may see in this edition. */
export function cardQuery({ db, edition, now }: Reading) {
  return db
    .selectFrom("versions")
    .innerJoin("stories", "stories.id", "versions.story_id")
    .leftJoin("section_names", (join) =>
      join
        .onRef("section_names.section_id", "=", "stories.section_id")
        .on("section_names.edition", "=", edition),
    )
    .where((eb) => onlyPublic(eb, { edition, now }))
    .select([
      "versions.id",
      "versions.story_id",
      "versions.slug",
      "versions.headline",
      "versions.kicker",
      "versions.standfirst",
      "versions.visible_from",
      "versions.updated_at",
      "versions.picture_id",
      "versions.picture_alt",
      "versions.picture_caption",
      "versions.picture_credit",
      "section_names.section_id as section_id",
      "section_names.name as section_name",
      "section_names.slug as section_slug",
    ]);
}

type CardRow = Awaited<ReturnType<ReturnType<typeof cardQuery>["execute"]>>[number];

async function cardsOf(reading: Reading, rows: readonly CardRow[]): Promise<StoryCard[]> {
  const pictures = await findPictures(
    reading,
    rows.flatMap((row) => (row.picture_id === null ? [] : [row.picture_id])),
  );
  return rows.map((row) => cardOf(reading, row, pictures));
}

/** A row as a card; tells the reading what it shows. */
export function cardOf(
  reading: Reading,
  row: CardRow,
  pictures: ReadonlyMap<string, PublicPicture>,
): StoryCard {
  reading.shows(versionKey(row.id));
  if (row.section_id !== null) reading.shows(sectionKey(row.section_id));
  const picture = row.picture_id === null ? undefined : pictures.get(row.picture_id);
  return {
    versionId: row.id,
    storyId: row.story_id,
    slug: row.slug,
    headline: row.headline,
    kicker: row.kicker,
    standfirst: row.standfirst,
    publishedAt: row.visible_from ?? 0,
    updatedAt: row.updated_at,
    section:
      row.section_id === null
        ? null
        : { id: row.section_id, name: row.section_name ?? "", slug: row.section_slug ?? "" },
    picture:
      picture === undefined
        ? null
        : {
            picture,
            alt: row.picture_alt,
            caption: row.picture_caption,
            credit: row.picture_credit === "" ? picture.credit : row.picture_credit,
          },
  };
}
