const SAFE_METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request that may change something comes from our own pages, as far as the browser tells (`Sec-Fetch-Site`, else `Origin`):
 * no page elsewhere can make a browser say so. One that tells neither is no browser of today, and is refused with the others.
 * @param publicOrigin the site's own, as `https://news.example`
 */
export function isSameOrigin(
  request: Pick<Request, "method" | "headers" | "url">,
  publicOrigin: string,
): boolean {
  if (SAFE_METHODS.has(request.method)) return true;
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = request.headers.get("origin");
  return origin !== null && (origin === publicOrigin || origin === new URL(request.url).origin);
}
