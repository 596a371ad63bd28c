import { mediaKey } from "../../kernel/cache-keys.ts";
import type { Reading } from "../../platform/database/reading.ts";
import type { PublicPicture, Rendition } from "./picture.ts";

/** The pictures with these ids, by id; one that is gone, or that readers may no longer see, is absent. */
export async function findPictures(
  reading: Reading,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PublicPicture>> {
  for (const id of ids) reading.shows(mediaKey(id));
  if (ids.length === 0) return new Map();
  const rows = await reading.db
    .selectFrom("media")
    .selectAll()
    .where("id", "in", ids)
    .where((eb) =>
      eb.or([
        eb("hides_when_expired", "=", 0),
        eb("expires_at", "is", null),
        eb("expires_at", ">", reading.now),
      ]),
    )
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        width: row.width,
        height: row.height,
        colour: row.colour,
        focal: { x: row.focal_x, y: row.focal_y },
        creator: row.creator,
        credit: row.credit,
        copyright: row.copyright,
        renditions: JSON.parse(row.renditions) as Rendition[],
      },
    ]),
  );
}
