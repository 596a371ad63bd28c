import type { EditionOfApp } from "../../kernel/app-settings.ts";
import type { PackPage } from "../../kernel/edition-pack.ts";
import { findFates, findKeptPack, type KeptPack } from "./kept-pack.client.ts";
import { findKeptPage, type KeptPage, listKeptPages } from "./kept-pages.client.ts";
import { findOn } from "./shelves.client.ts";
import { asText, inFrame, listOf, markOf, toldWhen, withMark } from "./told-offline.client.ts";

/** What is asked for, of which edition, and when (epoch milliseconds). */
export type AskedOffline = { readonly path: string; readonly edition: EditionOfApp; readonly now: number };

/** The page as it is kept: as it was read or as the edition has it, whichever is newer; where neither is, what else there is to read. */
export async function answerOffline(asked: AskedOffline): Promise<Response> {
  const { path, edition } = asked;
  const [read, pack] = await Promise.all([findKeptPage(path), findKeptPack(edition)]);
  const packed = pack?.pack.pages.find((page) => page.path === fullPath(path, edition));
  const frame = await findFrame(edition);
  if (packed !== undefined && pack !== null && frame !== null && isBetter(pack, read, asked))
    return showPacked(asked, { packed, pack, frame });
  if (read !== null) return showRead(asked, read);
  if (frame === null) return new Response(asText(edition.phrases.nothing), { status: 503 });
  return listAll(asked, { pack, frame });
}

/** Whether what is kept can be shown at all. */
export async function isKept({ path, edition }: Pick<AskedOffline, "path" | "edition">): Promise<boolean> {
  if ((await findKeptPage(path)) !== null) return true;
  const pack = await findKeptPack(edition);
  return pack?.pack.pages.some((page) => page.path === fullPath(path, edition)) === true;
}

const A_DAY = 24 * 3_600_000;

/** The front of a fresh edition leads to stories that can all be opened; a front page that was read does not. */
function isBetter(pack: KeptPack, read: KeptPage | null, { path, edition, now }: AskedOffline): boolean {
  if (read === null || pack.at >= read.at) return true;
  return fullPath(path, edition) === `${edition.prefix}/` && now - pack.at < A_DAY;
}

/** The text-only pages are not in the pack: what they say is. */
function fullPath(path: string, { prefix, lite }: EditionOfApp): string {
  const root = `${prefix}/${lite}/`;
  return path.startsWith(root) ? `${prefix}/${path.slice(root.length)}` : path;
}

type Packed = { readonly packed: PackPage; readonly pack: KeptPack; readonly frame: KeptFrame };

async function showPacked(asked: AskedOffline, { packed, pack, frame }: Packed): Promise<Response> {
  const mark = markOf(await sentencesOf(asked, pack.at));
  const { title, html } = packed;
  return page(inFrame(frame.html, { title, content: mark + html }), frame.headers);
}

async function showRead(asked: AskedOffline, read: KeptPage): Promise<Response> {
  return page(withMark(read.html, markOf(await sentencesOf(asked, read.at))), read.headers);
}

async function sentencesOf({ path, edition, now }: AskedOffline, at: number): Promise<string[]> {
  const { phrases } = edition;
  const fates = await findFates(edition);
  const slug = path.split("/").at(-1);
  const isBehind = fates?.corrected.some((one) => one.slug === slug && one.at > at) === true;
  const kept = phrases.keptCopy.replace("{when}", toldWhen(edition, at, now));
  return isBehind ? [kept, phrases.correctedSince] : [kept];
}

type KeptFrame = { readonly html: string; readonly headers: Headers };

async function findFrame({ offline }: EditionOfApp): Promise<KeptFrame | null> {
  const found = await findOn("app", offline);
  return found === undefined ? null : { html: await found.text(), headers: found.headers };
}

async function listAll(
  { path, edition }: AskedOffline,
  { pack, frame }: { readonly pack: KeptPack | null; readonly frame: KeptFrame },
): Promise<Response> {
  const { phrases, offline } = edition;
  const today = (pack?.pack.pages ?? []).map((one) => ({ path: one.path, title: asText(one.title) }));
  const inPack = new Set(today.map((one) => one.path));
  const read = (await listKeptPages(edition)).filter((one) => !inPack.has(one.path));
  const lists = listOf(phrases.todaysEdition, today) + listOf(phrases.readBefore, read);
  const title = /<title>([^<]*)/.exec(frame.html)?.[1] ?? "";
  const heading = `<h1>${title.split(" — ")[0] ?? ""}</h1>`;
  const said = path === offline ? "" : markOf([phrases.notKept]);
  const content = lists === "" ? `<p>${asText(phrases.nothing)}</p>` : lists;
  const html = frame.html.replace(/(<main id="content">)[\s\S]*(<\/main>)/, (_, before, after) =>
    [before, said, `<div class="app-page">${heading}${content}</div>`, after].join(""),
  );
  return page(html, frame.headers, path === offline ? 200 : 503);
}

function page(html: string, headers: Headers, status = 200): Response {
  const kept = ["Content-Type", "Content-Language", "Content-Security-Policy"];
  return new Response(html, {
    status,
    headers: kept.flatMap((name): [string, string][] => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  });
}
