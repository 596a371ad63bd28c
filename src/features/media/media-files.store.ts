import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";
import type { Rendition } from "./picture.ts";

/** The files that a picture should have. `hash` and `bytes` are the original's. */
export type MediaFiles = {
  readonly id: string;
  readonly fileName: string;
  readonly hash: string;
  readonly bytes: number;
  readonly state: string;
  readonly renditions: readonly Rendition[];
};

/** The pictures after this id, in the order of ids, with the files that they should have. */
export async function listMediaFiles(
  db: Kysely<Schema>,
  after: string,
  limit: number,
): Promise<MediaFiles[]> {
  const rows = await db
    .selectFrom("media")
    .select(["id", "file_name as fileName", "hash", "bytes", "state", "renditions"])
    .where("id", ">", after)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, renditions: JSON.parse(row.renditions) as Rendition[] }));
}

export async function countMedia(db: Kysely<Schema>): Promise<number> {
  const row = await db
    .selectFrom("media")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return row.count;
}
