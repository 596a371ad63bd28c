import { findRedirect } from "../features/redirects/redirects.store.ts";
import { addressesOf } from "../features/settings/addresses.ts";
import { findEdition } from "../features/settings/newspaper.ts";
import { findPublicSlug, wasWithdrawn } from "../features/stories/public-stories.store.ts";
import type { Site, Visit } from "./visit.ts";

const WORDPRESS_IDS = ["p", "page_id"];

/** An address as it was asked for; `query` with or without its `?`, `now` in epoch milliseconds. */
export type OldAddress = { readonly path: string; readonly query: string; readonly now: number };

/** What stands now where an old address led: another address, nothing any more since it was withdrawn, or nothing that was ever ours. */
export type Fate =
  | { readonly kind: "moved"; readonly to: string }
  | { readonly kind: "gone" }
  | { readonly kind: "missing" };

/** Which page of what was moved is asked for, and whether in its text-only form. */
type Wish = { readonly lite: boolean; readonly page: "story" | "history" | "comments" };

/**
 * What became of an address of before (one that a story had here, or one of a former site): it leads to the story's present address, or
 * to what was set for it. A final slash makes no other address, nor does the case in which letters are encoded.
 */
export async function findFate(
  site: Site,
  { path, query, now }: OldAddress,
  { lite, page }: Wish = { lite: false, page: "story" },
): Promise<Fate> {
  let fate: Fate = { kind: "missing" };
  for (const candidate of spellingsOf(path, query)) {
    const redirect = await findRedirect(site.db, candidate);
    if (redirect === null) continue;
    if (redirect.target !== null)
      return { kind: "moved", to: redirect.target.replace(NOT_IN_A_HEADER, encodeURIComponent) };
    if (redirect.versionId === null) continue;
    const reading = { db: site.db, dialect: site.dialect, edition: "", now, shows: () => undefined };
    const found = await findPublicSlug(reading, redirect.versionId);
    const edition = found === null ? undefined : findEdition(site.newspaper, found.edition);
    if (found !== null && edition !== undefined)
      return { kind: "moved", to: addressesOf(edition, { lite })[page](found.slug) };
    if (await wasWithdrawn(reading, redirect.versionId)) fate = { kind: "gone" };
  }
  return fate;
}

/** What a page answers where nothing stands at its address, which is `path`: the way to where that was moved, if it ever was anything. */
export function movedOrMissing(
  { site, query, reading, liteAddresses: lite }: Visit,
  { path, page = "story" }: { readonly path: string; readonly page?: Wish["page"] },
): Promise<Fate> {
  return findFate(site, { path, query: query.toString(), now: reading.now }, { lite, page });
}

/** Whether an address may be one by which WordPress names a post at its root: `/?p=20`. */
export function isByNumber(query: string): boolean {
  return listNumbers(query).length > 0;
}

function listNumbers(query: string): string[] {
  const parameters = new URLSearchParams(query);
  return WORDPRESS_IDS.flatMap((name) => {
    const value = parameters.get(name);
    return value !== null && /^\d{1,15}$/.test(value) ? [`${name}=${value}`] : [];
  });
}

function spellingsOf(path: string, query: string): string[] {
  const byId = listNumbers(query).map((number) => `${path}?${number}`);
  const other = path.endsWith("/") ? path.slice(0, -1) : `${path}/`;
  const plain = [path, ...(other === "" ? [] : [other])];
  const recased = plain.flatMap((one) => [
    one.replace(ENCODED, (letter) => letter.toLowerCase()),
    one.replace(ENCODED, (letter) => letter.toUpperCase()),
  ]);
  return [...new Set([...byId, ...plain, ...recased])];
}

const NOT_IN_A_HEADER = /[^\x21-\x7e]+/g;
const ENCODED = /%[0-9a-f]{2}/gi;
