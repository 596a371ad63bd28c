import { allWords } from "../../locales/all-locales.ts";
import type { Words } from "../../locales/words.ts";
import { addressesOf, LITE, pathWordsOf } from "../features/settings/addresses.ts";
import type { Edition, Newspaper } from "../features/settings/newspaper.ts";
import { dayKey } from "../kernel/cache-keys.ts";
import type { RenderedPage } from "../platform/cache/cached-page.ts";
import type { Clock } from "../platform/clock/clock.ts";
import { appPage } from "./app/app-page.tsx";
import { fatesPage, packPage } from "./app/edition-pack.tsx";
import { appManifest } from "./app/manifest.ts";
import { offlinePage } from "./app/offline-page.tsx";
import { atomFeed, jsonFeed } from "./feeds/feeds.ts";
import { monthSitemap, newsSitemap, sitemapIndex } from "./feeds/sitemaps.ts";
import { updatesPage } from "./live/updates-page.tsx";
import { COMMENT_PARAMETERS, commentsPage } from "./pages/comments-page.tsx";
import { authorPage, latestPage, sectionPage, topicPage } from "./pages/filing-pages.tsx";
import { frontPage } from "./pages/front-page.tsx";
import { historyPage } from "./pages/history-page.tsx";
import { NEWSLETTER_PARAMETERS, newsletterPage } from "./pages/newsletter-page.tsx";
import { errorNotice, goneNotice, type Notice, notFoundNotice } from "./pages/notice-pages.tsx";
import { searchPage } from "./pages/search-page.tsx";
import { storyPage, storyPartPage } from "./pages/story-page.tsx";
import { weatherPage } from "./pages/weather-page.tsx";
import { finishDocument } from "./shell/document.tsx";
import type { PageAnswer, PageLoader, Site, TriedOrders, Visit } from "./visit.ts";

/** One address of the site: a pattern with `:slug` for its variable part, and the page that answers. */
export type SiteAddress = {
  readonly pattern: string;
  readonly edition: Edition;
  readonly lite: boolean;
  readonly page: PageLoader;
  /** The query parameters that make another page of it; every other one is passed over. */
  readonly parameters: readonly string[];
};

/** What a request asks of a page. */
export type PageRequest = {
  readonly slug: string;
  readonly query: URLSearchParams;
  /** Orders of curated lists that an editor tries; absent for readers. */
  readonly orders?: TriedOrders;
};

/** Where search engines begin: it speaks of all editions. */
export const SITEMAP_INDEX = "/sitemap.xml";

/** Every address that readers have, in the order in which they are tried. */
export function listSiteAddresses(site: Site): SiteAddress[] {
  const { editions } = site.newspaper;
  const [first] = editions;
  const index = { pattern: SITEMAP_INDEX, lite: false, page: sitemapIndex, parameters: [] };
  return [
    ...(first === undefined ? [] : [{ ...index, edition: first }]),
    ...editions.flatMap((edition) =>
      [true, false].flatMap((lite) => addressesOfEdition(site.newspaper, edition, lite)),
    ),
  ];
}

function addressesOfEdition(newspaper: Newspaper, edition: Edition, lite: boolean): SiteAddress[] {
  const words = pathWordsOf(edition);
  const root = lite ? `${edition.prefix}/${LITE}` : edition.prefix;
  const pages: [string, PageLoader, readonly string[]][] = [
    ["/", frontPage, []],
    [`/${words.latest}`, latestPage, ["before"]],
    [`/${words.search}`, searchPage, ["q"]],
    [`/${words.section}/:slug`, sectionPage, ["before"]],
    [`/${words.topic}/:slug`, topicPage, ["before"]],
    [`/${words.author}/:slug`, authorPage, ["before"]],
    [`/${words.app}`, appPage, []],
    [`/${words.offline}`, offlinePage, []],
    ["/:slug{[^/]+/[0-9]+}", storyPartPage, []],
    ["/:slug", storyPage, []],
    [`/:slug/${words.history}`, historyPage, ["before"]],
    [`/:slug/${words.comments}`, commentsPage, COMMENT_PARAMETERS],
  ];
  if (newspaper.weather !== undefined) pages.unshift([`/${words.weather}`, weatherPage, []]);
  if (newspaper.newsletter !== undefined)
    pages.unshift([`/${words.newsletter}`, newsletterPage, NEWSLETTER_PARAMETERS]);
  // Before the stories, whose pattern would take a feed's name for a slug.
  if (!lite)
    pages.unshift(
      ["/feed.xml", atomFeed, []],
      ["/feed.json", jsonFeed, []],
      ["/app.webmanifest", appManifest, []],
      ["/pack.json", packPage, []],
      ["/fates.json", fatesPage, []],
      ["/news-sitemap.xml", newsSitemap, []],
      ["/:slug{sitemap-.+\\.xml}", monthSitemap, []],
      ["/:slug/updates.json", updatesPage, []],
    );
  return pages.map(([path, page, parameters]) => ({ pattern: root + path, edition, lite, page, parameters }));
}

type Place = Pick<SiteAddress, "edition" | "lite">;

/** Renders what an address answers, with the cache keys of all that it shows. */
export async function renderAddress(
  site: Site,
  { address, request, clock }: { address: SiteAddress; request: PageRequest; clock: Clock },
): Promise<RenderedPage> {
  const keys = new Set<string>();
  const visit = await beginVisit(site, { place: address, request, now: clock(), keys });
  const answer = await address.page(visit);
  return finish(visit, answer, keys);
}

/** The page for an address that nothing answers, in the edition whose prefix it has. */
export function renderMissing(site: Site, place: Place, clock: Clock): Promise<RenderedPage> {
  return renderNotice(site, { place, clock, status: 404, noticeOf: notFoundNotice });
}

/** The page for an old address of what was withdrawn. */
export function renderGone(site: Site, place: Place, clock: Clock): Promise<RenderedPage> {
  return renderNotice(site, { place, clock, status: 410, noticeOf: goneNotice });
}

/** The page for a fault of ours. */
export function renderError(site: Site, place: Place, clock: Clock): Promise<RenderedPage> {
  return renderNotice(site, { place, clock, status: 500, noticeOf: errorNotice });
}

type NoticeRequest = {
  readonly place: Place;
  readonly clock: Clock;
  readonly status: number;
  readonly noticeOf: (visit: Visit) => Notice;
};

async function renderNotice(
  site: Site,
  { place, clock, status, noticeOf }: NoticeRequest,
): Promise<RenderedPage> {
  const keys = new Set<string>();
  const request = { slug: "", query: new URLSearchParams() };
  const visit = await beginVisit(site, { place, request, now: clock(), keys });
  return finishNotice(visit, noticeOf(visit), { status, keys });
}

/** The words of an edition's language. @throws when no language folder speaks for it: checked at start */
export function wordsOf(edition: Edition): Words {
  const words = allWords[edition.words ?? edition.code];
  if (words === undefined) throw new Error(`No folder of locales speaks for the edition "${edition.code}"`);
  return words;
}

type Beginning = { place: Place; request: PageRequest; now: number; keys: Set<string> };

/** A request for a page, with all that a page reads and speaks with. */
export async function beginVisit(site: Site, { place, request, now, keys }: Beginning): Promise<Visit> {
  const { edition, lite } = place;
  const standing = await site.standing.read(now);
  return {
    site,
    edition,
    lite: lite || standing.storm !== null,
    liteAddresses: lite,
    standing,
    words: wordsOf(edition),
    addresses: addressesOf(edition, { lite }),
    reading: {
      db: site.db,
      dialect: site.dialect,
      edition: edition.code,
      now,
      shows: (key) => keys.add(key),
    },
    slug: request.slug,
    query: request.query,
    ...(request.orders !== undefined && { orders: request.orders }),
  };
}

async function finish(visit: Visit, answer: PageAnswer, keys: Set<string>): Promise<RenderedPage> {
  switch (answer.kind) {
    case "moved":
      return { ...plainAnswer(301), headers: [["Location", answer.to]] };
    case "data": {
      const { contentType, body } = answer;
      return { status: 200, contentType, body, headers: [], keys, cacheable: true };
    }
    case "missing":
      return finishNotice(visit, notFoundNotice(visit), { status: 404, keys });
    case "gone":
      return finishNotice(visit, goneNotice(visit), { status: 410, keys });
    case "page": {
      keys.add(dayKey(visit.edition.timeZone));
      for (const key of visit.standing.keys) keys.add(key);
      const { html, policy } = await finishDocument(visit, answer);
      return {
        status: 200,
        contentType: "text/html; charset=utf-8",
        body: html,
        headers: headersOf(visit, policy),
        keys,
        cacheable: answer.cacheable ?? true,
        isLasting: visit.standing.storm !== null,
      };
    }
  }
}

async function finishNotice(
  visit: Visit,
  notice: Notice,
  { status, keys }: { status: number; keys: ReadonlySet<string> },
): Promise<RenderedPage> {
  const { html, policy } = await finishDocument(visit, notice);
  return {
    status,
    contentType: "text/html; charset=utf-8",
    body: html,
    headers: headersOf(visit, policy),
    keys,
    cacheable: false,
  };
}

function headersOf({ edition }: Visit, policy: string): [string, string][] {
  return [
    ["Content-Language", edition.language],
    ["Content-Security-Policy", policy],
  ];
}

function plainAnswer(status: number): Omit<RenderedPage, "headers"> {
  return {
    status,
    contentType: "text/plain; charset=utf-8",
    body: "",
    keys: new Set(),
    cacheable: false,
  };
}
