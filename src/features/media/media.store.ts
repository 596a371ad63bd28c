import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";
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
