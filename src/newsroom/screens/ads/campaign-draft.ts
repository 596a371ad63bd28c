import type { Campaign } from "../../../features/ads/campaign.ts";
import { fromFieldTime, toFieldTime } from "../../editor/views/zoned-time.ts";

/** A campaign as a form holds it: days and figures as they are typed. */
export type CampaignDraft = Pick<
  Campaign,
  "name" | "terms" | "slots" | "editions" | "sectionIds" | "state"
> & {
  readonly clientId: string;
  readonly amount: string;
  /** `2024-07-19` */
  readonly firstDay: string;
  /** The last one on which it is shown; empty for no end. */
  readonly lastDay: string;
};

const DAY = 24 * 3_600_000;

/** A campaign that is to be begun today. @param now epoch milliseconds */
export function newDraft(
  terms: Campaign["terms"],
  {
    now,
    timeZone,
    slots,
  }: { readonly now: number; readonly timeZone: string; readonly slots: readonly string[] },
): CampaignDraft {
  return {
    terms,
    slots,
    clientId: "",
    name: "",
    amount: terms === "share" ? "25" : "1",
    firstDay: toFieldTime(now, timeZone).slice(0, 10),
    lastDay: "",
    editions: [],
    sectionIds: [],
    state: "running",
  };
}

/** A campaign for a form: its end is told as its last day. */
export function draftOf(campaign: Campaign, timeZone: string): CampaignDraft {
  const { name, terms, slots, editions, sectionIds, state, clientId, amount, startsAt, endsAt } = campaign;
  return {
    name,
    terms,
    slots,
    editions,
    sectionIds,
    state,
    clientId: clientId ?? "",
    amount: String(amount),
    firstDay: toFieldTime(startsAt, timeZone).slice(0, 10),
    lastDay: endsAt === null ? "" : toFieldTime(endsAt - 1, timeZone).slice(0, 10),
  };
}

/** What a form says, as the server takes it; a figure or a first day that is none is null, which the server names as a fault. */
export function campaignOf(draft: CampaignDraft, timeZone: string) {
  const { name, terms, slots, editions, sectionIds, state, clientId, amount, firstDay, lastDay } = draft;
  return {
    name,
    terms,
    slots,
    editions,
    sectionIds,
    state,
    clientId: terms === "house" || clientId === "" ? null : clientId,
    amount: /^\d+$/.test(amount.trim()) ? Number(amount) : null,
    startsAt: fromFieldTime(`${firstDay}T00:00`, timeZone),
    endsAt: lastDay === "" ? null : fromFieldTime(`${dayAfter(lastDay)}T00:00`, timeZone),
  };
}

function dayAfter(day: string): string {
  const at = Date.parse(`${day}T00:00Z`);
  return Number.isNaN(at) ? day : new Date(at + DAY).toISOString().slice(0, 10);
}

/** Where a campaign stands at a moment, epoch milliseconds. */
export type Standing = "running" | "coming" | "over" | "paused" | "empty";

export function standingOf(
  { state, startsAt, endsAt, creatives }: Campaign & { readonly creatives: readonly unknown[] },
  now: number,
): Standing {
  if (endsAt !== null && endsAt <= now) return "over";
  if (state === "paused") return "paused";
  if (creatives.length === 0) return "empty";
  return startsAt > now ? "coming" : "running";
}

const order: readonly Standing[] = ["running", "empty", "coming", "paused", "over"];

/** What runs first, then what comes, then what is over: each by the day on which it begins. */
export function inOrder<One extends Campaign & { readonly creatives: readonly unknown[] }>(
  campaigns: readonly One[],
  now: number,
): One[] {
  const rank = (one: One) => order.indexOf(standingOf(one, now));
  return campaigns.toSorted((a, b) => rank(a) - rank(b) || a.startsAt - b.startsAt);
}

/** How many of a hundred pages of a slot are sold at most within a time: by the campaigns that any of its pages has at once. */
export function mostSold(
  campaigns: readonly Campaign[],
  { slot, from, until }: { readonly slot: string; readonly from: number; readonly until: number },
): number {
  const sold = campaigns.filter(
    (one) => one.terms === "share" && one.state === "running" && one.slots.includes(slot),
  );
  const begins = [from, ...sold.map(({ startsAt }) => startsAt).filter((at) => from < at && at < until)];
  const at = (moment: number) =>
    sold
      .filter(({ startsAt, endsAt }) => startsAt <= moment && (endsAt === null || endsAt > moment))
      .reduce((sum, { amount }) => sum + amount, 0);
  return Math.max(...begins.map(at));
}

/** What is to be begun, as the address says it: a client's campaign where it says nothing else. */
export function readAdTerms(search: Readonly<Record<string, unknown>>): {
  readonly terms: "share" | "house";
} {
  return { terms: search.terms === "house" ? "house" : "share" };
}
