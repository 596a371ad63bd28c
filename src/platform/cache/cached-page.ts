import { createHash } from "node:crypto";
import { compressBest, compressQuickly, type Encoding } from "./encoding.ts";

/** A page as a renderer hands it over: its text, and the keys of all that it shows. */
export type RenderedPage = {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  /** Name and value, for this page alone. */
  readonly headers: readonly (readonly [string, string])[];
  readonly keys: ReadonlySet<string>;
  /** Whether it may be kept and given to others. */
  readonly cacheable: boolean;
  /** Whether caches on the way may show it for days while this server can't be reached; absent: not. */
  readonly isLasting?: boolean;
};

/** One way in which a page travels: its bytes and all of its headers, ready to be written. */
export type Variant = {
  readonly etag: string;
  readonly bytes: Buffer;
  /** Names and values in turn, as `writeHead` takes them. */
  readonly headers: readonly string[];
  /** The same without what speaks of the body, for 304. */
  readonly headersOfUnchanged: readonly string[];
};

/** A page in memory, compressed at most once for each encoding. */
export type CachedPage = {
  readonly path: string;
  readonly status: number;
  readonly keys: ReadonlySet<string>;
  variant(encoding: Encoding): Variant;
  /** Replaces the quick brotli by the best one. */
  compressBetter(): Promise<void>;
  /** Bytes held, all variants together. */
  size(): number;
};

/**
 * What caches on the way may do: a browser asks again each time (a 304 costs it one small round trip), a CDN keeps the page for a
 * minute, shows it while it fetches the next and when the server is gone (RFC 5861, RFC 9213), and can purge it by its tags.
 */
const PUBLIC_PAGE = [
  "Cache-Control",
  "public, max-age=0, must-revalidate",
  "CDN-Cache-Control",
  "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400",
];
/**
 * The same where the network is expected to go: what a browser has it shows at once while it asks for the next, for an hour; whatever
 * keeps the page shows it for a week while nobody answers.
 */
const LASTING_PAGE = [
  "Cache-Control",
  "public, max-age=60, stale-while-revalidate=3600, stale-if-error=604800",
  "CDN-Cache-Control",
  "public, max-age=60, stale-while-revalidate=86400, stale-if-error=604800",
];
/** What a page takes besides its bytes, as a heap shows it: itself, each key with its place in the index, each variant's headers. */
const PAGE_WEIGHS = 2000;
const KEY_WEIGHS = 150;
const HEADERS_WEIGH = 3000;
const PRIVATE_PAGE = ["Cache-Control", "no-store"];

/** @param commonHeaders names and values in turn, sent with every page */
export function cachePage(path: string, page: RenderedPage, commonHeaders: readonly string[]): CachedPage {
  // What the functions below need, by itself: whoever holds `page` holds its text a second time.
  const { status, contentType, keys, body } = page;
  const plain = Buffer.from(body);
  const tag = createHash("sha256").update(plain).digest("base64url").slice(0, 16);
  const variants = new Map<Encoding, Variant>();
  const shared = [
    ...(page.cacheable ? [...cachingOf(page), "Cache-Tag", cacheTags(page.keys)] : PRIVATE_PAGE),
    "Vary",
    "Accept-Encoding",
    ...commonHeaders,
    ...page.headers.flat(),
  ];

  let weight = plain.length + PAGE_WEIGHS + path.length + keys.size * KEY_WEIGHS;

  function make(encoding: Encoding, bytes: Buffer): Variant {
    // Weak: the same page may travel in better compressed bytes later.
    const etag = encoding === "identity" ? `W/"${tag}"` : `W/"${tag}-${encoding}"`;
    const headersOfUnchanged = ["ETag", etag, ...shared];
    const about = ["Content-Type", contentType, "Content-Length", String(bytes.length)];
    if (encoding !== "identity") about.push("Content-Encoding", encoding);
    return { etag, bytes, headers: [...about, ...headersOfUnchanged], headersOfUnchanged };
  }

  return {
    path,
    status,
    keys,
    variant(encoding) {
      const known = variants.get(encoding);
      if (known !== undefined) return known;
      const made = make(encoding, compressQuickly(plain, encoding));
      variants.set(encoding, made);
      weight += HEADERS_WEIGH + (encoding === "identity" ? 0 : made.bytes.length);
      return made;
    },
    async compressBetter() {
      const better = make("br", await compressBest(plain));
      const before = variants.get("br");
      variants.set("br", better);
      weight += better.bytes.length - (before?.bytes.length ?? -HEADERS_WEIGH);
    },
    size() {
      return weight;
    },
  };
}

function cachingOf({ isLasting = false }: RenderedPage): readonly string[] {
  return isLasting ? LASTING_PAGE : PUBLIC_PAGE;
}

/** A cache key as a CDN's tag: short, since the tags of all that a page shows travel with it. */
export function cacheTag(key: string): string {
  return createHash("sha256").update(key).digest("base64url").slice(0, 6);
}

function cacheTags(keys: ReadonlySet<string>): string {
  return [...keys].map(rememberedTag).join(",");
}

const tags = new Map<string, string>();

function rememberedTag(key: string): string {
  const known = tags.get(key);
  if (known !== undefined) return known;
  if (tags.size > 100_000) tags.clear();
  const tag = cacheTag(key);
  tags.set(key, tag);
  return tag;
}
