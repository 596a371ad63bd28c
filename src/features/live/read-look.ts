import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";
import { countWaiting } from "../comments/moderation.store.ts";
import type { LiveLook } from "./live.ts";
import { listPresent } from "./presence.store.ts";

/** What members' screens are told that is so now. @param now epoch milliseconds */
export async function readLook(db: Kysely<Schema>, now: number): Promise<LiveLook> {
  const present = await listPresent(db, now);
  const { pending, reported } = await countWaiting(db);
  return { present, waiting: pending + reported };
}
