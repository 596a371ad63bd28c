import { parse } from "parse5";
import type { Block } from "../../features/stories/body.ts";
import type { HtmlLeftOut } from "../html/html-reading.ts";
import { elementsBelow, type HtmlElement, isElement, isText, plainTextOf } from "../html/html-tree.ts";
import { readTree } from "../html/read-html.ts";
import { findArticle } from "./find-article.ts";
import { isByline } from "./furniture-lines.ts";
import { type PageFacts, readFacts } from "./page-facts.ts";
import { detach, linkDensity, measureOf, measureTree } from "./page-tree.ts";
import { preparePage } from "./prepare-page.ts";
import { readText } from "./read-text.ts";
import { stripFurniture } from "./strip-furniture.ts";
import { tidyFigures } from "./tidy-figures.ts";
import { trimArticle } from "./trim-article.ts";

/** What a saved page gives. Texts are empty where the page tells nothing. */
export type PageReading = {
  readonly headline: string;
  readonly standfirst: string;
  /** Who wrote it, as the page says it. */
  readonly byline: string;
  /** Epoch milliseconds, or null where the page does not say. */
  readonly published: number | null;
  /** BCP 47, as the page writes it. */
  readonly language: string;
  /** The name of the site, or else the page's address. */
  readonly source: string;
  readonly blocks: readonly Block[];
  /** What did not come over as it was, and why. */
  readonly leftOut: readonly HtmlLeftOut[];
};

/** A tag that no text has by chance. */
const MARKUP =
  /<(!doctype\s+html|html|head|body|article|main|section|div|p|h[1-6]|br|title|meta)(\s[^<>]*)?\/?>/i;

/** From this share of its words in links on, a page is a menu. */
const MENU = 0.6;

/** Reads a saved page, HTML or plain text, for the one article on it. No article gives no blocks, and no fault. */
export function readPage(input: string): PageReading {
  if (!MARKUP.test(input)) return readPlain(input);
  const document = parse(input.toWellFormed(), { scriptingEnabled: false });
  const html = document.childNodes.find(isElement);
  const body = html?.childNodes.filter(isElement).find(({ tagName }) => tagName === "body");
  if (html === undefined || body === undefined) return readPlain("");
  const bare = bareText(body);
  return bare === null ? readMarkup(body, readFacts(html)) : readPlain(bare);
}

function readMarkup(body: HtmlElement, facts: PageFacts): PageReading {
  tidyFigures(body);
  preparePage(body);
  const stripped = stripFurniture(body, measureTree(body));
  const measures = measureTree(body);
  const article = findArticle(body, measures);
  const isMenu = linkDensity(measureOf(measures, article)) > MENU;
  const outside = wordsBeside(body, article);
  const { byline, standfirst, taken } = trimArticle(article, facts.headlines);
  const baseUrl = facts.address === "" ? {} : { baseUrl: facts.address };
  const { blocks, leftOut } = readTree(isMenu ? [] : [article], { findPicture: () => null, ...baseUrl });
  return {
    headline: facts.headline,
    standfirst,
    byline: byline || facts.authors.join(", ") || (stripped.find(({ what }) => isByline(what))?.what ?? ""),
    published: facts.published,
    language: facts.language,
    source: facts.site === "" ? facts.address : facts.site,
    blocks: withoutRules(blocks),
    leftOut: [...stripped, ...outside, ...taken, ...leftOut],
  };
}

function readPlain(text: string): PageReading {
  const { headline, byline, blocks, taken } = readText(text.toWellFormed());
  return {
    headline,
    standfirst: "",
    byline,
    published: null,
    language: "",
    source: "",
    blocks,
    leftOut: taken,
  };
}

/** The text of a page that is nothing else: browsers save a text file as one `<pre>`. */
function bareText(body: HtmlElement): string | null {
  const [only, ...others] = body.childNodes.filter((node) => !isText(node) || node.value.trim() !== "");
  if (only === undefined || others.length > 0 || !isElement(only) || only.tagName !== "pre") return null;
  return only.childNodes.every(isText) ? only.childNodes.map((node) => node.value).join("") : null;
}

/** What stands beside the article: other stories, lists, the page's own words. */
function wordsBeside(body: HtmlElement, article: HtmlElement): HtmlLeftOut[] {
  if (article === body) return [];
  detach([article]);
  return [...elementsBelow(body.childNodes)]
    .filter((element) => !element.childNodes.some(isElement))
    .map((element) => ({ what: plainTextOf(element), reason: "beside the article" }))
    .filter(({ what }) => what !== "");
}

/** Blocks without rules at the beginning and the end, where they divide nothing. */
function withoutRules(blocks: readonly Block[]): Block[] {
  const isRule = (block: Block) => block.type === "separator";
  const from = blocks.findIndex((block) => !isRule(block));
  return from === -1 ? [] : blocks.slice(from, blocks.findLastIndex((block) => !isRule(block)) + 1);
}
