import type { Kysely, Selectable } from "kysely";
import type { AlertSeverity } from "../../kernel/alert-severity.ts";
import type { AlertsTable } from "../../platform/database/alert-tables.ts";
import type { ReadDatabase } from "../../platform/database/reading.ts";
import type { Schema } from "../../platform/database/schema.ts";
import { isOpen } from "../stories/visibility.store.ts";
import type { Alert } from "./alert.ts";

type Db = Kysely<Schema>;

/** The alerts that nobody lifted and no act of time ended, the oldest first; the time of one may be over all the same. */
export async function listOpenAlerts(db: ReadDatabase): Promise<Alert[]> {
  const rows = await db
    .selectFrom("alerts")
    .selectAll()
    .where("ended_at", "is", null)
    .orderBy("raised_at")
    .orderBy("id")
    .execute();
  return rows.map(alertOf);
}

/** The alerts that ended, the last first. */
export async function listFormerAlerts(db: Db, limit: number): Promise<Alert[]> {
  const rows = await db
    .selectFrom("alerts")
    .selectAll()
    .where("ended_at", "is not", null)
    .orderBy("ended_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map(alertOf);
}

export async function insertAlert(db: Db, alert: Alert) {
  const { id, classKey, severity, texts, storyId, raisedAt, raisedBy, until } = alert;
  await db
    .insertInto("alerts")
    .values({
      id,
      severity,
      until,
      class_key: classKey,
      texts: JSON.stringify(texts),
      story_id: storyId,
      raised_at: raisedAt,
      raised_by: raisedBy,
      ended_at: null,
      ended_by: null,
    })
    .execute();
}

/** Ends an alert. @returns whether it stood until then */
export async function endAlert(
  db: Db,
  { id, at, by }: { readonly id: string; readonly at: number; readonly by: string | null },
): Promise<boolean> {
  const ended = await db
    .updateTable("alerts")
    .set({ ended_at: at, ended_by: by })
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return ended !== undefined;
}

/** Ends every alert whose time is over. @returns their ids */
export async function endDueAlerts(db: Db, now: number): Promise<string[]> {
  const ended = await db
    .updateTable("alerts")
    .set((eb) => ({ ended_at: eb.ref("until") }))
    .where("ended_at", "is", null)
    .where("until", "<=", now)
    .returning("id")
    .execute();
  return ended.map(({ id }) => id);
}

/** When the next alert ends by itself, epoch milliseconds; null when none does. */
export async function findNextAlertEnd(db: Db): Promise<number | null> {
  const row = await db
    .selectFrom("alerts")
    .select((eb) => eb.fn.min("until").as("until"))
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return row?.until ?? null;
}

/** Where the public can read these stories, by edition. */
export async function listPublicSlugs(
  db: ReadDatabase,
  storyIds: readonly string[],
  now: number,
): Promise<{ storyId: string; edition: string; slug: string }[]> {
  if (storyIds.length === 0) return [];
  return db
    .selectFrom("versions")
    .select(["story_id as storyId", "edition", "slug"])
    .where("story_id", "in", storyIds)
    .where((eb) => isOpen(eb, now))
    .execute();
}

/** What stories are called, each by its original's headline. */
export async function listStoryNames(
  db: Db,
  storyIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (storyIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("versions")
    .innerJoin("stories", "stories.id", "versions.story_id")
    .select(["versions.story_id as storyId", "versions.headline"])
    .whereRef("versions.edition", "=", "stories.original_edition")
    .where("versions.story_id", "in", storyIds)
    .execute();
  return new Map(rows.map(({ storyId, headline }) => [storyId, headline]));
}

function alertOf(row: Selectable<AlertsTable>): Alert {
  return {
    id: row.id,
    classKey: row.class_key,
    severity: row.severity as AlertSeverity,
    texts: JSON.parse(row.texts) as Record<string, string>,
    storyId: row.story_id,
    raisedAt: row.raised_at,
    raisedBy: row.raised_by,
    until: row.until,
    endedAt: row.ended_at,
    endedBy: row.ended_by,
  };
}
