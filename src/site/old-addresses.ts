import { findRedirect } from "../features/redirects/redirects.store.ts";
import { addressesOf } from "../features/settings/addresses.ts";
import { findEdition } from "../features/settings/newspaper.ts";
import { findPublicSlug } from "../features/stories/public-stories.store.ts";
import type { PageAnswer, Site, Visit } from "./visit.ts";

const WORDPRESS_IDS = ["p", "page_id"];

/** An address as it was asked for; `query` with or without its `?`, `now` in epoch milliseconds. */
export type OldAddress = { readonly path: string; readonly query: string; readonly now: number };

/**
 * Where an address of before leads now (one that a story had here, or one of a former site): the story's present address, or what was
 * set for it; null when it was never ours. A final slash makes no other address, nor does the case in which letters are encoded.
 */
export async function findNewAddress(
  site: Site,
  { path, query, now }: OldAddress,
  { lite }: { readonly lite: boolean } = { lite: false },
): Promise<string | null> {
  for (const candidate of spellingsOf(path, query)) {
    const redirect = await findRedirect(site.db, candidate);
    if (redirect === null) continue;
    if (redirect.target !== null) return redirect.target.replace(NOT_IN_A_HEADER, encodeURIComponent);
    if (redirect.versionId === null) continue;
    const reading = { db: site.db, dialect: site.dialect, edition: "", now, shows: () => undefined };
    const found = await findPublicSlug(reading, redirect.versionId);
    const edition = found === null ? undefined : findEdition(site.newspaper, found.edition);
    if (found !== null && edition !== undefined) return addressesOf(edition, { lite }).story(found.slug);
  }
  return null;
}

/** What a page answers where nothing stands at its address, which is `path`: the way to where that was moved, if it ever was anything. */
export async function movedOrMissing(
  { site, query, reading, lite }: Visit,
  path: string,
): Promise<Extract<PageAnswer, { kind: "moved" | "missing" }>> {
  const to = await findNewAddress(site, { path, query: query.toString(), now: reading.now }, { lite });
  return to === null ? { kind: "missing" } : { kind: "moved", to };
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
