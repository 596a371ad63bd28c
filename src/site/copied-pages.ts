import { listSectionsByKey } from "../features/sections/sections.store.ts";
import { addressesOf } from "../features/settings/addresses.ts";
import { listStoriesSince } from "../features/stories/sitemap.store.ts";
import type { RenderedPage } from "../platform/cache/cached-page.ts";
import type { Clock } from "../platform/clock/clock.ts";
import { renderMissing } from "./open-site.ts";
import { renderFresh } from "./render-fresh.ts";
import type { Site } from "./visit.ts";

const DAY = 86_400_000;
const MOST_STORIES = 5_000;

/** The site as storm mode has it, whether it lasts now or not: what a copy for another host is made of. */
export function inStorm(site: Site, now: number): Site {
  const { standing } = site;
  const made = { id: "copy", beganAt: now, beganBy: null };
  return {
    ...site,
    standing: {
      read: async (at) => {
        const real = await standing.read(at);
        return { ...real, storm: real.storm ?? made };
      },
      pass: (keys) => standing.pass(keys),
    },
  };
}

/**
 * The pages that a copy of the site begins with, each edition's at both of its addresses: fronts, latest, sections, weather, and the
 * stories of so many days. What fronts and lists lead to comes besides.
 */
export async function listCopiedPaths(
  site: Site,
  { now, days }: { readonly now: number; readonly days: number },
): Promise<string[]> {
  const { newspaper, db, dialect } = site;
  const paths: string[] = [];
  for (const edition of newspaper.editions) {
    const reading = { db, dialect, edition: edition.code, now, shows: () => undefined };
    const sections = await listSectionsByKey(
      reading,
      newspaper.sections.map(({ key }) => key),
    );
    const stories = await listStoriesSince(reading, now - days * DAY, MOST_STORIES);
    for (const lite of [false, true]) {
      const addresses = addressesOf(edition, { lite });
      paths.push(
        addresses.front(),
        addresses.latest(),
        ...sections.map(({ slug }) => addresses.section(slug)),
        ...(newspaper.weather === undefined ? [] : [addresses.weather()]),
        ...stories.map(({ slug }) => addresses.story(slug)),
      );
    }
  }
  return paths;
}

/** The stories that a page leads to, by their paths within the same edition and form. */
export function listLinkedStories({ newspaper }: Site, html: string): string[] {
  const roots = newspaper.editions.flatMap((edition) =>
    [false, true].map((lite) => addressesOf(edition, { lite })),
  );
  const links = new Set([...html.matchAll(/<a href="(\/[^"?#]+)"/g)].map(([, path = ""]) => path));
  return [...links].filter((path) =>
    roots.some((addresses) => {
      const slug = path.slice(addresses.front().length);
      const others = [addresses.latest(), addresses.search(), addresses.app(), addresses.weather()];
      return (
        addresses.story(slug) === path && /^[^/]+$/.test(slug) && slug !== "lite" && !others.includes(path)
      );
    }),
  );
}

/** The further parts that a story's page leads to. */
export function listParts(path: string, html: string): string[] {
  const own = path.replace(/\/[0-9]+$/, "");
  const links = [...html.matchAll(/<a href="(\/[^"?#]+)\/([0-9]+)"/g)];
  return links.flatMap(([, to, number]) => (to === own ? [`${own}/${number}`] : []));
}

/** The page at a path as a reader gets it now; null where there is none. */
export async function renderCopied(site: Site, path: string, clock: Clock): Promise<RenderedPage | null> {
  const page = await renderFresh(site, path, clock);
  return page.status === 200 ? page : null;
}

/** What another host shows for an address that the copy does not have; null for a newspaper without editions. */
export async function renderNotCopied(site: Site, clock: Clock): Promise<RenderedPage | null> {
  const [edition] = site.newspaper.editions;
  return edition === undefined ? null : renderMissing(site, { edition, lite: false }, clock);
}

/** The file under which a plain static server finds the page of a path. */
export function fileOf(path: string): string {
  return `${decodeURIComponent(path).replace(/^\/|\/$/g, "")}/index.html`;
}
