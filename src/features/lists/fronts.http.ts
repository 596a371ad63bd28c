import type { Kysely } from "kysely";
import { z } from "zod";
import { LATEST } from "../../kernel/cache-keys.ts";
import { accept } from "../../kernel/result.ts";
import type { Schema } from "../../platform/database/schema.ts";
import { type Endpoint, type MemberCall, memberEndpoint } from "../api/endpoint.ts";
import { colleague, editionCode, id, moment } from "../api/fields.ts";
import { findMemberNames } from "../staff/staff.store.ts";
import { status } from "../stories/fields.ts";
import { listNewest } from "../stories/public-cards.store.ts";
import { changeFront } from "./change-front.ts";
import { type FrontName, frontPlaces } from "./front.ts";
import { listFrontOrders } from "./front-orders.store.ts";
import { listFrontEntries, tellEntries } from "./fronts.store.ts";

/** How many earlier orders are told. */
const EARLIER = 30;

const params = z.object({
  front: z.enum(["front", "must-read"] as const satisfies readonly FrontName[]),
  edition: editionCode,
});
type Of = z.output<typeof params>;

const entry = z.object({ storyId: id, until: moment.nullable() });
const toldEntry = entry.extend({
  versionId: id.nullable(),
  headline: z.string(),
  status: status.nullable(),
  visibleFrom: moment.nullable(),
  isPublic: z.boolean(),
});
const order = z.object({
  /** Counts up with every change; 0 before anybody's first. */
  number: z.number(),
  savedAt: moment.nullable(),
  savedBy: colleague.nullable(),
  entries: z.array(toldEntry),
});

const read = memberEndpoint({
  method: "get",
  path: "/fronts/:front/:edition",
  summary: "The members of a curated list, in their order; its `number` is what a new order is based on",
  access: { permission: "story.read" },
  params,
  output: order.extend({
    /** How many stories readers see of the list. */
    places: z.number(),
    /** The newest public stories, with which free places are filled. */
    newest: z.array(z.object({ storyId: id, versionId: id, headline: z.string(), visibleFrom: moment })),
  }),
  refusals: [],
  async answer(call) {
    const there = await findOrder(call, call.params);
    const places = frontPlaces[call.params.front];
    return accept({ ...there, places, newest: await listFilling(call, places + there.entries.length) });
  },
});

const change = memberEndpoint({
  method: "put",
  path: "/fronts/:front/:edition",
  summary: "Set the members and the order of a curated list; where a colleague was faster, theirs comes back",
  params,
  body: z.object({
    /** The `number` that was read with the list; another one means that a colleague has changed it since. */
    basedOn: z.number().int(),
    entries: z.array(entry).max(100),
  }),
  access: {
    permission: "front.change",
    where: (_, { params }) => ({ edition: params.edition, owner: null }),
  },
  output: z.object({ number: z.number() }),
  refusals: ["no-such-edition", "unknown-story", "time-is-past", "front-changed"],
  async answer(call) {
    const { newsroom, params, body, now, member, write } = call;
    if (!newsroom.newspaper.editions.some((one) => one.code === params.edition))
      return { ok: false, refusal: "no-such-edition" };
    if (body.entries.some(({ until }) => until !== null && until <= now))
      return { ok: false, refusal: "time-is-past" };
    const changed = await write((writing) => changeFront(writing, { ...params, ...body, by: member.id }));
    if (changed.ok) return accept({ number: changed.value });
    if (changed.refusal !== "front-changed") return changed;
    return { ...changed, more: { there: await findOrder(call, params) } };
  },
});

const orders = memberEndpoint({
  method: "get",
  path: "/fronts/:front/:edition/orders",
  summary: "The earlier orders of a curated list, the newest first: who saved which, and when",
  access: { permission: "story.read" },
  params,
  output: z.object({ orders: z.array(order) }),
  refusals: [],
  async answer({ db, now, params }) {
    const kept = await listFrontOrders(db, params, EARLIER);
    const told = await tellEntries(
      db,
      kept.flatMap((one) => one.entries),
      { edition: params.edition, now },
    );
    const byStory = new Map(told.map((one) => [one.storyId, one]));
    const names = await namesOf(db, kept);
    const orders = kept.map((one) => ({
      ...one,
      savedBy: names(one.savedBy),
      entries: one.entries.flatMap(({ storyId, until }) => {
        const story = byStory.get(storyId);
        return story === undefined ? [] : { ...story, until };
      }),
    }));
    return accept({ orders });
  },
});

type Asking = Pick<MemberCall, "db" | "now">;

/** What stands in a list now, by whom and since when. */
async function findOrder({ db, now }: Asking, of: Of) {
  const [last] = await listFrontOrders(db, of, 1);
  const entries = await listFrontEntries(db, { ...of, now });
  const names = await namesOf(db, last === undefined ? [] : [last]);
  return {
    number: last?.number ?? 0,
    savedAt: last?.savedAt ?? null,
    savedBy: names(last?.savedBy ?? null),
    entries,
  };
}

async function listFilling({ db, now, newsroom, params }: Asking & MemberCall<Of>, limit: number) {
  const { dialect } = newsroom.ledger.database;
  const reading = { db, dialect, edition: params.edition, now, shows: () => undefined };
  const { cards } = await listNewest(reading, LATEST, { limit });
  return cards.map(({ storyId, versionId, headline, publishedAt }) => ({
    storyId,
    versionId,
    headline,
    visibleFrom: publishedAt,
  }));
}

async function namesOf(db: Kysely<Schema>, kept: readonly { readonly savedBy: string | null }[]) {
  const names = await findMemberNames(db, [...new Set(kept.flatMap(({ savedBy }) => savedBy ?? []))]);
  return (memberId: string | null) =>
    memberId === null ? null : { id: memberId, name: names.get(memberId) ?? "" };
}

/** The front page and Must Read. */
export const frontEndpoints: readonly Endpoint[] = [read, change, orders];
