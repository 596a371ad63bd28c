import { Readable } from "node:stream";
import type { Hono } from "hono";
import { isbot } from "isbot";
import { findCreative } from "../features/ads/ads.store.ts";
import type { Creative } from "../features/ads/campaign.ts";
import { isLive } from "../features/ads/campaign.ts";
import type { AdCounter } from "../features/ads/count-ads.ts";
import { dayOf } from "../kernel/dates.ts";
import type { Clock } from "../platform/clock/clock.ts";
import type { FileStore } from "../platform/files/file-store.ts";
import type { Site } from "../site/visit.ts";

/** What advertisements are answered and counted with. */
export type AdDoor = {
  readonly site: Site;
  readonly files: FileStore;
  readonly clock: Clock;
  readonly counter: AdCounter;
};

/** One request of something about an advertisement that a page showed. */
type Asked = {
  readonly request: Request;
  readonly edition: string;
  readonly slot: string;
  readonly creativeId: string;
};

/**
 * Where the pictures of advertisements are, and where they lead. A picture is asked for anew with every page and answered with a few bytes
 * to who has it: so the server knows how often it was seen, and of whom nothing.
 */
export function mountReaderAds(app: Hono, door: AdDoor): void {
  const of = (c: { req: { raw: Request; param(name: string): string | undefined } }): Asked => ({
    request: c.req.raw,
    edition: c.req.param("edition") ?? "",
    slot: c.req.param("slot") ?? "",
    creativeId: c.req.param("creative") ?? "",
  });
  app.get("/ads/:edition/:slot/:creative/picture", (c) => answerPicture(door, of(c)));
  app.get("/ads/:edition/:slot/:creative/visit", (c) => answerVisit(door, of(c)));
}

async function answerPicture(door: AdDoor, asked: Asked): Promise<Response> {
  const creative = await findAsked(door, asked);
  const file = creative === null ? null : await door.files.find(creative.file);
  if (creative === null || file === null) return missing();
  if (isReadersBrowser(asked.request, "image")) count(door, "views", { asked, creative });
  const headers = {
    ETag: `"${creative.file}"`,
    // Kept by the reader's browser alone, and never shown without asking.
    "Cache-Control": "private, no-cache",
  };
  if (asked.request.headers.get("if-none-match") === headers.ETag)
    return new Response(null, { status: 304, headers });
  const body = asked.request.method === "HEAD" ? null : (Readable.toWeb(file.open()) as ReadableStream);
  return new Response(body, {
    headers: {
      ...headers,
      "Content-Type": creative.mime,
      "Content-Length": String(file.size),
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "default-src 'none'; sandbox",
    },
  });
}

/** Leads to the address that the ad desk gave, and to no other. */
async function answerVisit(door: AdDoor, asked: Asked): Promise<Response> {
  const creative = await findAsked(door, asked);
  if (creative === null) return missing();
  if (isReadersBrowser(asked.request, "document")) count(door, "clicks", { asked, creative });
  return new Response(null, {
    status: 302,
    headers: {
      Location: creative.target,
      "Cache-Control": "no-store",
      "X-Robots-Tag": "noindex, nofollow",
      "Referrer-Policy": "strict-origin-when-cross-origin",
    },
  });
}

/** From memory while its campaign is known there: that is every time but for a page that somebody kept for days. */
async function findAsked({ site }: AdDoor, { edition, slot, creativeId }: Asked): Promise<Creative | null> {
  const { newspaper, ads, db } = site;
  const isOurs =
    newspaper.editions.some(({ code }) => code === edition) &&
    newspaper.slots.some(({ key }) => key === slot) &&
    /^[a-z0-9]{1,64}$/.test(creativeId);
  if (!isOurs) return null;
  const known = ads
    ?.all()
    .flatMap(({ creatives }) => creatives)
    .find(({ id }) => id === creativeId);
  return known ?? findCreative(db, creativeId);
}

/** Counts what a campaign shows while it runs; a page of before that is opened again is not what was sold. */
function count(
  { site, clock, counter }: AdDoor,
  what: "views" | "clicks",
  { asked, creative }: { readonly asked: Asked; readonly creative: Creative },
): void {
  const campaign = site.ads?.all().find(({ id }) => id === creative.campaignId);
  const edition = site.newspaper.editions.find(({ code }) => code === asked.edition);
  if (campaign === undefined || edition === undefined || !isLive(campaign, clock())) return;
  const { slot, creativeId } = asked;
  counter.count(what, { creativeId, slot, edition: edition.code, day: dayOf(clock(), edition.timeZone) });
}

/**
 * Whether a person's browser asks, for what a page of ours shows: no program that says what it is, nothing that is fetched in case it is
 * wanted, nothing that another site shows. Browsers say the latter two where the page came encrypted.
 */
function isReadersBrowser({ method, headers }: Request, destination: "image" | "document"): boolean {
  const program = headers.get("user-agent") ?? "";
  if (method !== "GET" || program === "" || isbot(program)) return false;
  if (/prefetch|prerender|preview/.test(`${headers.get("sec-purpose")} ${headers.get("purpose")}`))
    return false;
  const [site, asked] = [headers.get("sec-fetch-site"), headers.get("sec-fetch-dest")];
  return (site === null || site === "same-origin") && (asked === null || asked === destination);
}

function missing(): Response {
  return new Response("Not found", { status: 404, headers: { "Cache-Control": "no-store" } });
}
