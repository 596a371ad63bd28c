import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";
import type { KeptFile } from "./add-picture.ts";
import type { MediaState, PictureFacts } from "./media.store.ts";
import type { Rendition } from "./picture.ts";

type Db = Kysely<Schema>;

/** The files that were made of a picture's earlier file, and that file itself; `hash` is of the earlier file. */
export type FormerFiles = { readonly hash: string; readonly files: readonly string[] };

/** A picture's words in an edition, until a story says otherwise. */
export type PictureWords = { readonly alt: string; readonly caption: string };

/** What a picture is made of now: the hash of its original, the files made of it, and those of what it was before. */
export async function findFiles(
  db: Db,
  id: string,
): Promise<{ hash: string; files: string[]; former: FormerFiles[] } | null> {
  const row = await db
    .selectFrom("media")
    .select(["hash", "renditions", "former_files"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    hash: row.hash,
    files: (JSON.parse(row.renditions) as Rendition[]).map(({ file }) => file),
    former: JSON.parse(row.former_files) as FormerFiles[],
  };
}

/** Of these, what no picture is made of any more. */
export async function leaveOutFilesInUse(db: Db, former: readonly FormerFiles[]): Promise<FormerFiles[]> {
  if (former.length === 0) return [];
  const hashes = former.map((one) => one.hash);
  const inUse = await db.selectFrom("media").select("hash").where("hash", "in", hashes).execute();
  return former.filter(({ hash }) => !inUse.some((row) => row.hash === hash));
}

/** Another file for a picture: of its rights only what it tells itself. */
export type ReplacingFile = Omit<KeptFile, Right> & Partial<Pick<KeptFile, Right>>;
type Right = "creator" | "credit" | "copyright";

/** Puts another file under a picture's id; its sizes are to be made. What the new file tells of its rights goes over what was known. */
export async function replaceFile(
  db: Db,
  id: string,
  { file, former, at }: { file: ReplacingFile; former: readonly FormerFiles[]; at: number },
) {
  const { fileName, renditions, ...rest } = file;
  await db
    .updateTable("media")
    .set({
      ...rest,
      file_name: fileName,
      renditions: JSON.stringify(renditions),
      state: "pending" satisfies MediaState,
      replaced_at: at,
      former_files: JSON.stringify(former),
    })
    .where("id", "=", id)
    .execute();
}

/** Changes what is said of a picture. `now` decides whether it has expired: then the log need not be told when it does. */
export async function saveFacts(db: Db, id: string, { facts, now }: { facts: PictureFacts; now: number }) {
  const { focal, expiresAt, hidesWhenExpired, ...rest } = facts;
  await db
    .updateTable("media")
    .set({
      ...rest,
      focal_x: focal.x,
      focal_y: focal.y,
      expires_at: expiresAt,
      hides_when_expired: hidesWhenExpired ? 1 : 0,
      has_expired: expiresAt !== null && expiresAt <= now ? 1 : 0,
    })
    .where("id", "=", id)
    .execute();
}

/** Replaces a picture's words in every edition; where both are empty nothing is kept. */
export async function savePictureWords(db: Db, id: string, words: Readonly<Record<string, PictureWords>>) {
  await db.deleteFrom("media_words").where("media_id", "=", id).execute();
  const rows = Object.entries(words)
    .filter(([, { alt, caption }]) => alt !== "" || caption !== "")
    .map(([edition, { alt, caption }]) => ({ media_id: id, edition, alt, caption }));
  if (rows.length > 0) await db.insertInto("media_words").values(rows).execute();
}

/** The words of these pictures, by picture and edition. */
export async function listPictureWords(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Record<string, PictureWords>>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("media_words").selectAll().where("media_id", "in", ids).execute();
  const byPicture = Map.groupBy(rows, (row) => row.media_id);
  return new Map(
    [...byPicture].map(([id, all]) => [
      id,
      Object.fromEntries(all.map(({ edition, alt, caption }) => [edition, { alt, caption }])),
    ]),
  );
}

/** Takes a picture out. Its files stay to be removed. */
export async function deleteMedia(db: Db, id: string) {
  await db.deleteFrom("media_words").where("media_id", "=", id).execute();
  await db.deleteFrom("media").where("id", "=", id).execute();
}

/** When the next picture expires of which the log was not told, epoch milliseconds; null when none will. */
export async function findNextExpiry(db: Db): Promise<number | null> {
  const row = await db
    .selectFrom("media")
    .select("expires_at")
    .where("has_expired", "=", 0)
    .where("expires_at", "is not", null)
    .orderBy("expires_at")
    .limit(1)
    .executeTakeFirst();
  return row?.expires_at ?? null;
}

/** Marks the pictures whose time is over by now; returns those. */
export async function markExpired(db: Db, now: number): Promise<string[]> {
  const rows = await db
    .updateTable("media")
    .set({ has_expired: 1 })
    .where("has_expired", "=", 0)
    .where("expires_at", "<=", now)
    .returning("id")
    .execute();
  return rows.map((row) => row.id);
}

/** Who began a picture, null for nobody; undefined for a picture that isn't there. */
export async function findAdder(db: Db, id: string): Promise<string | null | undefined> {
  const row = await db.selectFrom("media").select("added_by").where("id", "=", id).executeTakeFirst();
  return row === undefined ? undefined : row.added_by;
}
