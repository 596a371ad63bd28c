import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";
import type { Place } from "../staff/permissions.ts";
import { findPlace } from "./editing.store.ts";

type Db = Kysely<Schema>;

/** A link to a draft. Times in epoch milliseconds. */
export type PreviewLink = {
  readonly id: string;
  readonly versionId: string;
  readonly madeBy: string;
  readonly madeAt: number;
  readonly expiresAt: number;
};

/** Remembers a link. */
export async function insertPreviewLink(db: Db, { id, versionId, madeBy, madeAt, expiresAt }: PreviewLink) {
  await db
    .insertInto("preview_links")
    .values({
      id,
      version_id: versionId,
      staff_id: madeBy,
      created_at: madeAt,
      expires_at: expiresAt,
      revoked_at: null,
    })
    .execute();
}

/** The link with this id, while it shows anything: those of a member who is suspended show nothing, as long as they are. @param now epoch milliseconds */
export async function findLivePreviewLink(db: Db, id: string, now: number): Promise<PreviewLink | null> {
  const row = await liveLinks(db, now).where("preview_links.id", "=", id).executeTakeFirst();
  return row ?? null;
}

/** The links that show a version's draft, the newest first. @param now epoch milliseconds */
export function listLivePreviewLinks(db: Db, versionId: string, now: number): Promise<PreviewLink[]> {
  return liveLinks(db, now)
    .where("preview_links.version_id", "=", versionId)
    .orderBy("preview_links.id", "desc")
    .execute();
}

/** From now on the link shows nothing. @param now epoch milliseconds */
export async function revokePreviewLink(db: Db, id: string, now: number) {
  await db.updateTable("preview_links").set({ revoked_at: now }).where("id", "=", id).execute();
}

/** Where the version is that a link shows; null when there is no such link. */
export async function findPlaceOfLink(db: Db, id: string): Promise<Place | null> {
  const row = await db
    .selectFrom("preview_links")
    .select("version_id")
    .where("id", "=", id)
    .executeTakeFirst();
  return row === undefined ? null : findPlace(db, row.version_id);
}

function liveLinks(db: Db, now: number) {
  return db
    .selectFrom("preview_links")
    .innerJoin("staff", "staff.id", "preview_links.staff_id")
    .where("preview_links.revoked_at", "is", null)
    .where("preview_links.expires_at", ">", now)
    .where("staff.suspended_at", "is", null)
    .select([
      "preview_links.id",
      "preview_links.version_id as versionId",
      "preview_links.staff_id as madeBy",
      "preview_links.created_at as madeAt",
      "preview_links.expires_at as expiresAt",
    ]);
}
