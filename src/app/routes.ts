import { Readable } from "node:stream";
import { Hono } from "hono";
import { cachePage, type RenderedPage } from "../platform/cache/cached-page.ts";
import type { PageCache } from "../platform/cache/page-cache.ts";
import type { Clock } from "../platform/clock/clock.ts";
import type { FileStore } from "../platform/files/file-store.ts";
import { normalPath, respondWithPage } from "../platform/http/answer-page.ts";
import { securityHeaders } from "../platform/http/security-headers.ts";
import type { Log } from "../platform/log/log.ts";
import { chooseEdition } from "../site/choose-edition.ts";
import { findNewAddress, isByNumber } from "../site/old-addresses.ts";
import {
  listSiteAddresses,
  renderAddress,
  renderError,
  renderMissing,
  type SiteAddress,
} from "../site/open-site.ts";
import { icon, type StaticFile } from "../site/shell/static-files.ts";
import type { Site } from "../site/visit.ts";

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
};

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
  app.get("/", async (c) => {
    const moved = isByNumber(new URL(c.req.url).search) ? await redirectOldAddress(parts, c.req.raw) : null;
    return moved ?? redirectToEdition(site, c.req.raw);
  });
  app.get("/media/:folder/:file", (c) =>
    answerFile(parts.files, `${c.req.param("folder")}/${c.req.param("file")}`),
  );
  app.get("/fonts/:file", (c) => answerStatic(parts.fonts.get(c.req.param("file"))));
  app.get("/icon.svg", () => answerStatic(icon(site.newspaper)));
  for (const edition of site.newspaper.editions) {
    app.get(edition.prefix, (c) => c.redirect(`${edition.prefix}/`, 301));
  }
  for (const address of listSiteAddresses(site)) {
    app.get(address.pattern, (c) =>
      answerPage(parts, { address, request: c.req.raw, slug: c.req.param("slug") ?? "" }),
    );
  }
  app.notFound(async (c) => {
    const moved = await redirectOldAddress(parts, c.req.raw);
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

async function answerPage({ site, cache, clock }: RouteParts, { address, request, slug }: PageAsked) {
  const url = new URL(request.url);
  const render = () => renderAddress(site, { address, request: { slug, query: url.searchParams }, clock });
  const path = normalPath(url.pathname + url.search);
  // A search is asked once by one reader; it would only push pages out.
  const isKept = !url.searchParams.has("q");
  const page = isKept ? await cache.get(path, render) : cachePage(path, await render(), securityHeaders);
  return respondWithPage(page, request);
}

/** An address of a former site leads to what it became. */
async function redirectOldAddress({ site, clock }: RouteParts, request: Request): Promise<Response | null> {
  const url = new URL(request.url);
  const to = await findNewAddress(site, { path: url.pathname, query: url.search, now: clock() });
  return to === null ? null : new Response(null, { status: 301, headers: { Location: to, ...noStore() } });
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

async function answerFile(files: FileStore, key: string): Promise<Response> {
  const file = await files.find(key);
  const mime = MIMES[key.split(".").at(-1) ?? ""];
  if (file === null || mime === undefined)
    return new Response("Not found", { status: 404, headers: noStore() });
  const headers = { "Content-Type": mime, "Content-Length": String(file.size), "Cache-Control": A_YEAR };
  return new Response(asWebStream(file.open()), { headers: { ...headers, ...fileHeaders } });
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
