import type { Kysely, Selectable } from "kysely";
import type { ReceiptsTable, Schema } from "../../platform/database/schema.ts";
import { listListsOf } from "../stories/listings.store.ts";
import { findVersion } from "../stories/stories.store.ts";
import { isOpen } from "../stories/visibility.store.ts";
import type { Whereabouts } from "./pages-to-look.ts";
import { type LookedPage, type Receipt, type ReceiptState, receiptKinds } from "./receipt.ts";

type Db = Kysely<Schema>;

/** Claims the receipt of a change. @returns false when another process has it, or had it before */
export async function beginReceipt(db: Db, receipt: Omit<Receipt, "endedAt">): Promise<boolean> {
  const { changeId, versionId, pages, kind, at, state, origin } = receipt;
  const inserted = await db
    .insertInto("receipts")
    .values({
      kind,
      at,
      state,
      origin,
      change_id: changeId,
      version_id: versionId,
      pages: JSON.stringify(pages),
      ended_at: null,
    })
    .onConflict((conflict) => conflict.column("change_id").doNothing())
    .returning("change_id")
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Writes down what was seen so far. */
export async function saveSeen(
  db: Db,
  changeId: number,
  seen: {
    readonly state: ReceiptState;
    readonly pages: readonly LookedPage[];
    readonly endedAt: number | null;
  },
) {
  const { state, pages, endedAt } = seen;
  await db
    .updateTable("receipts")
    .set({ state, pages: JSON.stringify(pages), ended_at: endedAt })
    .where("change_id", "=", changeId)
    .execute();
}

/** The receipt of a version's newest change; null when none was begun. */
export async function findNewestReceipt(db: Db, versionId: string): Promise<Receipt | null> {
  const row = await db
    .selectFrom("receipts")
    .selectAll()
    .where("version_id", "=", versionId)
    .orderBy("change_id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : receiptOf(row);
}

/** The newest change of a version that has a receipt or will have one; null when readers never saw it. `at` in epoch milliseconds. */
export async function findNewestAct(
  db: Db,
  versionId: string,
): Promise<{ changeId: number; kind: string; at: number } | null> {
  const row = await db
    .selectFrom("changes")
    .select(["id as changeId", "kind", "at"])
    .where("subject_id", "=", versionId)
    .where("kind", "in", receiptKinds)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Where readers may meet a version now; null when there is no such version. */
export async function findWhereabouts(db: Db, versionId: string, now: number): Promise<Whereabouts | null> {
  const version = await findVersion(db, versionId);
  if (version === null) return null;
  const { edition } = version;
  const lists = await listListsOf(db, version);
  const idsOf = (noun: string) =>
    lists.flatMap((list) => (list.startsWith(`${noun}:`) ? [list.slice(noun.length + 1)] : []));
  const [sections, topics, writers, others] = await Promise.all([
    slugsIn(idsOf("section"), (ids) =>
      db
        .selectFrom("section_names")
        .select("slug")
        .where("section_id", "in", ids)
        .where("edition", "=", edition)
        .execute(),
    ),
    slugsIn(idsOf("topic"), (ids) =>
      db
        .selectFrom("topic_names")
        .select("slug")
        .where("topic_id", "in", ids)
        .where("edition", "=", edition)
        .execute(),
    ),
    slugsIn(idsOf("person"), (ids) =>
      db.selectFrom("people").select("slug").where("id", "in", ids).execute(),
    ),
    db
      .selectFrom("versions")
      .select(["edition", "slug"])
      .where("story_id", "=", version.storyId)
      .where("id", "!=", versionId)
      .where((eb) => isOpen(eb, now))
      .execute(),
  ]);
  const { slug, visibleFrom } = version;
  return { edition, slug, visibleFrom, sections, topics, writers, otherEditions: others };
}

async function slugsIn(
  ids: readonly string[],
  find: (ids: readonly string[]) => Promise<readonly { slug: string }[]>,
): Promise<string[]> {
  return ids.length === 0 ? [] : (await find(ids)).map((row) => row.slug);
}

function receiptOf(row: Selectable<ReceiptsTable>): Receipt {
  return {
    changeId: row.change_id,
    versionId: row.version_id,
    kind: row.kind,
    at: row.at,
    state: row.state as ReceiptState,
    origin: row.origin,
    pages: JSON.parse(row.pages) as LookedPage[],
    endedAt: row.ended_at,
  };
}
