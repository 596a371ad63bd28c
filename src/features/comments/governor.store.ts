import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";
import type { ThreadState } from "./comment.ts";
import type { Load } from "./governor.ts";
import { isReported } from "./moderation.store.ts";
import type { Stroke } from "./pace.ts";

/** What is known of how far the moderators keep up. Times in epoch milliseconds. */
export type GovernorState = {
  readonly level: ThreadState;
  readonly since: number;
  /** How many are on, as somebody said, and until when that holds. */
  readonly duty: { readonly moderators: number; readonly until: number } | null;
  /** When it is looked at again; null while there is nothing to look at. */
  readonly nextAt: number | null;
};

/** So many strokes at most are measured. */
const STROKES = 2000;

/** What is known of how far the moderators keep up. */
export async function readGovernor(db: Pick<Kysely<Schema>, "selectFrom">): Promise<GovernorState> {
  const row = await db.selectFrom("comment_governor").selectAll().executeTakeFirstOrThrow();
  const { moderators, until } = row;
  return {
    level: row.level as ThreadState,
    since: row.level_since,
    duty: moderators === null || until === null ? null : { moderators, until },
    nextAt: row.next_at,
  };
}

/** Keeps what is known. */
export async function saveGovernor(db: Kysely<Schema>, state: GovernorState): Promise<void> {
  await db
    .updateTable("comment_governor")
    .set({
      level: state.level,
      level_since: state.since,
      moderators: state.duty?.moderators ?? null,
      until: state.duty?.until ?? null,
      next_at: state.nextAt,
    })
    .execute();
}

/** What waits for a moderator, and since when. */
export async function readLoad(db: Pick<Kysely<Schema>, "selectFrom">): Promise<Load> {
  const pending = await db
    .selectFrom("comments")
    .select((eb) => [eb.fn.countAll<number>().as("count"), eb.fn.min("created_at").as("oldest")])
    .where("status", "=", "pending")
    .executeTakeFirstOrThrow();
  const reported = await db
    .selectFrom("comments")
    .innerJoin("comment_reports", "comment_reports.comment_id", "comments.id")
    .select((eb) => [
      eb.fn.count<number>("comments.id").distinct().as("count"),
      eb.fn.min("comment_reports.at").as("oldest"),
    ])
    .where(isReported)
    .executeTakeFirstOrThrow();
  const beginnings = [pending.oldest, reported.oldest].flatMap((at) => (at === null ? [] : [Number(at)]));
  return {
    waiting: Number(pending.count) + Number(reported.count),
    oldestAt: beginnings.length === 0 ? null : Math.min(...beginnings),
  };
}

/** When members decided since a moment, the newest alone where there are many. */
export async function listStrokes(db: Pick<Kysely<Schema>, "selectFrom">, since: number): Promise<Stroke[]> {
  const rows = await db
    .selectFrom("comments")
    .select(["decided_by", "decided_at"])
    .distinct()
    .where("decided_at", ">=", since)
    .where("decided_by", "is not", null)
    .orderBy("decided_at", "desc")
    .limit(STROKES)
    .execute();
  return rows.map((row) => ({ by: row.decided_by ?? "", at: row.decided_at ?? 0 }));
}
