import type { RenderedPage } from "../platform/cache/cached-page.ts";
import type { Clock } from "../platform/clock/clock.ts";
import { listSiteAddresses, renderAddress } from "./open-site.ts";
import type { Site } from "./visit.ts";

/** What the site would answer at a path now, past the page cache. @throws where no page has it */
export async function renderFresh(site: Site, path: string, clock: Clock): Promise<RenderedPage> {
  for (const address of listSiteAddresses(site)) {
    const slug = slugIn(address.pattern, path);
    if (slug === null) continue;
    const request = { slug, query: new URLSearchParams() };
    return renderAddress(site, { address, request, clock });
  }
  throw new Error(`No page has the address ${path}`);
}

/** The variable part of a path that a pattern fits, empty where the pattern has none; null when it does not fit. */
function slugIn(pattern: string, path: string): string | null {
  const [, before, form = "[^/]+"] = /^(.*\/):slug(?:\{(.+)\})?$/.exec(pattern) ?? [];
  if (before === undefined) return path === pattern ? "" : null;
  const slug = path.slice(before.length);
  return path.startsWith(before) && new RegExp(`^(?:${form})$`).test(slug) ? decodeURIComponent(slug) : null;
}
