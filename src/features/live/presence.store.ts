import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";

type Db = Kysely<Schema>;

/** Who was not seen for so long has gone, milliseconds. */
export const GONE_AFTER = 20_000;

/** Where a browser tab is: on which version, in which block (empty for none), and whether its member is typing. */
export type Whereabouts = {
  readonly versionId: string;
  readonly blockId: string;
  readonly isTyping: boolean;
};

/** A tab of a member, and where it is. */
export type Present = Whereabouts & {
  readonly tab: string;
  readonly member: { readonly id: string; readonly name: string };
};

/** Notes that a tab was seen. A tab's name is its own: another member's is not taken over. */
export async function savePresence(
  db: Db,
  { tab, memberId, seenAt, ...here }: Whereabouts & { tab: string; memberId: string; seenAt: number },
) {
  const state = {
    version_id: here.versionId,
    block_id: here.blockId,
    is_typing: here.isTyping ? 1 : 0,
    seen_at: seenAt,
  };
  await db
    .insertInto("presence")
    .values({ tab, staff_id: memberId, ...state })
    .onConflict((conflict) =>
      conflict.column("tab").doUpdateSet(state).where("presence.staff_id", "=", memberId),
    )
    .execute();
}

/** Forgets a member's tab, and all that were last seen before `before` (epoch milliseconds). */
export async function removePresence(
  db: Db,
  { tab, memberId, before }: { tab: string; memberId: string; before: number },
) {
  await db
    .deleteFrom("presence")
    .where((eb) =>
      eb.or([eb.and([eb("tab", "=", tab), eb("staff_id", "=", memberId)]), eb("seen_at", "<", before)]),
    )
    .execute();
}

/** The tabs that have not gone by `now` (epoch milliseconds). */
export async function listPresent(db: Db, now: number): Promise<Present[]> {
  const rows = await db
    .selectFrom("presence")
    .innerJoin("staff", "staff.id", "presence.staff_id")
    .select(["tab", "version_id", "block_id", "is_typing", "staff.id", "staff.name"])
    .where("seen_at", ">=", now - GONE_AFTER)
    .orderBy("tab")
    .limit(500)
    .execute();
  return rows.map((row) => ({
    tab: row.tab,
    versionId: row.version_id,
    blockId: row.block_id,
    isTyping: row.is_typing === 1,
    member: { id: row.id, name: row.name },
  }));
}
