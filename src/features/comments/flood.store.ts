import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";
import { newAddressKey } from "./form-word.ts";

/** Where a comment comes from, hashed with the key of the day. */
export type Origin = { readonly addressHash: string; readonly subnetHash: string };

/** What came from an address and its network lately, and what is known of the words, the name and the form. */
export type FloodSigns = {
  readonly fromAddress: number;
  readonly fromSubnet: number;
  readonly isRepeated: boolean;
  readonly isBanned: boolean;
  /** The comment that the same form made before; null where it is new. */
  readonly sentAs: string | null;
};

type Asked = Origin & {
  readonly storyId: string;
  readonly bodyHash: string;
  readonly nameFolded: string;
  readonly formHash: string;
  /** Since when comments are counted, epoch milliseconds. */
  readonly since: number;
};

/** Counts what speaks of a flood, in one question: every comment asks it. */
export async function countFloodSigns(db: Kysely<Schema>, asked: Asked): Promise<FloodSigns> {
  const row = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom("comments")
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .where("address_hash", "=", asked.addressHash)
        .where("created_at", ">=", asked.since)
        .as("from_address"),
      eb
        .selectFrom("comments")
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .where("subnet_hash", "=", asked.subnetHash)
        .where("created_at", ">=", asked.since)
        .as("from_subnet"),
      eb
        .selectFrom("comments")
        .select("id")
        .where("story_id", "=", asked.storyId)
        .where("body_hash", "=", asked.bodyHash)
        .where("status", "!=", "removed")
        .limit(1)
        .as("repeated"),
      eb
        .selectFrom("comment_bans")
        .select("id")
        .where(({ or, eb: is }) =>
          or([is("name_folded", "=", asked.nameFolded), is("address_hash", "=", asked.addressHash)]),
        )
        .limit(1)
        .as("banned"),
      eb.selectFrom("comments").select("id").where("form_hash", "=", asked.formHash).as("sent_as"),
    ])
    .executeTakeFirstOrThrow();
  return {
    fromAddress: Number(row.from_address),
    fromSubnet: Number(row.from_subnet),
    isRepeated: row.repeated !== null,
    isBanned: row.banned !== null,
    sentAs: row.sent_as,
  };
}

/** What each transaction knows already. */
const known = new WeakMap<Kysely<Schema>, Promise<string>>();

/** The same for many who ask in one transaction, which is one moment: read once. @see keyOfDay */
export function keyOfMoment(db: Kysely<Schema>, day: string): Promise<string> {
  const key = known.get(db) ?? keyOfDay(db, day);
  known.set(db, key);
  return key;
}

/**
 * The key with which a day's addresses are hashed. The first to ask on a day makes it, and throws those of earlier days away: from then
 * on nobody can say of an older hash which address it was.
 * @param day as `2024-07-19`, in UTC
 */
async function keyOfDay(db: Kysely<Schema>, day: string): Promise<string> {
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
