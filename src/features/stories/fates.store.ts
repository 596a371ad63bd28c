import type { Fates } from "../../kernel/app-settings.ts";
import { fatesKey } from "../../kernel/cache-keys.ts";
import type { Reading } from "../../platform/database/reading.ts";
import { onlyPublic } from "./visibility.store.ts";

/** So many of each: more than anybody keeps. */
const MOST = 300;

/** What became lately of stories of this edition that the public could read: withdrawn, or corrected and when. */
export async function listFates(reading: Reading): Promise<Fates> {
  const { db, edition } = reading;
  reading.shows(fatesKey(edition));
  const [withdrawn, corrected] = await Promise.all([
    db
      .selectFrom("versions")
      .select("slug")
      .where("edition", "=", edition)
      .where("status", "=", "withdrawn")
      // Only what the public had seen was withdrawn from it.
      .whereRef("visible_from", "<=", "withdrawn_at")
      .orderBy("withdrawn_at", "desc")
      .orderBy("id", "desc")
      .limit(MOST)
      .execute(),
    db
      .selectFrom("versions")
      .select(["slug", "updated_at"])
      .where((eb) => onlyPublic(eb, reading))
      .where("status", "=", "corrected")
      .orderBy("updated_at", "desc")
      .orderBy("id", "desc")
      .limit(MOST)
      .execute(),
  ]);
  return {
    withdrawn: withdrawn.map((row) => row.slug),
    corrected: corrected.map((row) => ({ slug: row.slug, at: row.updated_at ?? 0 })),
  };
}
