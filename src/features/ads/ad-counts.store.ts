import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";
import type { AdCount } from "./campaign.ts";

type Db = Kysely<Schema>;

/** Adds what was counted since the last time. */
export async function addCounts(db: Db, counts: readonly AdCount[]): Promise<void> {
  for (const { creativeId, day, edition, slot, views, clicks } of counts) {
    await db
      .insertInto("ad_counts")
      .values({ creative_id: creativeId, day, edition, slot, views, clicks })
      .onConflict((conflict) =>
        conflict.columns(["creative_id", "day", "edition", "slot"]).doUpdateSet(({ eb }) => ({
          views: eb("ad_counts.views", "+", views),
          clicks: eb("ad_counts.clicks", "+", clicks),
        })),
      )
      .execute();
  }
}

/** All that was counted of a campaign, day by day. */
export async function listCounts(db: Db, campaignId: string): Promise<AdCount[]> {
  return db
    .selectFrom("ad_counts")
    .innerJoin("ad_creatives", "ad_creatives.id", "ad_counts.creative_id")
    .select(["creative_id as creativeId", "day", "ad_counts.edition as edition", "slot", "views", "clicks"])
    .where("campaign_id", "=", campaignId)
    .orderBy("day")
    .orderBy("creative_id")
    .orderBy("ad_counts.edition")
    .orderBy("slot")
    .execute();
}

/** How often each campaign was seen and followed in all, by its id. */
export async function listTotals(
  db: Db,
): Promise<ReadonlyMap<string, { readonly views: number; readonly clicks: number }>> {
  const rows = await db
    .selectFrom("ad_counts")
    .innerJoin("ad_creatives", "ad_creatives.id", "ad_counts.creative_id")
    .select(({ fn }) => [
      "campaign_id",
      fn.sum<number>("views").as("views"),
      fn.sum<number>("clicks").as("clicks"),
    ])
    .groupBy("campaign_id")
    .execute();
  return new Map(
    rows.map(({ campaign_id, views, clicks }) => [
      campaign_id,
      { views: Number(views), clicks: Number(clicks) },
    ]),
  );
}
