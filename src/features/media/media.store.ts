import type { Kysely, Selectable } from "kysely";
import type { MediaTable } from "../../platform/database/desk-tables.ts";
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
  /** The member of the staff who takes it in; null for a command. */
  readonly addedBy: string | null;
};

/** What the making of renditions needs to know of a picture. */
export type MediaToRender = Pick<
  NewMedia,
  "id" | "hash" | "mime" | "width" | "creator" | "credit" | "copyright"
>;

export async function insertMedia(db: Db, media: NewMedia) {
  const { focal, fileName, createdAt, renditions, addedBy, ...rest } = media;
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
      added_by: addedBy,
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

/** Notes what came of the making of renditions, where the picture's file is still the one they were made of. */
export async function saveRenditions(
  db: Db,
  { id, hash }: Pick<NewMedia, "id" | "hash">,
  { state, renditions }: { state: MediaState; renditions?: readonly Rendition[] },
) {
  const made = renditions === undefined ? {} : { renditions: JSON.stringify(renditions) };
  await db
    .updateTable("media")
    .set({ state, former_files: "[]", ...made })
    .where("id", "=", id)
    .where("hash", "=", hash)
    .execute();
}

/** What is said of a picture besides its file, and may be changed. `expiresAt` in epoch milliseconds, null for ever. */
export type PictureFacts = {
  readonly focal: { readonly x: number; readonly y: number };
  readonly creator: string;
  readonly credit: string;
  readonly copyright: string;
  readonly holder: string;
  readonly licence: string;
  readonly restrictions: string;
  readonly expiresAt: number | null;
  readonly hidesWhenExpired: boolean;
};

/** A picture as the newsroom sees it. Times in epoch milliseconds. */
export type Media = Omit<NewMedia, "hash"> &
  PictureFacts & { readonly state: MediaState; readonly replacedAt: number | null };

export async function findMedia(db: Db, id: string): Promise<Media | null> {
  const row = await db.selectFrom("media").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : mediaOf(row);
}

/** A picture's row as the newsroom sees it. */
export function mediaOf(row: Selectable<MediaTable>): Media {
  const { id, mime, width, height, bytes, colour, creator, credit, copyright } = row;
  const { holder, licence, restrictions } = row;
  return {
    ...{ id, mime, width, height, bytes, colour, creator, credit, copyright, holder, licence, restrictions },
    focal: { x: row.focal_x, y: row.focal_y },
    fileName: row.file_name,
    createdAt: row.created_at,
    addedBy: row.added_by,
    replacedAt: row.replaced_at,
    expiresAt: row.expires_at,
    hidesWhenExpired: row.hides_when_expired === 1,
    renditions: JSON.parse(row.renditions) as Rendition[],
    state: row.state as MediaState,
  };
}
