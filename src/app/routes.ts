import { Readable } from "node:stream";
import { Hono } from "hono";
import { addressesOf } from "../features/settings/addresses.ts";
import { adsTxtOf, sellersJsonOf } from "../features/settings/advertising-settings.ts";
import { differenceSince, isPack } from "../kernel/edition-pack.ts";
import { cachePage, type RenderedPage } from "../platform/cache/cached-page.ts";
import type { PageCache } from "../platform/cache/page-cache.ts";
import type { Clock } from "../platform/clock/clock.ts";
import type { FileStore } from "../platform/files/file-store.ts";
import { normalPath, respondWithPage } from "../platform/http/answer-page.ts";
import { answerText } from "../platform/http/answer-text.ts";
import { securityHeaders } from "../platform/http/security-headers.ts";
import type { Log } from "../platform/log/log.ts";
import { openIcons } from "../site/app/icons.ts";
import { farewellWorker, serviceWorker } from "../site/app/service-worker.ts";
import { chooseEdition } from "../site/choose-edition.ts";
import { findFate, isByNumber } from "../site/old-addresses.ts";
import {
  listSiteAddresses,
  renderAddress,
  renderError,
  renderGone,
  renderMissing,
  SITEMAP_INDEX,
  type SiteAddress,
} from "../site/open-site.ts";
import { renderFresh } from "../site/render-fresh.ts";
import { findScript } from "../site/shell/reader-scripts.ts";
import { icon, type StaticFile } from "../site/shell/static-files.ts";
import type { Site } from "../site/visit.ts";
import { type AdDoor, mountReaderAds } from "./reader-ads.ts";
import { type CommentDoor, mountReaderComments } from "./reader-comments.ts";
import { mountReaderNewsletters, type NewsletterDoor } from "./reader-newsletters.ts";
import { mountReaderPush, type PushDoor } from "./reader-push.ts";

/** What the addresses stand on. */
export type RouteParts = {
  readonly site: Site;
  readonly cache: PageCache;
  readonly files: FileStore;
  readonly fonts: ReadonlyMap<string, StaticFile>;
  readonly clock: Clock;
  readonly log: Log;
  /** Whether the database answers and this process takes requests. */
  readonly isReady: () => Promise<boolean>;
  /** Whether readers' browsers may keep the app's service worker; they may where it is not said. */
  readonly mayWorkOffline?: boolean;
  /** Absent where readers only read. */
  readonly comments?: CommentDoor;
  /** Absent where readers are told nothing. */
  readonly push?: Pick<PushDoor, "ledger">;
  /** Absent where nobody advertises. */
  readonly adCounter?: AdDoor["counter"];
  /** Absent where nobody asks for letters. */
  readonly newsletters?: NewsletterDoor;
  /** Absent where nobody works here, as in tests of what readers see. */
  readonly newsroom?: () => Promise<Hono>;
};

/** Below this, an application of its own answers, opened when somebody first asks for it: a process that only serves readers is lighter. */
const NEWSROOM = "/newsroom";

const A_YEAR = "public, max-age=31536000, immutable";
const MIMES: Readonly<Record<string, string>> = {
  avif: "image/avif",
  webp: "image/webp",
  jpg: "image/jpeg",
  png: "image/png",
  gif: "image/gif",
};

/** Every address of this server, in one list. */
export function listRoutes(parts: RouteParts): Hono {
  const { site, log } = parts;
  const app = new Hono({ strict: true });
  app.get("/health", (c) => c.text("ok", 200, noStore()));
  app.get("/ready", async (c) =>
    (await parts.isReady()) ? c.text("ready", 200, noStore()) : c.text("not ready", 503, noStore()),
  );
  const { newsroom } = parts;
  if (newsroom !== undefined) {
    for (const path of [NEWSROOM, `${NEWSROOM}/*`])
      app.all(path, async (c) => (await newsroom()).fetch(c.req.raw, c.env));
  }
  app.get("/", async (c) => {
    const moved = isByNumber(new URL(c.req.url).search) ? await redirectOldAddress(parts, c.req.raw) : null;
    return moved ?? redirectToEdition(site, c.req.raw);
  });
  app.get("/media/:folder/:file", (c) =>
    answerFile(parts.files, { key: `${c.req.param("folder")}/${c.req.param("file")}`, method: c.req.method }),
  );
  app.get("/fonts/:file", (c) => answerStatic(parts.fonts.get(c.req.param("file"))));
  app.get("/icon.svg", () => answerStatic(icon(site.newspaper)));
  app.get("/favicon.ico", () => answerStatic(icon(site.newspaper)));
  const findIcon = openIcons(site.newspaper);
  app.get("/icons/:file", async (c) => answerStatic(await findIcon(c.req.param("file"))));
  app.get("/apple-touch-icon.png", async () => answerStatic(await findIcon("apple-touch-icon.png")));
  app.get("/scripts/:file", (c) => answerScript(findScript(c.req.param("file")), c.req.raw));
  const worker = parts.mayWorkOffline === false ? farewellWorker : serviceWorker(site.newspaper.editions);
  app.get("/service-worker.js", (c) => answerText(worker, c.req.raw, { "Cache-Control": "no-cache" }));
  const { advertising } = site.newspaper;
  if (advertising !== undefined) {
    const sellers = sellersJsonOf(advertising);
    app.get("/ads.txt", (c) => c.text(adsTxtOf(advertising)));
    if (sellers !== null)
      app.get("/sellers.json", (c) => c.body(sellers, 200, { "Content-Type": "application/json" }));
  }
  app.get("/robots.txt", (c) => c.text(robots(site)));
  for (const edition of site.newspaper.editions) {
    for (const front of [addressesOf(edition), addressesOf(edition, { lite: true })].map((of) =>
      of.front(),
    )) {
      app.get(front.slice(0, -1), (c) => c.redirect(front, 301));
    }
  }
  if (parts.comments !== undefined) mountReaderComments(app, { ...parts, ...parts.comments });
  if (parts.push !== undefined) mountReaderPush(app, { ...parts, ...parts.push });
  if (parts.adCounter !== undefined) mountReaderAds(app, { ...parts, counter: parts.adCounter });
  for (const edition of site.newspaper.editions) {
    app.get(addressesOf(edition).pack(), (c, next) => answerDifference(parts, c.req.raw) ?? next());
  }
  if (parts.newsletters !== undefined) mountReaderNewsletters(app, { ...parts, ...parts.newsletters });
  for (const address of listSiteAddresses(site)) {
    app.get(address.pattern, (c) =>
      answerPage(parts, { address, request: c.req.raw, slug: c.req.param("slug") ?? "" }),
    );
  }
  app.notFound(async (c) => {
    if (c.req.method !== "GET" && c.req.method !== "HEAD")
      return c.text("Method not allowed", 405, { Allow: "GET, HEAD", ...noStore() });
    const moved = (await redirectOldAddress(parts, c.req.raw)) ?? withoutFinalSlash(site, c.req.raw);
    return moved ?? answerNotice(parts, c.req.raw, renderMissing);
  });
  app.onError(async (error, c) => {
    log.error({ err: error, url: c.req.url }, "a request failed");
    return answerNotice(parts, c.req.raw, renderError).catch(() =>
      c.text("Something went wrong.", 500, noStore()),
    );
  });
  return app;
}

type PageAsked = { readonly address: SiteAddress; readonly request: Request; readonly slug: string };

async function answerPage(parts: RouteParts, { address, request, slug }: PageAsked) {
  // No address of ours has this character, and PostgreSQL takes no text with it.
  if (slug.includes("\0")) return answerNotice(parts, request, renderMissing);
  const { site, cache, clock } = parts;
  const url = new URL(request.url);
  const render = () => renderAddress(site, { address, request: { slug, query: url.searchParams }, clock });
  const { parameters } = address;
  const path = normalPath(url.pathname + url.search, parameters);
  // A search is asked once by one reader; it would only push pages out.
  const isKept = !parameters.includes("q") || !url.searchParams.has("q");
  const page = isKept ? await cache.get(path, render) : cachePage(path, await render(), securityHeaders);
  return respondWithPage(page, request);
}

/** What is new of a pack to who has a revision of it already; null to who does not say so. */
function answerDifference(parts: RouteParts, request: Request): Promise<Response> | null {
  const { pathname, searchParams } = new URL(request.url);
  const since = searchParams.get("since");
  return since === null ? null : findDifference(parts, { path: pathname, since, request });
}

async function findDifference(
  { site, cache, clock }: RouteParts,
  { path, since, request }: { readonly path: string; readonly since: string; readonly request: Request },
): Promise<Response> {
  const whole = await cache.get(path, () => renderFresh(site, path, clock));
  const pack: unknown = JSON.parse(whole.variant("identity").bytes.toString());
  if (!isPack(pack)) throw new Error(`${path} is no pack`);
  const body = JSON.stringify(differenceSince(pack, since));
  const contentType = "application/json; charset=utf-8";
  const page = { status: 200, contentType, body, headers: [], keys: new Set<string>(), cacheable: false };
  return respondWithPage(cachePage(path, page, securityHeaders), request);
}

/** An address of before leads to what it became; null where it was none. */
async function redirectOldAddress(parts: RouteParts, request: Request): Promise<Response | null> {
  const { site, clock } = parts;
  const url = new URL(request.url);
  const fate = await findFate(site, { path: url.pathname, query: url.search, now: clock() });
  if (fate.kind === "missing") return null;
  if (fate.kind === "gone") return answerNotice(parts, request, renderGone);
  return new Response(null, { status: 301, headers: { Location: fate.to, ...noStore() } });
}

/** `/en/latest/` as `/en/latest`: no address below an edition but its fronts ends in a slash. */
function withoutFinalSlash({ newspaper }: Site, request: Request): Response | null {
  const { pathname, search } = new URL(request.url);
  const isOurs = newspaper.editions.some(({ prefix }) => pathname.startsWith(`${prefix}/`));
  if (!isOurs || !/[^/]\/$/.test(pathname)) return null;
  return new Response(null, {
    status: 301,
    headers: { Location: pathname.slice(0, -1) + search, ...noStore() },
  });
}

type Render = typeof renderMissing;

async function answerNotice(
  { site, clock }: RouteParts,
  request: Request,
  render: Render,
): Promise<Response> {
  const { pathname } = new URL(request.url);
  const edition =
    site.newspaper.editions.find((one) => pathname === one.prefix || pathname.startsWith(`${one.prefix}/`)) ??
    chooseEdition(site.newspaper, request.headers.get("accept-language") ?? "");
  const lite = pathname.startsWith(`${edition.prefix}/lite/`);
  const page: RenderedPage = await render(site, { edition, lite }, clock);
  return respondWithPage(cachePage(pathname, page, securityHeaders), request);
}

/** `/` knows no language: the reader's own decides once, the address ever after. */
function redirectToEdition(site: Site, request: Request): Response {
  const edition = chooseEdition(site.newspaper, request.headers.get("accept-language") ?? "");
  return new Response(null, {
    status: 302,
    headers: {
      Location: `${edition.prefix}/`,
      Vary: "Accept-Language",
      "Cache-Control": "private, no-cache",
    },
  });
}

async function answerFile(
  files: FileStore,
  { key, method }: { key: string; method: string },
): Promise<Response> {
  const file = await files.find(key);
  const mime = MIMES[key.split(".").at(-1) ?? ""];
  if (file === null || mime === undefined)
    return new Response("Not found", { status: 404, headers: noStore() });
  const headers = { "Content-Type": mime, "Content-Length": String(file.size), "Cache-Control": A_YEAR };
  // A stream that nobody reads would hold its file open.
  const body = method === "HEAD" ? null : asWebStream(file.open());
  return new Response(body, { headers: { ...headers, ...fileHeaders } });
}

function answerStatic(file: StaticFile | undefined): Response {
  if (file === undefined) return new Response("Not found", { status: 404, headers: noStore() });
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      "Content-Type": file.mime,
      "Cache-Control": file.immutable ? A_YEAR : "public, max-age=86400",
      ...fileHeaders,
    },
  });
}

function answerScript(script: StaticFile | undefined, request: Request): Response {
  if (script === undefined) return new Response("Not found", { status: 404, headers: noStore() });
  return answerText(script, request, { "Cache-Control": A_YEAR });
}

/** Searches are endless and lead nowhere new. */
function robots({ newspaper, publicUrl }: Site): string {
  const searches = newspaper.editions.flatMap((edition) =>
    [addressesOf(edition), addressesOf(edition, { lite: true })].map((of) => `Disallow: ${of.search()}`),
  );
  return [
    "User-agent: *",
    "Disallow: /ads/",
    ...searches,
    "",
    `Sitemap: ${publicUrl}${SITEMAP_INDEX}`,
    "",
  ].join("\n");
}

const fileHeaders = {
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "default-src 'none'; sandbox",
};

function noStore(): Record<string, string> {
  return { "Cache-Control": "no-store" };
}

function asWebStream(stream: Readable): ReadableStream {
  return Readable.toWeb(stream) as ReadableStream;
}
