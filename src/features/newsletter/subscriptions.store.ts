import type { Kysely } from "kysely";
import { newId } from "../../kernel/ids.ts";
import type { Schema } from "../../platform/database/schema.ts";
import type { Leaving, ListName, Subscription } from "./newsletter.ts";

type Db = Kysely<Schema>;

const columns = ["id", "edition", "list", "address", "left_at as leftAt"] as const;

/** A subscription, ended ones too. */
export async function findSubscription(db: Db, id: string): Promise<Subscription | null> {
  return (
    (await db.selectFrom("subscriptions").select(columns).where("id", "=", id).executeTakeFirst()) ?? null
  );
}

/** All that a mailbox gets or got, by the hash of its address. */
export async function listSubscriptionsOf(
  db: Db,
  addressHash: string,
): Promise<(Subscription & { readonly leftWhy: string | null })[]> {
  return db
    .selectFrom("subscriptions")
    .select([...columns, "left_why as leftWhy"])
    .where("address_hash", "=", addressHash)
    .orderBy("id")
    .execute();
}

type Confirmed = {
  readonly edition: string;
  readonly list: ListName;
  readonly address: string;
  readonly addressHash: string;
};

/** Begins a subscription, or takes up again one that had ended. @returns its id */
export async function beginSubscription(db: Db, confirmed: Confirmed, now: number): Promise<string> {
  const { edition, list, address, addressHash } = confirmed;
  const { id } = await db
    .insertInto("subscriptions")
    .values({
      id: newId(now),
      edition,
      list,
      address,
      address_hash: addressHash,
      confirmed_at: now,
      left_at: null,
      left_why: null,
      bounces: 0,
      bounced_at: null,
    })
    .onConflict((conflict) =>
      conflict.columns(["address_hash", "edition", "list"]).doUpdateSet({
        address,
        confirmed_at: now,
        left_at: null,
        left_why: null,
        bounces: 0,
      }),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Ends subscriptions that go on, and forgets their address. @returns the ids of those that it ended */
export async function endSubscriptions(
  db: Db,
  ids: readonly string[],
  { why, now }: { readonly why: Leaving; readonly now: number },
): Promise<string[]> {
  if (ids.length === 0) return [];
  const ended = await db
    .updateTable("subscriptions")
    .set({ address: null, left_at: now, left_why: why })
    .where("id", "in", ids)
    .where("address", "is not", null)
    .returning("id")
    .execute();
  return ended.map(({ id }) => id);
}

/** How long a letter that came back is held against a mailbox. Milliseconds. */
const BOUNCES_COUNT_FOR = 30 * 24 * 60 * 60_000;

/** Notes that a letter came back. @returns how often by now, with no month between one and the next */
export async function countBounce(db: Db, id: string, now: number): Promise<number> {
  const row = await db
    .updateTable("subscriptions")
    .set((eb) => ({
      bounces: eb
        .case()
        .when("bounced_at", ">", now - BOUNCES_COUNT_FOR)
        .then(eb("bounces", "+", 1))
        .else(1)
        .end(),
      bounced_at: now,
    }))
    .where("id", "=", id)
    .returning("bounces")
    .executeTakeFirst();
  return row?.bounces ?? 0;
}

/** Which kinds of letters of an edition somebody gets. */
export async function listWantedLists(db: Db, edition: string): Promise<ListName[]> {
  const rows = await db
    .selectFrom("subscriptions")
    .select("list")
    .distinct()
    .where("edition", "=", edition)
    .where("address", "is not", null)
    .orderBy("list")
    .execute();
  return rows.map(({ list }) => list);
}

/** How many get which letters. */
export async function countSubscriptions(
  db: Db,
): Promise<{ edition: string; list: ListName; count: number }[]> {
  const rows = await db
    .selectFrom("subscriptions")
    .select((eb) => ["edition", "list", eb.fn.countAll<number>().as("count")])
    .where("address", "is not", null)
    .groupBy(["edition", "list"])
    .orderBy("edition")
    .orderBy("list")
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}
