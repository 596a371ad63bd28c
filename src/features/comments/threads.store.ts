import type { Kysely } from "kysely";
import type { ReadDatabase } from "../../platform/database/reading.ts";
import type { Schema } from "../../platform/database/schema.ts";
import { type ThreadState, USUAL_STATE } from "./comment.ts";
import { holdThread, type ThreadStanding } from "./thread-standing.ts";

/** How a story takes comments now, by one query. */
export async function findStanding(db: ReadDatabase, storyId: string): Promise<ThreadStanding> {
  const row = await db
    .selectFrom("comment_governor")
    .leftJoin("comment_threads", (join) => join.on("comment_threads.story_id", "=", storyId))
    .select(["level", "state"])
    // Nothing to say of it is no row.
    .where((eb) => eb.or([eb("level", "!=", "open"), eb("state", "is not", null)]))
    .executeTakeFirst();
  return holdThread(
    (row?.state as ThreadState | null | undefined) ?? USUAL_STATE,
    (row?.level as ThreadState | undefined) ?? "open",
  );
}

/** Says how a story takes comments. */
export async function saveThreadState(
  db: Kysely<Schema>,
  { storyId, state, at }: { readonly storyId: string; readonly state: ThreadState; readonly at: number },
): Promise<void> {
  await db
    .insertInto("comment_threads")
    .values({ story_id: storyId, state, set_at: at })
    .onConflict((conflict) => conflict.column("story_id").doUpdateSet({ state, set_at: at }))
    .execute();
}
