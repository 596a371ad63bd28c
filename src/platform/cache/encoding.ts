import { brotliCompress, brotliCompressSync, constants, gzipSync } from "node:zlib";

/** How a body travels; `identity` is plain. */
export type Encoding = "br" | "gzip" | "identity";

const QUICK_BROTLI = 5;
const BEST_BROTLI = 11;
const GZIP_LEVEL = 6;
/** Browsers send a handful of different headers; the bound only keeps a hostile client from filling memory. */
const HEADERS_REMEMBERED = 1000;
const remembered = new Map<string, Encoding>();

/** The best encoding that an `Accept-Encoding` header allows (RFC 9110, 12.5.3); plain when it is absent. */
export function chooseEncoding(header: string | undefined): Encoding {
  if (header === undefined) return "identity";
  const known = remembered.get(header);
  if (known !== undefined) return known;
  const chosen = negotiate(header);
  if (remembered.size >= HEADERS_REMEMBERED) remembered.clear();
  remembered.set(header, chosen);
  return chosen;
}

/** Compresses at once, at the price that a page entering the cache may cost (a few milliseconds). */
export function compressQuickly(body: Buffer, encoding: Encoding): Buffer {
  if (encoding === "br") return brotliCompressSync(body, brotliOptions(body, QUICK_BROTLI));
  return encoding === "gzip" ? gzipSync(body, { level: GZIP_LEVEL }) : body;
}

/** Brotli at its best, off the main thread: a tenth smaller, thirty times dearer. */
export function compressBest(body: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    brotliCompress(body, brotliOptions(body, BEST_BROTLI), (error, packed) =>
      error === null ? resolve(packed) : reject(error),
    );
  });
}

function brotliOptions(body: Buffer, quality: number) {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      // A window that just holds the page: the usual one is four megabytes of memory for each compression.
      [constants.BROTLI_PARAM_LGWIN]: windowFor(body.length),
    },
  };
}

function negotiate(header: string): Encoding {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim());
    const weight = parameters.find((parameter) => parameter.startsWith("q="));
    weights.set(name, weight === undefined ? 1 : Number(weight.slice(2)));
  }
  const weightOf = (name: string) => weights.get(name) ?? weights.get("*") ?? 0;
  const br = weightOf("br");
  const gzip = weightOf("gzip");
  if (br > 0 && br >= gzip) return "br";
  return gzip > 0 ? "gzip" : "identity";
}

/** The smallest window, as the power of two that brotli takes, that holds so many bytes. */
function windowFor(bytes: number): number {
  const { BROTLI_MIN_WINDOW_BITS, BROTLI_MAX_WINDOW_BITS } = constants;
  const bits = Math.ceil(Math.log2(bytes + 16));
  return Math.min(Math.max(bits, BROTLI_MIN_WINDOW_BITS), BROTLI_MAX_WINDOW_BITS);
}
