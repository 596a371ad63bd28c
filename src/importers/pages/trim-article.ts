import type { HtmlLeftOut } from "../html/html-reading.ts";
import { elementsBelow, type HtmlElement, plainTextOf } from "../html/html-tree.ts";
import { isDateOrWeather } from "./date-lines.ts";
import { isByline, isFurnitureLine } from "./furniture-lines.ts";
import {
  detach,
  isBlock,
  lettersOf,
  linkDensity,
  type Measures,
  measureOf,
  measureTree,
  parentOf,
  takeBelow,
} from "./page-tree.ts";
import { ABOVE, BYLINE, FURNITURE } from "./strip-furniture.ts";

/** What was told at the head of an article, and what was taken out of it. */
export type Trimmed = {
  readonly byline: string;
  readonly standfirst: string;
  readonly taken: readonly HtmlLeftOut[];
};

type PageLine = { readonly element: HtmlElement; readonly text: string; readonly linkChars: number };

/** In characters. */
const LONGEST_LINK_LINE = 200;
const SHORTEST_HEADLINE = 8;

/**
 * Takes out of an article what stands in it and is none of it.
 * @param headlines what the page may be headed by, in letters and digits only
 */
export function trimArticle(article: HtmlElement, headlines: readonly string[]): Trimmed {
  const groups = takeLinkGroups(article);
  const taken: HtmlLeftOut[] = [];
  const gone: HtmlElement[] = [];
  const take = (lines: readonly PageLine[], reason: string) => {
    for (const { element, text } of lines) {
      gone.push(element);
      taken.push({ what: text, reason });
    }
  };
  const lines = linesOf(article);
  const top = placeOfHeadline(lines, headlines) + 1;
  take(lines.slice(0, top), ABOVE);
  const below = lines.slice(top);
  const isIdle = (line: PageLine) => isFurnitureLine(line) || isLinkLine(line);
  take(below.filter(isIdle), FURNITURE);
  const rest = below.filter((line) => !isIdle(line));
  const head = headOf(rest);
  take(head.byline, BYLINE);
  gone.push(...head.standfirst.map(({ element }) => element));
  const text = rest.slice(head.byline.length + head.standfirst.length);
  const begins = text.findIndex((line) => !isDate(line));
  take(text.slice(0, Math.max(begins, 0)), FURNITURE);
  detach(gone);
  return {
    byline: head.byline[0]?.text ?? "",
    standfirst: head.standfirst[0]?.text ?? "",
    taken: [...groups, ...taken],
  };
}

/** Takes lists of links and boxes of them. */
function takeLinkGroups(article: HtmlElement): HtmlLeftOut[] {
  const measures = measureTree(article);
  const whole = measureOf(measures, article).chars;
  return takeBelow(article, (element) => {
    const measure = measureOf(measures, element);
    if (!/^(div|section|ul|ol|dl|table|center)$/.test(element.tagName)) return null;
    if (measure.chars === 0 || measure.chars > whole * 0.3) return null;
    return linkDensity(measure) > 0.6 && measure.links > 1 ? "a group of links" : null;
  });
}

/** The lines of an article: elements that begin a line and hold no others. A figure's words belong to its picture and are none. */
function linesOf(article: HtmlElement): PageLine[] {
  const measures = measureTree(article);
  const inFigures = new Set<HtmlElement>();
  const lines: PageLine[] = [];
  for (const element of elementsBelow([article])) {
    const parent = parentOf(element);
    if (element.tagName === "figure" || (parent !== null && inFigures.has(parent))) inFigures.add(element);
    else if (isLine(element, measures)) {
      const text = plainTextOf(element);
      const { linkChars } = measureOf(measures, element);
      if (text !== "") lines.push({ element, text, linkChars });
    }
  }
  return lines;
}

function isLine(element: HtmlElement, measures: Measures): boolean {
  const { chars, blocks } = measureOf(measures, element);
  return (
    blocks === 0 &&
    chars > 0 &&
    isBlock(element) &&
    !/^(hr|figure|blockquote|tr|table)$/.test(element.tagName)
  );
}

function isLinkLine({ element, text, linkChars }: PageLine): boolean {
  const isShort = text.length < LONGEST_LINK_LINE && linkChars > text.length * 0.9;
  return isShort && !/^h[2-6]$/.test(element.tagName) && !isInList(element);
}

function isInList(element: HtmlElement): boolean {
  return element.tagName === "li" || parentOf(element)?.tagName === "li";
}

/** Where the headline stands: it is kept elsewhere, and what stands above it (section, date, other stories) is none of the text. */
function placeOfHeadline(lines: readonly PageLine[], headlines: readonly string[]): number {
  const all = lines.reduce((sum, { text }) => sum + text.length, 0);
  let above = 0;
  let at = -1;
  for (const [index, { element, text }] of lines.entries()) {
    above += text.length;
    if (!isHeadline(text, headlines)) continue;
    if (/^h[1-3]$/.test(element.tagName) && above < all * 0.7) return index;
    if (above < all * 0.25) at = index;
  }
  return at;
}

function isHeadline(text: string, headlines: readonly string[]): boolean {
  if (text.length > 500) return false;
  const letters = lettersOf(text);
  return letters.length > SHORTEST_HEADLINE && headlines.includes(letters);
}

/** Who wrote it, and the one line that may stand between that and the headline. */
function headOf(lines: readonly PageLine[]) {
  const at = lines.slice(0, 2).findIndex(({ text }) => isByline(text));
  return at === -1
    ? { standfirst: [], byline: [] }
    : { standfirst: lines.slice(0, at), byline: lines.slice(at, at + 1) };
}

/** A heading that is a date begins a part of the text. */
function isDate({ element, text }: PageLine): boolean {
  return !/^h[1-6]$/.test(element.tagName) && isDateOrWeather(text);
}
