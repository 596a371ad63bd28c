import { playedAddress, postAddress } from "../html/embeds.ts";
import type { HtmlLeftOut } from "../html/html-reading.ts";
import { attributeOf, elementsBelow, type HtmlElement, type HtmlNode } from "../html/html-tree.ts";
import { hintsOf } from "./page-hints.ts";
import { type Measures, measureOf, parentOf, takeBelow } from "./page-tree.ts";

/** Elements that no article is made of. */
const NEVER = new Set(
  `noscript template link meta nav footer aside form button select input textarea svg canvas dialog menu label fieldset output`.split(
    " ",
  ),
);
/** More than this share of a page's paragraphs below an element, and its name alone does not take it away. */
const TOO_MUCH_BY_NAME = 0.4;
/** The same for what its tag says, or that it is hidden: pages show their text by a script, or wrap all of it in a form. */
const TOO_MUCH = 0.8;
/** Frames that show advertisements, and buttons of other sites. */
const IDLE_FRAME =
  /\b(ads?|adserver|adservice|doubleclick|googlesyndication|gampad|safeframe)\b|plugins\/(like|share|follow|page)|_button\b/i;

/** Why something was taken out of a page. */
export const FURNITURE = "furniture of the page";
export const ABOVE = "above the text";
export const BYLINE = "a byline: the newsroom signs the story";
const HIDDEN = "hidden on the page";
const IDLE = "a frame of another site that tells nothing";

/** Takes away what no article has, and what is called something else by the page's builders, unless it holds most of the page's text. */
export function stripFurniture(body: HtmlElement, measures: Measures): HtmlLeftOut[] {
  const whole = Math.max(measureOf(measures, body).paragraphChars, 1);
  const keepers = keepersIn(body);
  return takeBelow(body, (element) => {
    const share = measureOf(measures, element).paragraphChars / whole;
    if (element.tagName === "script" || element.tagName === "style") return FURNITURE;
    if (NEVER.has(element.tagName)) return share <= TOO_MUCH ? FURNITURE : null;
    if (isHidden(element)) return share <= TOO_MUCH ? HIDDEN : null;
    if (isIdleFrame(element)) return IDLE;
    const byName = share <= TOO_MUCH_BY_NAME && isNamedFurniture(element) && !keepers.has(element);
    return byName ? FURNITURE : null;
  });
}

/**
 * Elements that stay whatever they are called: those around the headline, the named article body, a post of another site (it stands in
 * boxes called "social" and the like), and all of a figure, whose caption and credit belong to the picture.
 */
function keepersIn(body: HtmlElement): ReadonlySet<HtmlNode> {
  const inFigures = new Set<HtmlNode>();
  const around = new Set<HtmlNode>();
  for (const element of elementsBelow(body.childNodes)) {
    const parent = parentOf(element);
    if (element.tagName === "figure" || (parent !== null && inFigures.has(parent))) inFigures.add(element);
    if (isKept(element))
      for (let outer = parent; outer !== null && !around.has(outer); outer = parentOf(outer))
        around.add(outer);
  }
  return inFigures.union(around);
}

function isKept(element: HtmlElement): boolean {
  return (
    element.tagName === "h1" ||
    attributeOf(element, "itemprop") === "articleBody" ||
    (element.tagName === "blockquote" && postAddress(element) !== null)
  );
}

function isHidden(element: HtmlElement): boolean {
  return (
    attributeOf(element, "hidden") !== null ||
    attributeOf(element, "aria-hidden") === "true" ||
    /display:\s*none|visibility:\s*hidden/i.test(attributeOf(element, "style") ?? "")
  );
}

function isIdleFrame(element: HtmlElement): boolean {
  if (element.tagName !== "iframe") return false;
  const address = playedAddress(element) ?? "";
  return !/^(https?:)?\/\//i.test(address.trim()) || IDLE_FRAME.test(address);
}

function isNamedFurniture(element: HtmlElement): boolean {
  if (/^(article|body|a|blockquote)$/.test(element.tagName)) return false;
  return attributeOf(element, "itemprop") !== "articleBody" && hintsOf(element).furniture;
}
