import type { Kysely } from "kysely";
import { z } from "zod";
import { accept, refuse } from "../../kernel/result.ts";
import type { Schema } from "../../platform/database/schema.ts";
import { type Endpoint, type MemberCall, memberEndpoint } from "../api/endpoint.ts";
import { done, editionCode, id, line, moment } from "../api/fields.ts";
import { listSectionIds } from "../sections/sections.store.ts";
import { listAdClients } from "./ad-clients.store.ts";
import { listCounts, listTotals } from "./ad-counts.store.ts";
import { findCampaign, listCampaigns } from "./ads.store.ts";
import { adTerms, type Campaign, type CampaignWithCreatives } from "./campaign.ts";
import { changeCampaign, changeClient, takeOutCampaign } from "./change-ads.ts";
import { creative } from "./creative-fields.ts";
import { findOverbooking } from "./overbooking.ts";

const access = { permission: "ad.manage" } as const;
const params = z.object({ id });
const state = z.enum(["running", "paused"]);
const slotKey = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);

const given = z.object({
  /** Null for the newspaper's own. */
  clientId: id.nullable(),
  name: line,
  /** `share`: so many of a hundred pages; `weight`: a part of what shares leave; `house`: what nobody else has. */
  terms: z.enum(adTerms),
  amount: z.number().int().min(1).max(100),
  startsAt: moment,
  /** The first moment after it; null for no end. */
  endsAt: moment.nullable(),
  slots: z.array(slotKey).min(1),
  /** Empty for all. */
  editions: z.array(editionCode),
  /** Empty for all, and for pages of no section. */
  sectionIds: z.array(id),
  state,
});
const campaign = given.extend({
  id,
  creatives: z.array(creative),
  views: z.number(),
  clicks: z.number(),
});
const client = z.object({ id, name: z.string(), contact: z.string() });
const givenClient = z.object({ name: line, contact: z.string().trim().max(500) });

const list = memberEndpoint({
  method: "get",
  path: "/campaigns",
  summary:
    "Advertising: the slots, the clients, the campaigns with what they show, and where more was sold than there is",
  access,
  output: z.object({
    slots: z.array(z.object({ key: slotKey, width: z.number(), height: z.number() })),
    clients: z.array(client),
    campaigns: z.array(campaign),
    overbooked: z.array(
      z.object({
        slot: slotKey,
        edition: editionCode,
        sectionId: id.nullable(),
        from: moment,
        until: moment.nullable(),
        percent: z.number(),
        campaignIds: z.array(id).readonly(),
      }),
    ),
  }),
  refusals: [],
  async answer({ db, newsroom: { newspaper }, now }) {
    const [campaigns, clients, totals] = await Promise.all([
      listCampaigns(db),
      listAdClients(db),
      listTotals(db),
    ]);
    const editions = newspaper.editions.map(({ code }) => code);
    return accept({
      clients,
      slots: newspaper.slots,
      campaigns: campaigns.map((one) => tell(one, totals.get(one.id))),
      overbooked: findOverbooking(campaigns, { editions, now }),
    });
  },
});

const begin = memberEndpoint({
  method: "post",
  path: "/campaigns",
  summary: "Begin a campaign",
  access,
  body: given,
  output: campaign,
  refusals: ["unknown-client", "client-missing", "ends-before-start", "not-found", "no-such-place"],
  answer: (call) => save(call, {}),
});

const change = memberEndpoint({
  method: "put",
  path: "/campaigns/:id",
  summary: "Change a campaign, pause it or let it go on: readers see it at once",
  access,
  params,
  body: given,
  output: campaign,
  refusals: ["unknown-client", "client-missing", "ends-before-start", "not-found", "no-such-place"],
  answer: (call) => save(call, { id: call.params.id }),
});

const remove = memberEndpoint({
  method: "delete",
  path: "/campaigns/:id",
  summary: "Take out a campaign that nobody saw",
  access,
  params,
  output: done,
  refusals: ["not-found", "campaign-was-seen"],
  async answer({ params, write }) {
    const taken = await write((writing) => takeOutCampaign(writing, params.id));
    return taken.ok ? accept({ done: true } as const) : taken;
  },
});

const report = memberEndpoint({
  method: "get",
  path: "/campaigns/:id/report",
  summary: "How often a campaign was seen and followed: by day, creative, edition and slot",
  access,
  params,
  output: z.object({
    counts: z.array(
      z.object({
        creativeId: id,
        day: z.string(),
        edition: editionCode,
        slot: slotKey,
        views: z.number(),
        clicks: z.number(),
      }),
    ),
  }),
  refusals: ["not-found"],
  async answer({ db, params }) {
    if ((await findCampaign(db, params.id)) === null) return refuse("not-found");
    return accept({ counts: await listCounts(db, params.id) });
  },
});

const addClient = memberEndpoint({
  method: "post",
  path: "/ad-clients",
  summary: "Take a client of the ad desk in",
  access,
  body: givenClient,
  output: client,
  refusals: ["not-found"],
  answer: ({ body, write }) => write((writing) => changeClient(writing, body)),
});

const putClient = memberEndpoint({
  method: "put",
  path: "/ad-clients/:id",
  summary: "Change a client's name, and how they are reached",
  access,
  params,
  body: givenClient,
  output: client,
  refusals: ["not-found"],
  answer: ({ params, body, write }) => write((writing) => changeClient(writing, { ...params, ...body })),
});

async function save(
  { db, newsroom: { newspaper }, body, write }: MemberCall<unknown, unknown, Omit<Campaign, "id">>,
  which: { readonly id?: string },
) {
  const sections = new Set((await listSectionIds(db)).values());
  const isHere =
    body.slots.every((key) => newspaper.slots.some((slot) => slot.key === key)) &&
    body.editions.every((code) => newspaper.editions.some((edition) => edition.code === code)) &&
    body.sectionIds.every((section) => sections.has(section));
  if (!isHere) return refuse("no-such-place" as const);
  const saved = await write((writing) => changeCampaign(writing, { ...body, ...which }));
  return saved.ok ? tellSaved(db, saved.value.id) : saved;
}

async function tellSaved(db: Kysely<Schema>, campaignId: string) {
  const [found, totals] = [await findCampaign(db, campaignId), await listTotals(db)];
  return found === null ? refuse("not-found" as const) : accept(tell(found, totals.get(campaignId)));
}

type Totals = { readonly views: number; readonly clicks: number };

function tell(one: CampaignWithCreatives, totals: Totals = { views: 0, clicks: 0 }) {
  const { slots, editions, sectionIds, creatives } = one;
  return {
    ...one,
    ...totals,
    slots: [...slots],
    editions: [...editions],
    sectionIds: [...sectionIds],
    creatives: [...creatives],
  };
}

/** The ad desk: clients, campaigns, reports. */
export const campaignEndpoints: readonly Endpoint[] = [
  list,
  begin,
  change,
  remove,
  report,
  addClient,
  putClient,
];
