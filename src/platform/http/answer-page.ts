import type { IncomingMessage, ServerResponse } from "node:http";
import type { CachedPage } from "../cache/cached-page.ts";
import { chooseEncoding } from "../cache/encoding.ts";
import type { PageCache } from "../cache/page-cache.ts";

/** Query parameters that can make another page of the same path; every other one (a campaign's, a sharer's) is passed over. */
const TELLING_PARAMETERS = ["before", "q", "edition", "order", "after", "comment", "since", "topic", "asked"];

/**
 * The path under which a page is kept: without the parameters that change nothing.
 * @param telling those that make another page of this path, where that is known
 */
export function normalPath(url: string, telling: readonly string[] = TELLING_PARAMETERS): string {
  const mark = url.indexOf("?");
  if (mark < 0) return url;
  const path = url.slice(0, mark);
  const query = new URLSearchParams(url.slice(mark + 1));
  const told = telling.flatMap((name) => {
    const value = query.get(name);
    return value === null ? [] : [`${name}=${encodeURIComponent(value)}`];
  });
  return told.length === 0 ? path : `${path}?${told.join("&")}`;
}

/**
 * Answers from memory, before any router runs.
 * @returns false when the page is not there, or the request is of another kind
 */
export function answerFromCache(
  cache: PageCache,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const { method, url } = request;
  if ((method !== "GET" && method !== "HEAD") || url === undefined) return false;
  const page = cache.find(normalPath(url));
  if (page === undefined) return false;
  const variant = page.variant(chooseEncoding(request.headers["accept-encoding"] as string | undefined));
  if (isUnchanged(request.headers["if-none-match"], variant.etag)) {
    response.writeHead(304, variant.headersOfUnchanged as string[]).end();
  } else if (method === "HEAD") {
    response.writeHead(page.status, variant.headers as string[]).end();
  } else {
    response.writeHead(page.status, variant.headers as string[]).end(variant.bytes);
  }
  return true;
}

/** The same answer for a page that was just rendered, as a `Response`. */
export function respondWithPage(page: CachedPage, request: Request): Response {
  const variant = page.variant(chooseEncoding(request.headers.get("accept-encoding") ?? undefined));
  if (page.status === 200 && isUnchanged(request.headers.get("if-none-match") ?? undefined, variant.etag)) {
    return new Response(null, { status: 304, headers: inPairs(variant.headersOfUnchanged) });
  }
  const body = request.method === "HEAD" ? null : new Uint8Array(variant.bytes);
  return new Response(body, { status: page.status, headers: inPairs(variant.headers) });
}

/** Whether the reader already has this (RFC 9110, 13.1.2: a weak comparison). */
function isUnchanged(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch === etag || ifNoneMatch.trim() === "*") return true;
  const bare = etag.replace(/^W\//, "");
  return ifNoneMatch.split(",").some((one) => one.trim().replace(/^W\//, "") === bare);
}

function inPairs(flat: readonly string[]): [string, string][] {
  const pairs: [string, string][] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) pairs.push([flat[i] ?? "", flat[i + 1] ?? ""]);
  return pairs;
}
