import type { Kysely, Selectable } from "kysely";
import type { MediaTable, Schema } from "../../platform/database/schema.ts";
import type { Rendition } from "./picture.ts";

type Db = Kysely<Schema>;

/** `pending` until all renditions are made, then `ready`; `failed` when they can't be. */
export type MediaState = "pending" | "ready" | "failed";

export type NewMedia = {
  readonly id: string;
  readonly hash: string;
  readonly mime: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly colour: string;
  readonly focal: { readonly x: number; readonly y: number };
  readonly creator: string;
  readonly credit: string;
  readonly copyright: string;
  readonly fileName: string;
  readonly renditions: readonly Rendition[];
  readonly createdAt: number;
};

/** What the making of renditions needs to know of a picture. */
export type MediaToRender = Pick<
  NewMedia,
  "id" | "hash" | "mime" | "width" | "creator" | "credit" | "copyright"
>;

export async function insertMedia(db: Db, media: NewMedia) {
  const { focal, fileName, createdAt, renditions, ...rest } = media;
  await db
    .insertInto("media")
    .values({
      ...rest,
      focal_x: focal.x,
      focal_y: focal.y,
      file_name: fileName,
      renditions: JSON.stringify(renditions),
      state: "pending" satisfies MediaState,
      created_at: createdAt,
    })
    .execute();
}

/** The picture made of the same file before. */
export async function findMediaByHash(db: Db, hash: string): Promise<{ id: string } | null> {
  const row = await db.selectFrom("media").select("id").where("hash", "=", hash).limit(1).executeTakeFirst();
  return row ?? null;
}

export async function findMediaToRender(db: Db, id: string): Promise<MediaToRender | null> {
  const row = await db
    .selectFrom("media")
    .select(["id", "hash", "mime", "width", "creator", "credit", "copyright"])
    .where("id", "=", id)
    .where("state", "=", "pending")
    .executeTakeFirst();
  return row ?? null;
}

export async function saveRenditions(
  db: Db,
  id: string,
  { state, renditions }: { state: MediaState; renditions?: readonly Rendition[] },
) {
  const made = renditions === undefined ? {} : { renditions: JSON.stringify(renditions) };
  await db
    .updateTable("media")
    .set({ state, ...made })
    .where("id", "=", id)
    .execute();
}

/** A picture as the newsroom sees it. `createdAt` in epoch milliseconds. */
export type Media = Omit<NewMedia, "hash"> & { readonly state: MediaState };

export async function findMedia(db: Db, id: string): Promise<Media | null> {
  const row = await db.selectFrom("media").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : mediaOf(row);
}

/**
 * The pictures whose file name, maker, credit or copyright has the text, newest first.
 * @param after the last picture of the page before
 */
export async function listMedia(
  db: Db,
  { text, after, limit }: { text?: string | undefined; after?: string | undefined; limit: number },
): Promise<{ media: Media[]; next: string | null }> {
  const like = `%${(text ?? "").toLowerCase().replace(/[%_\\]/g, "")}%`;
  const rows = await db
    .selectFrom("media")
    .selectAll()
    .orderBy("id", "desc")
    .limit(limit + 1)
    .$if(after !== undefined, (query) => query.where("id", "<", after ?? ""))
    .$if(text !== undefined, (query) =>
      query.where((eb) =>
        eb.or(
          (["file_name", "creator", "credit", "copyright"] as const).map((column) =>
            eb(eb.fn<string>("lower", [column]), "like", like),
          ),
        ),
      ),
    )
    .execute();
  const media = rows.slice(0, limit).map(mediaOf);
  return { media, next: rows.length > limit ? (media.at(-1)?.id ?? null) : null };
}

/** The versions that a picture stands at the head of. */
export async function listVersionsLedBy(
  db: Db,
  mediaId: string,
): Promise<{ versionId: string; edition: string; headline: string }[]> {
  return db
    .selectFrom("versions")
    .select(["id as versionId", "edition", "headline"])
    .where("picture_id", "=", mediaId)
    .orderBy("id", "desc")
    .limit(100)
    .execute();
}

function mediaOf(row: Selectable<MediaTable>): Media {
  const { hash: _, focal_x, focal_y, file_name, created_at, renditions, state, ...rest } = row;
  return {
    ...rest,
    focal: { x: focal_x, y: focal_y },
    fileName: file_name,
    createdAt: created_at,
    renditions: JSON.parse(renditions) as Rendition[],
    state: state as MediaState,
  };
}
