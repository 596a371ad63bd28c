import { findRedirect } from "../features/redirects/redirects.store.ts";
import { addressesOf } from "../features/settings/addresses.ts";
import { editionOf } from "../features/settings/newspaper.ts";
import { findPublicSlug } from "../features/stories/public-stories.store.ts";
import type { Site } from "./visit.ts";

const WORDPRESS_IDS = ["p", "page_id"];

/**
 * Where an address of a former site leads now: the story's present address, or what was set for it; null when it was never ours. A
 * final slash makes no other address.
 */
export async function findNewAddress(
  site: Site,
  { path, query, now }: { path: string; query: string; now: number },
): Promise<string | null> {
  for (const candidate of spellingsOf(path, query)) {
    const redirect = await findRedirect(site.db, candidate);
    if (redirect === null) continue;
    if (redirect.target !== null) return redirect.target;
    if (redirect.versionId === null) continue;
    const reading = { db: site.db, dialect: site.dialect, edition: "", now, shows: () => undefined };
    const found = await findPublicSlug(reading, redirect.versionId);
    if (found !== null) return addressesOf(editionOf(site.newspaper, found.edition)).story(found.slug);
  }
  return null;
}

function spellingsOf(path: string, query: string): string[] {
  const parameters = new URLSearchParams(query);
  const byId = WORDPRESS_IDS.flatMap((name) => {
    const value = parameters.get(name);
    return value === null ? [] : [`${path}?${name}=${value}`];
  });
  const other = path.endsWith("/") ? path.replace(/\/+$/, "") : `${path}/`;
  return [...byId, path, ...(other === "" ? [] : [other])];
}
