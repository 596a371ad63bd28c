import { attributeOf, elementsBelow, type HtmlElement, isText, plainTextOf } from "../html/html-tree.ts";
import { readLinkedData } from "./linked-data.ts";
import { lettersOf } from "./page-tree.ts";

/** What a page tells of itself outside its text. Empty where it tells nothing. */
export type PageFacts = {
  readonly headline: string;
  /** All that the page may be headed by, in letters and digits only, to know the headline by where it stands. */
  readonly headlines: readonly string[];
  readonly authors: readonly string[];
  /** Epoch milliseconds, or null. */
  readonly published: number | null;
  /** BCP 47, as the page writes it. */
  readonly language: string;
  /** The name of the site. */
  readonly site: string;
  /** Where the page stood on the web. */
  readonly address: string;
};

type Told = {
  readonly headings: readonly string[];
  readonly title: string;
  /** By name or property, in small letters; the first of each. */
  readonly meta: ReadonlyMap<string, string>;
  readonly canonical: string;
  readonly base: string;
  readonly scripts: readonly string[];
};

const LONGEST_HEADLINE = 300;
const LONGEST_ADDRESS = 500;

/** Reads a page's head, its headings and its linked data. To be called before anything is taken out of it. */
export function readFacts(html: HtmlElement): PageFacts {
  const told = gather(html);
  const { meta } = told;
  const linked = readLinkedData(told.scripts);
  const first = (...names: string[]) => names.map((name) => meta.get(name)).find(Boolean) ?? "";
  const site = first("og:site_name", "application-name") || linked.publisher;
  const shown = [linked.headline, first("og:title"), first("twitter:title")].filter((title) => title !== "");
  const titles = [...shown.map((title) => withoutSite(title, site)), longest(partsOf(told.title, site))];
  const headlines = [...titles, ...shown, told.title].map(lettersOf).filter((letters) => letters !== "");
  const headings = told.headings.filter(
    (heading) => heading !== "" && lettersOf(heading) !== lettersOf(site),
  );
  const headed = headings.find((heading) => headlines.includes(lettersOf(heading)));
  const chosen = headed ?? (headings.length === 1 ? headings[0] : undefined) ?? titles[0] ?? "";
  const author = first("author", "article:author", "parsely-author");
  return {
    headline: chosen.slice(0, LONGEST_HEADLINE).trim(),
    headlines: [...headlines, lettersOf(chosen)],
    authors: (linked.authors.length > 0 ? linked.authors : [author]).filter(isName),
    published: timeOf(first("article:published_time", "date", "dc.date") || linked.published),
    language:
      attributeOf(html, "lang") ||
      attributeOf(html, "xml:lang") ||
      first("content-language", "og:locale") ||
      linked.language,
    site: isName(site) ? site : "",
    address: [told.canonical, first("og:url"), told.base].find(isWebAddress) ?? "",
  };
}

function gather(html: HtmlElement): Told {
  const headings: string[] = [];
  const scripts: string[] = [];
  const meta = new Map<string, string>();
  let title = "";
  let canonical = "";
  let base = "";
  for (const element of elementsBelow([html])) {
    const { tagName } = element;
    const is = (name: string, value: string) => attributeOf(element, name)?.trim().toLowerCase() === value;
    if (tagName === "meta") noteMeta(element, meta);
    else if (tagName === "h1") headings.push(plainTextOf(element));
    else if (tagName === "title" && title === "") title = textIn(element);
    else if (tagName === "link" && is("rel", "canonical")) canonical ||= attributeOf(element, "href") ?? "";
    else if (tagName === "base") base ||= attributeOf(element, "href") ?? "";
    else if (tagName === "script" && is("type", "application/ld+json")) scripts.push(textIn(element));
  }
  return { headings, title, meta, canonical, base, scripts };
}

function noteMeta(element: HtmlElement, meta: Map<string, string>): void {
  const name = ["property", "name", "http-equiv"].map((one) => attributeOf(element, one)).find(Boolean);
  const content = (attributeOf(element, "content") ?? "").replace(/\s+/g, " ").trim();
  const key = name?.toLowerCase();
  if (key !== undefined && content !== "" && !meta.has(key)) meta.set(key, content);
}

function textIn(element: HtmlElement): string {
  const text = element.childNodes.map((node) => (isText(node) ? node.value : "")).join("");
  return element.tagName === "script" ? text : text.replace(/\s+/g, " ").trim();
}

const BETWEEN_PARTS = /\s+(?:[|–—:·»-]|::)\s+/;
const EDGE_AFTER = /\s+(?:[|–—:·»-]|::)\s+$/;
const EDGE_BEFORE = /^\s+(?:[|–—:·»-]|::)\s+/;

/** The parts of a title: the headline, the section; without the name of the site. */
function partsOf(title: string, site: string): string[] {
  const parts = title.split(BETWEEN_PARTS);
  return parts.filter((part) => lettersOf(part) !== lettersOf(site));
}

/** A title without the name of the site at its end or its beginning. */
function withoutSite(title: string, site: string): string {
  const parts = title.split(BETWEEN_PARTS);
  const isSite = (part: string | undefined) => site !== "" && lettersOf(part ?? "") === lettersOf(site);
  if (parts.length > 1 && isSite(parts.at(-1)))
    return title.slice(0, title.lastIndexOf(parts.at(-1) ?? "")).replace(EDGE_AFTER, "");
  if (parts.length > 1 && isSite(parts[0])) return title.slice(parts[0]?.length).replace(EDGE_BEFORE, "");
  return title;
}

function longest(parts: readonly string[]): string {
  return parts.reduce((most, part) => (part.length > most.length ? part : most), "");
}

/** Pages give addresses and handles for names. */
function isName(text: string): boolean {
  return text !== "" && text.length <= 120 && !/^(https?:|@|\/)/i.test(text);
}

function isWebAddress(text: string): boolean {
  return text.length <= LONGEST_ADDRESS && /^https?:\/\//i.test(text) && URL.canParse(text);
}

function timeOf(text: string): number | null {
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d.*(Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}
