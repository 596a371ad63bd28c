import { adsKey } from "../../kernel/cache-keys.ts";
import { newId } from "../../kernel/ids.ts";
import { accept, type Result, refuse } from "../../kernel/result.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { hasAdClient, saveAdClient } from "./ad-clients.store.ts";
import { listCounts } from "./ad-counts.store.ts";
import {
  findCampaign,
  findCreative,
  insertCreative,
  removeCampaign,
  saveCampaign,
  updateCreative,
} from "./ads.store.ts";
import type { AdClient, Campaign, Creative } from "./campaign.ts";
import type { CreativeFile } from "./keep-creative.ts";

/** Takes a client in, or changes the one with this id. */
export async function changeClient(
  writing: Writing,
  { id, ...said }: Omit<AdClient, "id"> & { readonly id?: string },
): Promise<Result<AdClient, "not-found">> {
  if (id !== undefined && !(await hasAdClient(writing.db, id))) return refuse("not-found");
  const client = { ...said, id: id ?? newId(writing.now) };
  await saveAdClient(writing.db, client, writing.now);
  await writing.log({ kind: "ad.client-saved", subjectId: client.id, keys: [] });
  return accept(client);
}

export type CampaignRefusal = "not-found" | "unknown-client" | "client-missing" | "ends-before-start";

/** Begins a campaign, or changes the one with this id: readers see what it is now in every slot that it had or has. */
export async function changeCampaign(
  writing: Writing,
  { id, ...said }: Omit<Campaign, "id"> & { readonly id?: string },
): Promise<Result<Campaign, CampaignRefusal>> {
  const { db, now } = writing;
  const { clientId, terms, startsAt, endsAt } = said;
  const former = id === undefined ? null : await findCampaign(db, id);
  if (id !== undefined && former === null) return refuse("not-found");
  if (endsAt !== null && endsAt <= startsAt) return refuse("ends-before-start");
  if (terms !== "house" && clientId === null) return refuse("client-missing");
  if (clientId !== null && !(await hasAdClient(db, clientId))) return refuse("unknown-client");
  const campaign = { ...said, id: id ?? newId(now) };
  await saveCampaign(db, campaign, now);
  const slots = new Set([...campaign.slots, ...(former?.slots ?? [])]);
  await writing.log({ kind: "ad.campaign-saved", subjectId: campaign.id, keys: [...slots].map(adsKey) });
  return accept(campaign);
}

/** Takes a campaign out that was never seen; one that was is paused, so that what was counted can be told. */
export async function takeOutCampaign(
  writing: Writing,
  id: string,
): Promise<Result<null, "not-found" | "campaign-was-seen">> {
  const campaign = await findCampaign(writing.db, id);
  if (campaign === null) return refuse("not-found");
  if ((await listCounts(writing.db, id)).length > 0) return refuse("campaign-was-seen");
  await removeCampaign(writing.db, id);
  await writing.log({ kind: "ad.campaign-removed", subjectId: id, keys: campaign.slots.map(adsKey) });
  return accept(null);
}

/** What is said of a creative besides its file. */
export type CreativeWords = Pick<Creative, "edition" | "alt" | "target">;

/** Gives a campaign something more to show. */
export async function addCreative(
  writing: Writing,
  { campaignId, file, words }: { campaignId: string; file: CreativeFile; words: CreativeWords },
): Promise<Result<Creative, "not-found">> {
  const campaign = await findCampaign(writing.db, campaignId);
  if (campaign === null) return refuse("not-found");
  const creative: Creative = { ...file, ...words, campaignId, id: newId(writing.now), state: "running" };
  await insertCreative(writing.db, creative, writing.now);
  const keys = campaign.slots.map(adsKey);
  await writing.log({ kind: "ad.creative-added", subjectId: creative.id, keys });
  return accept(creative);
}

/** Changes what is said of a creative, where it leads, or whether it is shown. */
export async function changeCreative(
  writing: Writing,
  { id, ...said }: CreativeWords & Pick<Creative, "id" | "state">,
): Promise<Result<Creative, "not-found">> {
  const creative = await findCreative(writing.db, id);
  const campaign = creative === null ? null : await findCampaign(writing.db, creative.campaignId);
  if (creative === null || campaign === null) return refuse("not-found");
  await updateCreative(writing.db, id, said);
  const keys = campaign.slots.map(adsKey);
  await writing.log({ kind: "ad.creative-changed", subjectId: id, keys });
  return accept({ ...creative, ...said });
}
