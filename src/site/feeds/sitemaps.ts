import { addressesOf } from "../../features/settings/addresses.ts";
import { findEdition } from "../../features/settings/newspaper.ts";
import {
  listMonths,
  listStoriesOfMonth,
  listStoriesSince,
  type MappedStory,
} from "../../features/stories/sitemap.store.ts";
import { dayKey } from "../../kernel/cache-keys.ts";
import { startOfYesterday } from "../../kernel/dates.ts";
import { startOfMonth } from "../../kernel/months.ts";
import { machineTime } from "../shell/told-time.ts";
import type { PageAnswer, Visit } from "../visit.ts";
import { element, writeXml, type XmlElement } from "./xml.ts";

/** So many addresses may stand in one sitemap (sitemaps.org), and in one of news (Google News). */
const MOST = 50_000;
const MOST_NEWS = 1_000;

const SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML = "http://www.w3.org/1999/xhtml";
const NEWS = "http://www.google.com/schemas/sitemap-news/0.9";

/** Where the sitemaps are: for each edition the news and every month that has stories. */
export async function sitemapIndex({ site, reading }: Visit): Promise<PageAnswer> {
  const paths = [];
  for (const edition of site.newspaper.editions) {
    const addresses = addressesOf(edition);
    const months = await listMonths({ ...reading, edition: edition.code });
    paths.push(addresses.newsSitemap(), ...months.map((month) => addresses.sitemap(month)));
  }
  const entries = paths.map((path) => element("sitemap", {}, element("loc", {}, site.publicUrl + path)));
  return xml(element("sitemapindex", { xmlns: SITEMAP }, ...entries));
}

/** The stories of a month, each with where it is told in other languages. */
export async function monthSitemap(visit: Visit): Promise<PageAnswer> {
  const month = visit.slug.replace(/^sitemap-|\.xml$/g, "");
  if (Number.isNaN(startOfMonth(month))) return { kind: "missing" };
  const stories = await listStoriesOfMonth(visit.reading, month, MOST);
  if (stories.length === 0) return { kind: "missing" };
  const entries = stories.map((story) =>
    element(
      "url",
      {},
      ...locationOf(visit, story),
      element("lastmod", {}, machineTime(story.changedAt)),
      ...alternatesOf(visit, story),
    ),
  );
  return xml(element("urlset", { xmlns: SITEMAP, "xmlns:xhtml": XHTML }, ...entries));
}

/** The stories of yesterday and today, for Google News. */
export async function newsSitemap(visit: Visit): Promise<PageAnswer> {
  const { site, edition, reading } = visit;
  reading.shows(dayKey(edition.timeZone));
  const since = startOfYesterday(reading.now, edition.timeZone);
  const publication = element(
    "news:publication",
    {},
    element("news:name", {}, site.newspaper.name[edition.code] ?? ""),
    element("news:language", {}, new Intl.Locale(edition.language).language),
  );
  const stories = await listStoriesSince(reading, since, MOST_NEWS);
  const entries = stories.map((story) =>
    element(
      "url",
      {},
      ...locationOf(visit, story),
      element(
        "news:news",
        {},
        publication,
        element("news:publication_date", {}, machineTime(story.publishedAt)),
        element("news:title", {}, story.headline),
      ),
    ),
  );
  return xml(element("urlset", { xmlns: SITEMAP, "xmlns:news": NEWS }, ...entries));
}

function locationOf({ site, addresses }: Visit, { slug }: MappedStory): XmlElement[] {
  return [element("loc", {}, site.publicUrl + addresses.story(slug))];
}

/** Each telling names all, itself too, as search engines ask; a story told once names none. */
function alternatesOf({ site }: Visit, { tellings }: MappedStory): XmlElement[] {
  const links = tellings.flatMap((telling) => {
    const edition = findEdition(site.newspaper, telling.edition);
    if (edition === undefined) return [];
    const href = site.publicUrl + addressesOf(edition).story(telling.slug);
    return [element("xhtml:link", { rel: "alternate", hreflang: edition.language, href })];
  });
  return links.length > 1 ? links : [];
}

function xml(root: XmlElement): PageAnswer {
  return { kind: "data", contentType: "application/xml; charset=utf-8", body: writeXml(root) };
}
