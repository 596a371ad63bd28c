import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";
import type { AdClient } from "./campaign.ts";

/** Every client, by name. */
export async function listAdClients(db: Kysely<Schema>): Promise<AdClient[]> {
  return db
    .selectFrom("ad_clients")
    .select(["id", "name", "contact"])
    .orderBy("name")
    .orderBy("id")
    .execute();
}

/** Inserts a client, or puts it in the place of the one with its id. */
export async function saveAdClient(
  db: Kysely<Schema>,
  { id, name, contact }: AdClient,
  now: number,
): Promise<void> {
  await db
    .insertInto("ad_clients")
    .values({ id, name, contact, created_at: now })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ name, contact }))
    .execute();
}

export async function hasAdClient(db: Kysely<Schema>, id: string): Promise<boolean> {
  return (
    (await db.selectFrom("ad_clients").select("id").where("id", "=", id).executeTakeFirst()) !== undefined
  );
}
