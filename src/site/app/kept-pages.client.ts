import type { EditionOfApp } from "../../kernel/app-settings.ts";
import { type Bounds, chooseToForget, type Kept } from "./forgetting.client.ts";
import { findOn, SHELVES } from "./shelves.client.ts";

const MONTH = 30 * 24 * 3_600_000;
const MEGABYTE = 1024 * 1024;
/** What stories read may take, and their pictures. */
const PAGES: Bounds = { most: 80, bytes: 8 * MEGABYTE, age: MONTH };
const PICTURES: Bounds = { most: 80, bytes: 12 * MEGABYTE, age: MONTH };

const AT = "X-Kept-At";
const BYTES = "X-Kept-Bytes";

/** A page that was read. `title` as it stands in the page, so that it is text wherever it is put. */
export type KeptPage = {
  readonly path: string;
  readonly at: number;
  readonly title: string;
  readonly html: string;
  readonly headers: Headers;
};

/** The edition whose story or front page stands at a path; null for every other page, which is not kept. */
export function editionReadAt(path: string, editions: readonly EditionOfApp[]): EditionOfApp | null {
  const edition = editions.find(({ prefix }) => path.startsWith(`${prefix}/`));
  if (edition === undefined) return null;
  const [last = "", ...more] = path
    .slice(edition.prefix.length + 1)
    .split("/")
    .reverse();
  const isBelow = more.length === 0 || (more.length === 1 && more[0] === edition.lite);
  return isBelow && !last.includes(".") && !edition.reserved.includes(last) ? edition : null;
}

/** Whether the server lets it be kept: what is private says `no-store`. */
export function mayBeKept(response: Response): boolean {
  return (
    response.status === 200 &&
    !response.redirected &&
    (response.headers.get("Cache-Control") ?? "").startsWith("public") &&
    (response.headers.get("Content-Type") ?? "").startsWith("text/html")
  );
}

/** Keeps a page that is being read. */
export async function keepPage(path: string, response: Response, now: number): Promise<void> {
  const html = await response.text();
  await put(SHELVES.pages, path, { body: html, headers: response.headers, bytes: html.length, now });
  await forgetBeyond(SHELVES.pages, PAGES, now);
}

/** Keeps a picture of such a page. */
export async function keepPicture(path: string, response: Response, now: number): Promise<void> {
  const body = await response.blob();
  await put(SHELVES.pictures, path, { body, headers: response.headers, bytes: body.size, now });
  await forgetBeyond(SHELVES.pictures, PICTURES, now);
}

/** The page that was read at this path; null where none is kept. */
export async function findKeptPage(path: string): Promise<KeptPage | null> {
  const found = await findOn("pages", path);
  if (found === undefined) return null;
  const html = await found.text();
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "";
  return { path, html, title, at: Number(found.headers.get(AT) ?? 0), headers: found.headers };
}

/** The paths of all pages of an edition that were read. */
export async function listKeptPaths({ prefix }: EditionOfApp): Promise<string[]> {
  const keys = await (await caches.open(SHELVES.pages)).keys();
  return keys.map(({ url }) => new URL(url).pathname).filter((path) => path.startsWith(`${prefix}/`));
}

/** The pages themselves, the newest first. */
export async function listKeptPages(edition: EditionOfApp): Promise<KeptPage[]> {
  const pages = await Promise.all((await listKeptPaths(edition)).map(findKeptPage));
  return pages.filter((page) => page !== null).toSorted((one, other) => other.at - one.at);
}

/** Takes a page away. */
export async function forgetPage(path: string): Promise<void> {
  await (await caches.open(SHELVES.pages)).delete(path);
}

type Put = {
  readonly body: string | Blob;
  readonly headers: Headers;
  readonly bytes: number;
  readonly now: number;
};

async function put(shelf: string, path: string, { body, headers, bytes, now }: Put) {
  const kept = new Headers(headers);
  // The body lies here as it is, whatever it travelled in.
  for (const name of ["Content-Encoding", "Content-Length"]) kept.delete(name);
  kept.set(AT, String(now));
  kept.set(BYTES, String(bytes));
  await (await caches.open(shelf)).put(path, new Response(body, { headers: kept }));
}

async function forgetBeyond(name: string, bounds: Bounds, now: number) {
  const shelf = await caches.open(name);
  const requests = await shelf.keys();
  const kept = await Promise.all(
    requests.map(async (request): Promise<Kept> => {
      const headers = (await shelf.match(request))?.headers;
      return {
        key: request.url,
        bytes: Number(headers?.get(BYTES) ?? 0),
        at: Number(headers?.get(AT) ?? 0),
      };
    }),
  );
  await Promise.all(chooseToForget(kept, bounds, now).map((key) => shelf.delete(key)));
}
