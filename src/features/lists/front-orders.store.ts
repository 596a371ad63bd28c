import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";
import type { FrontEntry, FrontName } from "./front.ts";

type Db = Kysely<Schema>;

/** Which list of which edition. */
export type FrontOf = { readonly front: FrontName; readonly edition: string };

/** An order that a list was given; numbers count up from 0, which is what stood there before anybody's first. Times in epoch milliseconds. */
export type FrontOrder = {
  readonly number: number;
  readonly savedAt: number;
  readonly savedBy: string | null;
  readonly entries: readonly FrontEntry[];
};

/** The orders that a list was given, the newest first. */
export async function listFrontOrders(
  db: Db,
  { front, edition }: FrontOf,
  limit: number,
): Promise<FrontOrder[]> {
  const rows = await db
    .selectFrom("front_orders")
    .selectAll()
    .where("front", "=", front)
    .where("edition", "=", edition)
    .orderBy("number", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    number: row.number,
    savedAt: row.saved_at,
    savedBy: row.saved_by,
    entries: JSON.parse(row.entries) as FrontEntry[],
  }));
}

/**
 * Keeps an order, unless its number is taken: of two that were made from the same, at the same moment, the database lets one pass.
 * @returns whether it was kept
 */
export async function insertFrontOrder(
  db: Db,
  { front, edition }: FrontOf,
  order: FrontOrder,
): Promise<boolean> {
  const kept = await db
    .insertInto("front_orders")
    .values({
      front,
      edition,
      number: order.number,
      entries: JSON.stringify(order.entries),
      saved_by: order.savedBy,
      saved_at: order.savedAt,
    })
    .onConflict((conflict) => conflict.columns(["front", "edition", "number"]).doNothing())
    .returning("number")
    .executeTakeFirst();
  return kept !== undefined;
}
