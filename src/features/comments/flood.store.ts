import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";
import { newAddressKey } from "./form-word.ts";

/** Where a comment comes from, hashed with the key of the day. */
export type Origin = { readonly addressHash: string; readonly subnetHash: string };

/** What came from an address and its network lately, and what is known of the words and the name. */
export type FloodSigns = {
  readonly fromAddress: number;
  readonly fromSubnet: number;
  readonly isRepeated: boolean;
  readonly isBanned: boolean;
};

type Asked = Origin & {
  readonly storyId: string;
  readonly bodyHash: string;
  readonly nameFolded: string;
  /** Since when comments are counted, epoch milliseconds. */
  readonly since: number;
};

/** Counts what speaks of a flood. */
export async function countFloodSigns(db: Kysely<Schema>, asked: Asked): Promise<FloodSigns> {
  const countOf = (column: "address_hash" | "subnet_hash", hash: string) =>
    db
      .selectFrom("comments")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .where(column, "=", hash)
      .where("created_at", ">=", asked.since)
      .executeTakeFirstOrThrow();
  const address = await countOf("address_hash", asked.addressHash);
  const subnet = await countOf("subnet_hash", asked.subnetHash);
  const repeated = await db
    .selectFrom("comments")
    .select("id")
    .where("story_id", "=", asked.storyId)
    .where("body_hash", "=", asked.bodyHash)
    .where("status", "!=", "removed")
    .limit(1)
    .executeTakeFirst();
  const banned = await db
    .selectFrom("comment_bans")
    .select("id")
    .where((eb) =>
      eb.or([eb("name_folded", "=", asked.nameFolded), eb("address_hash", "=", asked.addressHash)]),
    )
    .limit(1)
    .executeTakeFirst();
  return {
    fromAddress: Number(address.count),
    fromSubnet: Number(subnet.count),
    isRepeated: repeated !== undefined,
    isBanned: banned !== undefined,
  };
}

/**
 * The key with which a day's addresses are hashed. The first to ask on a day makes it, and throws those of earlier days away: from then
 * on nobody can say of an older hash which address it was.
 * @param day as `2024-07-19`, in UTC
 */
export async function keyOfDay(db: Kysely<Schema>, day: string): Promise<string> {
  const known = await db.selectFrom("address_keys").select("key").where("day", "=", day).executeTakeFirst();
  if (known !== undefined) return known.key;
  await db.deleteFrom("address_keys").where("day", "<", day).execute();
  await db
    .insertInto("address_keys")
    .values({ day, key: newAddressKey() })
    .onConflict((conflict) => conflict.column("day").doNothing())
    .execute();
  const made = await db
    .selectFrom("address_keys")
    .select("key")
    .where("day", "=", day)
    .executeTakeFirstOrThrow();
  return made.key;
}
