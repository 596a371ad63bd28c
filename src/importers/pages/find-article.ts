import { attributeOf, classesOf, elementsBelow, type HtmlElement, isElement } from "../html/html-tree.ts";
import { hintsOf } from "./page-hints.ts";
import { type Measure, type Measures, measureOf, parentOf } from "./page-tree.ts";

/** In characters. */
const SHORTEST_NAMED_BODY = 250;
const MOST_ANCESTORS = 5;

/** The element in which the article stands: what the page itself names so, or where its prose is densest. */
export function findArticle(page: HtmlElement, measures: Measures): HtmlElement {
  const named = findNamedBody(page, measures);
  if (named !== null) return named;
  let top = page;
  let most = 0;
  for (const [element, score] of scoreElements(page, measures)) {
    if (score <= most) continue;
    top = element;
    most = score;
  }
  return spread(top, measures, page);
}

/** The element that the page marks as the body of its article, if it is one and holds enough of the page's text. */
function findNamedBody(page: HtmlElement, measures: Measures): HtmlElement | null {
  const [first, ...others] = [...elementsBelow(page.childNodes)].filter((element) =>
    /(^|\s)articleBody(\s|$)/.test(attributeOf(element, "itemprop") ?? ""),
  );
  if (first === undefined || others.length > 0) return null;
  const { chars, paragraphChars } = measureOf(measures, first);
  const isMost = paragraphChars > measureOf(measures, page).paragraphChars * 0.4;
  return isMost && chars > SHORTEST_NAMED_BODY ? first : null;
}

/** Each run of prose counts for the elements around it: fully for its parent, half for the next, less and less further out. */
function scoreElements(page: HtmlElement, measures: Measures): Map<HtmlElement, number> {
  const scores = new Map<HtmlElement, number>();
  for (const element of elementsBelow([page])) {
    const measure = measureOf(measures, element);
    if (measure.chars === 0 || !isRunOfProse(element, measure)) continue;
    const worth = 1 + Math.min(measure.chars / 100, 3);
    let outer = parentOf(element);
    for (let level = 0; outer !== null && level < MOST_ANCESTORS; level++, outer = parentOf(outer)) {
      const share = level === 0 ? 1 : level === 1 ? 0.5 : 1 / (level * 3);
      scores.set(outer, (scores.get(outer) ?? nameWorth(outer)) + worth * share);
    }
  }
  return scores;
}

/** A paragraph, or another element that holds text of its own and no blocks. */
function isRunOfProse({ tagName }: HtmlElement, { blocks }: Measure): boolean {
  if (tagName === "p" || tagName === "pre") return true;
  return blocks === 0 && /^(div|section|td|blockquote|article)$/.test(tagName);
}

function nameWorth(element: HtmlElement): number {
  const { furniture, article } = hintsOf(element);
  return (article ? 25 : 0) - (furniture ? 25 : 0);
}

/** An article cut up by pictures and boxes stands in several places: goes out as long as that brings prose in boxes of the same name. */
function spread(top: HtmlElement, measures: Measures, page: HtmlElement): HtmlElement {
  let best = top;
  let branch = top;
  while (branch !== page) {
    const outer = parentOf(branch);
    if (outer === null || outer.tagName === "body") break;
    const own = measureOf(measures, best);
    const prose = proseAlike(branch, outer, measures);
    const rest = measureOf(measures, outer).chars - own.chars - prose;
    if (prose > own.proseChars * 0.2 && rest < prose * 0.5) best = outer;
    branch = outer;
  }
  return best;
}

/** How much prose stands beside a branch in boxes named as it is. */
function proseAlike(branch: HtmlElement, outer: HtmlElement, measures: Measures): number {
  let prose = 0;
  for (const child of outer.childNodes.filter(isElement))
    if (child !== branch && isNamedAlike(child, branch)) prose += measureOf(measures, child).proseChars;
  return prose;
}

function isNamedAlike(a: HtmlElement, b: HtmlElement): boolean {
  if (a.tagName !== b.tagName || a.tagName === "article") return false;
  const [first, second] = [classSetOf(a), classSetOf(b)];
  const both = first.intersection(second).size;
  return both > 0 && both >= Math.max(first.size, second.size) * 0.5;
}

function classSetOf(element: HtmlElement): Set<string> {
  return new Set(classesOf(element).split(" ").filter(Boolean));
}
