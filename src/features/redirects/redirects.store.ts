import type { Kysely } from "kysely";
import type { ReadDatabase } from "../../platform/database/reading.ts";
import type { Schema } from "../../platform/database/schema.ts";

/** An old address (path, with its query where that told pages apart) and what it leads to: a version, or a path. */
export type Redirect = {
  readonly path: string;
  readonly versionId: string | null;
  readonly target: string | null;
  /** Epoch milliseconds. */
  readonly createdAt: number;
};

/** Where an old address leads; the newest word on it counts. */
export async function saveRedirect(db: Kysely<Schema>, redirect: Redirect) {
  const row = redirectRow(redirect);
  await db
    .insertInto("redirects")
    .values(row)
    .onConflict((conflict) => conflict.column("path").doUpdateSet(row))
    .execute();
}

/** A redirect as its row. */
export function redirectRow({ path, versionId, target, createdAt }: Redirect) {
  return { path, slug: slugOfPath(path), version_id: versionId, target, created_at: createdAt };
}

/** The slug in an address that has the shape of a story's (`/en/SLUG`), null in any other. */
function slugOfPath(path: string): string | null {
  return /^\/[^/?]+\/([^/?]+)\/?$/.exec(path)?.[1] ?? null;
}

/**
 * Which of these slugs stand in former addresses of versions of an edition: a reader who follows one must not find another story there.
 * `except` names a version that may have its own back.
 */
export async function listFormerSlugs(
  db: Kysely<Schema>,
  { edition, slugs, except = "" }: { edition: string; slugs: readonly string[]; except?: string },
): Promise<string[]> {
  if (slugs.length === 0) return [];
  const rows = await db
    .selectFrom("redirects")
    .innerJoin("versions", "versions.id", "redirects.version_id")
    .select("redirects.slug")
    .where("redirects.slug", "in", slugs)
    .where("versions.edition", "=", edition)
    .where("versions.id", "!=", except)
    .execute();
  return rows.flatMap((row) => row.slug ?? []);
}

/** A page that stood at one path and stands at another now; `isTaken` says that another page stands at the old one. */
export type MovedPath = { readonly from: string; readonly to: string; readonly isTaken: boolean };

/**
 * Notes that pages have moved, all at once: whatever led to an old path leads to the new one, and so does the old path itself, unless it
 * is another page's now. Nothing leads away from where a page stands.
 * @param at epoch milliseconds
 */
export async function movePaths(db: Kysely<Schema>, moved: readonly MovedPath[], at: number) {
  for (const { to } of moved) await db.deleteFrom("redirects").where("path", "=", to).execute();
  // Two pages may have changed places: what led to one must not be taken for what leads to the other.
  const mark = (i: number) => `moving:${i}`;
  for (const [i, { from }] of moved.entries()) await retarget(db, from, mark(i));
  for (const [i, { to }] of moved.entries()) await retarget(db, mark(i), to);
  for (const { from, to, isTaken } of moved) {
    if (!isTaken) await saveRedirect(db, { path: from, versionId: null, target: to, createdAt: at });
  }
}

async function retarget(db: Kysely<Schema>, from: string, to: string) {
  await db.updateTable("redirects").set({ target: to }).where("target", "=", from).execute();
}

export async function findRedirect(db: ReadDatabase, path: string): Promise<Redirect | null> {
  const row = await db.selectFrom("redirects").selectAll().where("path", "=", path).executeTakeFirst();
  if (row === undefined) return null;
  return { path: row.path, versionId: row.version_id, target: row.target, createdAt: row.created_at };
}
