import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Context, Hono } from "hono";
import { securityHeaders } from "../platform/http/security-headers.ts";

/** One built file of the newsroom's screens, and its compressed forms where they were made. */
type BuiltFile = {
  readonly mime: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly br: Uint8Array<ArrayBuffer> | null;
  readonly gzip: Uint8Array<ArrayBuffer> | null;
};

/** The newsroom's screens as they were built: the page that opens them all, and what it fetches. */
export type NewsroomApp = {
  readonly page: Uint8Array<ArrayBuffer>;
  readonly assets: ReadonlyMap<string, BuiltFile>;
};

const MIMES: Readonly<Record<string, string>> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
};

/**
 * What the screens may do: run and be styled by our own files alone, ask our own server alone, show our own pictures and those just
 * chosen (`blob:`), frame our own
 * previews, stand in nobody’s frame.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join("; ");

/** Reads the built screens. @returns null where they were not built, as in tests of other things */
export function loadNewsroomApp(folder: string): NewsroomApp | null {
  const page = join(folder, "index.html");
  if (!existsSync(page)) return null;
  const assets = join(folder, "assets");
  const names = readdirSync(assets).filter((name) => MIMES[extensionOf(name)] !== undefined);
  const files = names.map((name): [string, BuiltFile] => [
    name,
    {
      mime: MIMES[extensionOf(name)] ?? "",
      plain: read(join(assets, name)),
      br: readIfThere(join(assets, `${name}.br`)),
      gzip: readIfThere(join(assets, `${name}.gz`)),
    },
  ]);
  return { page: read(page), assets: new Map(files) };
}

/** Puts the screens at their addresses; every address below /newsroom that is no file's and not the API's opens the same page. */
export function mountNewsroomApp(app: Hono, { page, assets }: NewsroomApp): void {
  const open = () => new Response(page, { headers: headersOf("text/html; charset=utf-8", "no-store") });
  app.get("/newsroom/assets/:file", (c) => answerAsset(c, assets.get(c.req.param("file"))));
  app.get("/newsroom", open);
  app.get("/newsroom/*", open);
}

function answerAsset(c: Context, file: BuiltFile | undefined): Response {
  if (file === undefined) return c.text("Not found", 404, { "Cache-Control": "no-store" });
  const accepted = c.req.header("accept-encoding") ?? "";
  const encoding = (["br", "gzip"] as const).find((one) => accepted.includes(one) && file[one] !== null);
  const bytes = encoding === undefined ? file.plain : (file[encoding] ?? file.plain);
  const headers = {
    ...headersOf(file.mime, "public, max-age=31536000, immutable"),
    Vary: "Accept-Encoding",
    ...(encoding !== undefined && { "Content-Encoding": encoding }),
  };
  return new Response(bytes, { headers });
}

function headersOf(mime: string, cache: string): Record<string, string> {
  const common = securityHeaders.flatMap((name, i) =>
    i % 2 === 0 ? [[name, securityHeaders[i + 1] ?? ""]] : [],
  );
  return {
    ...Object.fromEntries(common),
    "Content-Type": mime,
    "Cache-Control": cache,
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "same-origin",
    "X-Robots-Tag": "noindex",
  };
}

function extensionOf(name: string): string {
  return name.split(".").at(-1) ?? "";
}

function read(file: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(file));
}

function readIfThere(file: string): Uint8Array<ArrayBuffer> | null {
  return existsSync(file) ? read(file) : null;
}
