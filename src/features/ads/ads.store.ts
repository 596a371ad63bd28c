import type { Kysely, Selectable } from "kysely";
import type { AdCampaignsTable, AdCreativesTable } from "../../platform/database/ad-tables.ts";
import type { ReadDatabase } from "../../platform/database/reading.ts";
import type { Schema } from "../../platform/database/schema.ts";
import type { AdState, AdTerms, Campaign, CampaignWithCreatives, Creative } from "./campaign.ts";

type Db = Kysely<Schema>;

/** Campaigns with their creatives, in the order in which they were made. @param which epoch milliseconds; all when absent */
export async function listCampaigns(
  db: ReadDatabase,
  { endingAfter = 0 }: { readonly endingAfter?: number } = {},
): Promise<CampaignWithCreatives[]> {
  const [campaigns, creatives] = await Promise.all([
    db
      .selectFrom("ad_campaigns")
      .selectAll()
      .where((eb) => eb.or([eb("ends_at", "is", null), eb("ends_at", ">", endingAfter)]))
      .orderBy("id")
      .execute(),
    db
      .selectFrom("ad_creatives")
      .innerJoin("ad_campaigns", "ad_campaigns.id", "ad_creatives.campaign_id")
      .selectAll("ad_creatives")
      .where((eb) => eb.or([eb("ends_at", "is", null), eb("ends_at", ">", endingAfter)]))
      .orderBy("ad_creatives.id")
      .execute(),
  ]);
  const byCampaign = Map.groupBy(creatives.map(creativeOf), ({ campaignId }) => campaignId);
  return campaigns.map((row) => ({ ...campaignOf(row), creatives: byCampaign.get(row.id) ?? [] }));
}

/** One campaign with its creatives; null where there is none. */
export async function findCampaign(db: ReadDatabase, id: string): Promise<CampaignWithCreatives | null> {
  const row = await db.selectFrom("ad_campaigns").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) return null;
  const creatives = await db
    .selectFrom("ad_creatives")
    .selectAll()
    .where("campaign_id", "=", id)
    .orderBy("id")
    .execute();
  return { ...campaignOf(row), creatives: creatives.map(creativeOf) };
}

export async function findCreative(db: ReadDatabase, id: string): Promise<Creative | null> {
  const row = await db.selectFrom("ad_creatives").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : creativeOf(row);
}

/** Inserts a campaign, or puts it in the place of the one with its id. */
export async function saveCampaign(db: Db, campaign: Campaign, now: number): Promise<void> {
  const { id, ...row } = rowOf(campaign);
  await db
    .insertInto("ad_campaigns")
    .values({ id, ...row, created_at: now })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
}

export async function insertCreative(db: Db, creative: Creative, now: number): Promise<void> {
  const { campaignId, ...row } = creative;
  await db
    .insertInto("ad_creatives")
    .values({ ...row, campaign_id: campaignId, created_at: now })
    .execute();
}

export async function updateCreative(
  db: Db,
  id: string,
  some: Pick<Creative, "edition" | "alt" | "target" | "state">,
): Promise<void> {
  await db.updateTable("ad_creatives").set(some).where("id", "=", id).execute();
}

/** Removes a campaign with all that is known of it. */
export async function removeCampaign(db: Db, id: string): Promise<void> {
  await db.deleteFrom("ad_creatives").where("campaign_id", "=", id).execute();
  await db.deleteFrom("ad_campaigns").where("id", "=", id).execute();
}

function rowOf({ clientId, startsAt, endsAt, sectionIds, ...campaign }: Campaign) {
  const { id, name, terms, amount, slots, editions, state } = campaign;
  return {
    id,
    name,
    terms,
    amount,
    state,
    client_id: clientId,
    starts_at: startsAt,
    ends_at: endsAt,
    slots: JSON.stringify(slots),
    editions: JSON.stringify(editions),
    sections: JSON.stringify(sectionIds),
  };
}

function campaignOf(row: Selectable<AdCampaignsTable>): Campaign {
  return {
    id: row.id,
    clientId: row.client_id,
    name: row.name,
    terms: row.terms as AdTerms,
    amount: row.amount,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    slots: JSON.parse(row.slots) as string[],
    editions: JSON.parse(row.editions) as string[],
    sectionIds: JSON.parse(row.sections) as string[],
    state: row.state as AdState,
  };
}

function creativeOf(row: Selectable<AdCreativesTable>): Creative {
  const { id, edition, file, mime, width, height, bytes, alt, target } = row;
  return {
    id,
    edition,
    file,
    mime,
    width,
    height,
    bytes,
    alt,
    target,
    campaignId: row.campaign_id,
    state: row.state as AdState,
  };
}
