import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { Newspaper } from "../../features/settings/newspaper.ts";
import { UnreadableExport } from "./clean-xml.ts";
import { commentStatus, kindOfComment } from "./comments.ts";
import { fateOf } from "./fate.ts";
import { held } from "./held-text.ts";
import type { Telling } from "./import-report.ts";
import { editionForLanguage, languageInPath, readPolylangTerms, toldLanguageOf } from "./languages.ts";
import { linkTranslations, type Places, type TellingEntry } from "./link-translations.ts";
import { openLibrary, type PictureLibrary } from "./picture-library.ts";
import { plainLine } from "./plain-words.ts";
import { readWxr } from "./read-wxr.ts";
import { findStrayAmpersand } from "./stray-ampersand.ts";
import { openTerms, type PlannedTerms } from "./terms.ts";
import type { ChannelField, WxrItem, WxrPart, WxrTerm } from "./wxr-item.ts";

/** All that must be known of an export before the first post is written. */
export type ImportPlan = {
  /** `wordpress:` and the site's address: under this name what came in is remembered. */
  readonly source: string;
  readonly wxrVersion: string;
  readonly baseUrl: string;
  /** SHA-256 of the file, hex. */
  readonly fileHash: string;
  /** Where posts go that tell no language. */
  readonly defaultEdition: string;
  /** The names of the writers, by login. */
  readonly authors: ReadonlyMap<string, string>;
  readonly terms: PlannedTerms;
  readonly places: Places;
  readonly library: PictureLibrary;
};

export type PlanGiven = {
  readonly file: string;
  readonly newspaper: Newspaper;
  /** The code of the edition for posts that tell no language. */
  readonly edition?: string;
  /** Whether files of pictures can be had: then it is noted which ones the posts show. */
  readonly wantsPictures: boolean;
  readonly telling: Telling;
  onBytes(count: number): void;
};

/** How many bytes of the file are read at a time. */
const CHUNK = 32 * 1024;

/** Opens an export for reading, telling of each piece. */
export async function* openChunks(
  file: string,
  onChunk: (chunk: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK })) {
    onChunk(chunk as Uint8Array);
    yield chunk as Uint8Array;
  }
}

/**
 * Reads an export from its beginning to its end and writes nothing: whether it is one, what it holds, who wrote, how items are filed,
 * and which of them tell the same story. Keeps little of each item, so that files of any size fit.
 * @throws UnreadableExport with the line and the reason when the file is broken or no WordPress export
 */
export async function planImport(given: PlanGiven): Promise<ImportPlan> {
  const seen = openSeen(given);
  const hash = createHash("sha256");
  const reading = readWxr(
    openChunks(given.file, (chunk) => {
      hash.update(chunk);
      given.onBytes(chunk.length);
    }),
  );
  for (;;) {
    const next = await reading.next().catch((error) => explain(error, given.file));
    if (next.done === true) {
      if (next.value.dropped > 0) {
        const reason = "control characters, which no text may hold, were taken out";
        given.telling.converted({ what: `${next.value.dropped} characters`, reason, postId: null });
      }
      return seen.plan(hash.digest("hex"), next.value.channelLine);
    }
    for (const part of next.value) seen.take(part);
  }
}

/** A broken file may be so from an earlier line than that which the parser blames. */
async function explain(error: unknown, file: string): Promise<never> {
  if (!(error instanceof UnreadableExport) || error.line === null) throw error;
  const line = await findStrayAmpersand(openChunks(file, () => undefined));
  if (line === null || line > error.line) throw error;
  throw new UnreadableExport("an & that begins no entity; in XML it is written &amp;", line);
}

function openSeen({ newspaper, telling, edition, wantsPictures }: PlanGiven) {
  const channel = new Map<ChannelField, { value: string; line: number }>();
  const authors = new Map<string, string>();
  const terms = openTerms();
  const polylangTerms: WxrTerm[] = [];
  const entries = new Map<number, TellingEntry>();
  const library = openLibrary();
  const codes = new Map<string, string>();
  let isMultilingual = false;
  const toldOf = (field: ChannelField) => channel.get(field)?.value ?? "";
  const baseUrlOf = () =>
    (toldOf("base_blog_url") || toldOf("base_site_url") || toldOf("link")).replace(/\/+$/, "");

  function take(part: WxrPart) {
    if (part.kind === "channel") {
      if (!channel.has(part.name)) channel.set(part.name, { value: held(part.value), line: part.line });
    } else if (part.kind === "author") {
      telling.count("authors", "author");
      const { login, displayName, firstName, lastName } = part.author;
      const name = plainLine(displayName) || plainLine(`${firstName} ${lastName}`) || login;
      authors.set(held(login), held(name));
    } else if (part.kind === "term") takeTerm(part.term);
    else takeItem(part.item);
  }

  function takeTerm(term: WxrTerm) {
    telling.count("terms", term.taxonomy === "" ? "no taxonomy" : term.taxonomy);
    if (/^(?:language|post_translations|term_translations)$/.test(term.taxonomy))
      polylangTerms.push(heldTerm(term));
    else terms.add(heldTerm(term));
  }

  function takeItem(item: WxrItem) {
    telling.count("items", `${item.type || "no type"} ${item.status || "no status"}`);
    for (const comment of item.comments)
      telling.count("comments", `${kindOfComment(comment)} ${commentStatus(comment)}`);
    if (item.type === "attachment") library.add(item);
    const fate = fateOf(item);
    if (fate.kind === "left-out") return;
    if (wantsPictures) library.want(item);
    if (item.creator !== "" && !authors.has(item.creator))
      authors.set(held(item.creator), held(item.creator));
    const told = toldLanguageOf(item);
    if (told.code !== "" || told.group !== "" || told.originalId > 0) isMultilingual = true;
    const filed = item.filings.flatMap((filing) => terms.indexOf(filing) ?? []);
    if (item.id === 0 || entries.has(item.id)) return;
    const inPath = languageInPath(item.link, baseUrlOf());
    entries.set(item.id, {
      id: item.id,
      code: shared(told.code),
      codeInPath: shared(inPath),
      group: held(told.group),
      originalId: told.originalId,
      isOriginal: told.isOriginal,
      terms: filed.slice(),
    });
  }

  /** The same text once, however many items tell it. */
  function shared(code: string): string {
    const known = codes.get(code);
    if (known !== undefined) return known;
    const own = held(code);
    codes.set(own, own);
    return own;
  }

  function plan(fileHash: string, channelLine: number): ImportPlan {
    const wxrVersion = versionOf(channel.get("wxr_version"), channelLine);
    const defaultEdition =
      edition ?? editionForLanguage(newspaper, toldOf("language")) ?? newspaper.editions[0]?.code;
    if (defaultEdition === undefined) throw new Error("A newspaper has at least one edition");
    const polylang = readPolylangTerms(polylangTerms);
    const places = linkTranslations(entries, {
      newspaper,
      defaultEdition,
      polylang,
      isMultilingual,
      telling,
    });
    const baseUrl = baseUrlOf();
    return {
      // A site that has moved to https since an earlier export is the same site.
      source: `wordpress:${baseUrl.replace(/^http:/, "https:") || `title ${toldOf("title")}`}`,
      wxrVersion,
      baseUrl,
      fileHash,
      defaultEdition,
      authors,
      terms: terms.plan({ entries: entries.values(), places, newspaper, polylang, defaultEdition }),
      places,
      library,
    };
  }

  return { take, plan };
}

function versionOf(told: { value: string; line: number } | undefined, channelLine: number): string {
  if (channelLine === 0)
    throw new UnreadableExport("this is no WordPress export: there is no <channel> in it", 1);
  if (told === undefined)
    throw new UnreadableExport(
      "this is no WordPress export: its channel has no <wp:wxr_version>",
      channelLine,
    );
  if (!/^1\.\d$/.test(told.value)) {
    const reason = `<wp:wxr_version> is "${told.value}", expected a version as 1.2; versions 1.0 to 1.2 can be read`;
    throw new UnreadableExport(reason, told.line);
  }
  return told.value;
}

function heldTerm(term: WxrTerm): WxrTerm {
  const { taxonomy, id, slug, name, parent, description } = term;
  return {
    taxonomy: held(taxonomy),
    id,
    slug: held(slug),
    name: held(name),
    parent: held(parent),
    description: held(description),
  };
}
