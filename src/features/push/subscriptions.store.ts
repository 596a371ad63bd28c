import type { Kysely } from "kysely";
import type { ReadDatabase } from "../../platform/database/reading.ts";
import type { Schema } from "../../platform/database/schema.ts";
import { makePushKeys, type PushKeys } from "../../platform/push/web-push.ts";
import type { Subscription } from "./subscription.ts";

type Db = Kysely<Schema>;

const ONLY = "vapid";

/** The newspaper's keys, made when they are first needed. Another pair would lose every subscription. */
export async function ensurePushKeys(db: Db, now: number): Promise<PushKeys> {
  const known = await findPushKeys(db);
  if (known !== null) return known;
  const { publicKey, privateKey } = makePushKeys();
  await db
    .insertInto("push_keys")
    .values({ id: ONLY, public_key: publicKey, private_key: privateKey, created_at: now })
    // Of two processes that start at once the first one's count.
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
  return (await findPushKeys(db)) ?? { publicKey, privateKey };
}

/** The newspaper's keys; null before they were made. */
export async function findPushKeys(db: ReadDatabase): Promise<PushKeys | null> {
  const row = await db
    .selectFrom("push_keys")
    .select(["public_key as publicKey", "private_key as privateKey"])
    .where("id", "=", ONLY)
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps a subscription; the same browser's later one takes the place of the earlier. */
export async function saveSubscription(db: Db, id: string, { subscription, at }: Saving) {
  const { edition, endpoint, p256dh, auth } = subscription;
  const values = { edition, p256dh, auth, sections: JSON.stringify(subscription.sections) };
  await db
    .insertInto("push_subscriptions")
    .values({ id, endpoint, created_at: at, ...values })
    .onConflict((conflict) => conflict.column("endpoint").doUpdateSet(values))
    .execute();
}

type Saving = { readonly subscription: Subscription; readonly at: number };

/** Takes back the subscription of the browser that knows its secret. */
export async function removeSubscription(
  db: Db,
  { endpoint, auth }: Pick<Subscription, "endpoint" | "auth">,
): Promise<void> {
  const gone = await db
    .deleteFrom("push_subscriptions")
    .where("endpoint", "=", endpoint)
    .where("auth", "=", auth)
    .returning("id")
    .execute();
  await removeDeliveriesTo(
    db,
    gone.map((row) => row.id),
  );
}

/** Takes away a browser that is there no more, with all that waits for it. */
export async function dropSubscription(db: Db, id: string): Promise<void> {
  await db.deleteFrom("push_subscriptions").where("id", "=", id).execute();
  await removeDeliveriesTo(db, [id]);
}

async function removeDeliveriesTo(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return;
  await db.deleteFrom("push_deliveries").where("subscription_id", "in", ids).execute();
}

/** How many browsers are told of what happens in a section of an edition; of what is in none, those that want all. */
export async function countReaders(
  db: Db,
  { edition, sectionId }: { readonly edition: string; readonly sectionId: string | null },
): Promise<number> {
  const { count } = await db
    .selectFrom("push_subscriptions")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("edition", "=", edition)
    .where((eb) =>
      eb.or([
        eb("sections", "=", "[]"),
        ...(sectionId === null ? [] : [eb("sections", "like", `%"${sectionId}"%`)]),
      ]),
    )
    .executeTakeFirstOrThrow();
  return Number(count);
}
