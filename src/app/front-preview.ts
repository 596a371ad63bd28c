import type { Context, Hono } from "hono";
import { type FrontName, frontPlaces } from "../features/lists/front.ts";
import { identifyMember } from "../features/staff/identify-member.ts";
import { may } from "../features/staff/permissions.ts";
import { securityHeaders } from "../platform/http/security-headers.ts";
import { listSiteAddresses, renderAddress } from "../site/open-site.ts";
import type { Site, TriedOrders } from "../site/visit.ts";
import type { NewsroomParts } from "./newsroom-api.ts";

/** A story's id, or several with commas between them. */
const IDS = /^(?:[A-Za-z0-9_-]{1,64}(?:,|$)){0,100}$/;

/**
 * Puts the front pages at an address of the newsroom's where an editor sees one in an order that is not saved: the site's own page,
 * for who may change it alone, kept nowhere, and shown in our own frames only.
 */
export function mountFrontPreview(app: Hono, site: Site, parts: NewsroomParts): void {
  app.get("/newsroom/front-preview/:edition", (c) => answer(c, site, parts));
}

async function answer(c: Context, site: Site, { newsroom, clock }: NewsroomParts): Promise<Response> {
  const noStore = { "Cache-Control": "no-store" };
  const edition = c.req.param("edition") ?? "";
  const now = clock();
  const who = await identifyMember({ ...newsroom, now }, c.req.raw.headers);
  if (!who.ok || !may(who.value.member, "front.change", { edition, owner: null }))
    return c.text("Not found", 404, noStore);
  const address = listSiteAddresses(site).find(
    (one) => one.edition.code === edition && !one.lite && one.pattern === `${one.edition.prefix}/`,
  );
  const orders = readOrders(new URL(c.req.url).searchParams);
  if (address === undefined || orders === null) return c.text("Not found", 404, noStore);
  const request = { slug: "", query: new URLSearchParams(), orders };
  const page = await renderAddress(site, { address, request, clock: () => now });
  const headers = new Headers({ ...noStore, "Content-Type": page.contentType });
  for (let i = 0; i + 1 < securityHeaders.length; i += 2)
    headers.set(securityHeaders[i] ?? "", securityHeaders[i + 1] ?? "");
  for (const [name, value] of page.headers) headers.set(name, inOurFrame(value));
  return new Response(inANewWindow(page.body), { status: page.status, headers });
}

/** Readers' pages stand in nobody's frame; this one does in ours. */
function inOurFrame(header: string): string {
  return header.replace("frame-ancestors 'none'", "frame-ancestors 'self'");
}

/** A link leads to the real page, which no frame may show. */
function inANewWindow(html: string): string {
  return html.replace("<head>", '<head><base target="_blank"/>');
}

/** The orders that are tried: each list's story ids with commas between them. @returns null for what is no such thing */
function readOrders(query: URLSearchParams): TriedOrders | null {
  const found: Partial<Record<FrontName, readonly string[]>> = {};
  for (const front of Object.keys(frontPlaces) as FrontName[]) {
    const ids = query.get(front);
    if (ids === null) continue;
    if (!IDS.test(ids)) return null;
    found[front] = ids.split(",").filter((id) => id !== "");
  }
  return found;
}
