import { type Kysely, sql } from "kysely";
import { LATEST } from "../../kernel/cache-keys.ts";
import type { Schema } from "../../platform/database/schema.ts";
import { openStatuses } from "../stories/visibility.ts";

type Db = Kysely<Schema>;

/** A version, by where readers find it. */
export type Misfiled = { readonly edition: string; readonly slug: string };

const AT_MOST = 100;

/** Released stories that do not stand in the list of the latest under their time. */
export async function listUnlisted(db: Db): Promise<Misfiled[]> {
  return db
    .selectFrom("versions")
    .select(["edition", "slug"])
    .where("status", "in", openStatuses)
    .where("kind", "=", "story")
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("listings")
            .select("listings.version_id")
            .where("list", "=", LATEST)
            .whereRef("listings.version_id", "=", "versions.id")
            .whereRef("listings.edition", "=", "versions.edition")
            .whereRef("listings.visible_from", "=", "versions.visible_from"),
        ),
      ),
    )
    .limit(AT_MOST)
    .execute();
}

/** Versions that stand in lists though nobody may read them. */
export async function listWronglyListed(db: Db): Promise<Misfiled[]> {
  return db
    .selectFrom("listings")
    .innerJoin("versions", "versions.id", "listings.version_id")
    .select(["versions.edition", "versions.slug"])
    .distinct()
    .where("versions.status", "not in", openStatuses)
    .limit(AT_MOST)
    .execute();
}

/** Public versions that search does not know. @param before of what came out later it may not know yet; epoch milliseconds */
export async function listUnsearchable(db: Db, before: number): Promise<Misfiled[]> {
  return db
    .selectFrom("versions")
    .leftJoin("search_documents", "search_documents.version_id", "versions.id")
    .select(["versions.edition", "versions.slug"])
    .where("versions.status", "in", openStatuses)
    .where("versions.visible_from", "<", before)
    .where("search_documents.id", "is", null)
    .limit(AT_MOST)
    .execute();
}

/** Old addresses that lead to no version and no other address, or to themselves. */
export async function listDeadRedirects(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom("redirects")
    .leftJoin("versions", "versions.id", "redirects.version_id")
    .select("redirects.path")
    .where((eb) =>
      eb.or([
        eb.and([eb("redirects.target", "is", null), eb("versions.id", "is", null)]),
        eb("redirects.target", "=", eb.ref("redirects.path")),
      ]),
    )
    .limit(AT_MOST)
    .execute();
  return rows.map((row) => row.path);
}

/** How many versions there are in each edition. */
export async function countVersionsByEdition(db: Db): Promise<{ edition: string; count: number }[]> {
  return db
    .selectFrom("versions")
    .select(["edition", sql<number>`count(*)`.as("count")])
    .groupBy("edition")
    .orderBy("edition")
    .execute();
}
