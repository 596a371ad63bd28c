import type { HtmlLeftOut } from "../html/html-reading.ts";
import {
  attributeOf,
  elementsBelow,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
  plainTextOf,
} from "../html/html-tree.ts";

/** What stands below an element, in characters of text (white space collapsed) and numbers of elements. */
export type Measure = {
  readonly chars: number;
  readonly linkChars: number;
  readonly links: number;
  /** Characters in paragraphs: `<p>`, or boxes that hold text and no blocks. */
  readonly paragraphChars: number;
  /** Characters in long paragraphs that are no links. */
  readonly proseChars: number;
  /** Elements below that begin lines of their own. */
  readonly blocks: number;
};

export type Measures = ReadonlyMap<HtmlNode, Measure>;

/** In characters. */
const LONG_PARAGRAPH = 80;
const NOTHING: Measure = { chars: 0, linkChars: 0, links: 0, paragraphChars: 0, proseChars: 0, blocks: 0 };
const BOXES = new Set("article blockquote center div main pre section td".split(" "));
const BLOCKS = new Set(
  `address article aside blockquote center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li
  main menu nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
);
const UNMEASURED: ReadonlySet<string> = new Set(["script", "style", "noscript", "template", "svg", "head"]);

/** Measures every element below a root in one walk from the leaves up. */
export function measureTree(root: HtmlElement): Measures {
  const measures = new Map<HtmlNode, Measure>();
  for (const element of [...elementsBelow([root])].reverse())
    measures.set(element, measure(element, measures));
  return measures;
}

/** What was measured of an element; nothing for one that came later. */
export function measureOf(measures: Measures, element: HtmlNode): Measure {
  return measures.get(element) ?? NOTHING;
}

/** The share of an element's characters that stand in links: near 1 in menus, near 0 in prose. */
export function linkDensity({ chars, linkChars }: Measure): number {
  return chars === 0 ? 0 : linkChars / chars;
}

function measure(element: HtmlElement, measures: Measures): Measure {
  if (UNMEASURED.has(element.tagName)) return NOTHING;
  let { chars, linkChars, links, paragraphChars, proseChars, blocks } = NOTHING;
  for (const child of element.childNodes) {
    if (isText(child)) {
      const text = child.value.replace(/\s+/g, " ");
      if (text !== " ") chars += text.length;
    } else if (isElement(child)) {
      const below = measureOf(measures, child);
      chars += below.chars;
      linkChars += below.linkChars;
      links += below.links + (child.tagName === "a" ? 1 : 0);
      paragraphChars += below.paragraphChars;
      proseChars += below.proseChars;
      blocks += below.blocks + (isBlock(child) ? 1 : 0);
    }
  }
  if (element.tagName === "a" && attributeOf(element, "href")?.startsWith("#") !== true) linkChars = chars;
  if (element.tagName === "p" || (blocks === 0 && BOXES.has(element.tagName))) {
    paragraphChars = chars;
    if (chars >= LONG_PARAGRAPH && linkChars < chars * 0.3) proseChars = chars;
  }
  return { chars, linkChars, links, paragraphChars, proseChars, blocks };
}

/**
 * Takes elements out of the tree below a root, each with all that stands in it.
 * @param reasonFor why an element is taken, or null where it stays
 * @returns the words of what was taken, where it had any
 */
export function takeBelow(
  root: HtmlElement,
  reasonFor: (element: HtmlElement) => string | null,
): HtmlLeftOut[] {
  const taken: HtmlLeftOut[] = [];
  const gone: HtmlElement[] = [];
  const waiting = root.childNodes.filter(isElement).reverse();
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    const reason = reasonFor(element);
    if (reason === null) waiting.push(...element.childNodes.filter(isElement).reverse());
    else {
      gone.push(element);
      const what = plainTextOf(element);
      if (what !== "") taken.push({ what, reason });
    }
  }
  detach(gone);
  return taken;
}

/** Takes nodes out of their tree, all of one parent at once: one at a time would take long where there are many. */
export function detach(nodes: readonly HtmlNode[]): void {
  const gone = new Set(nodes);
  for (const parent of new Set(nodes.map((node) => node.parentNode)))
    if (parent !== null) parent.childNodes = parent.childNodes.filter((child) => !gone.has(child));
  for (const node of nodes) node.parentNode = null;
}

/** The element around an element, or null at the top. */
export function parentOf(element: HtmlNode): HtmlElement | null {
  const parent = element.parentNode;
  return parent !== null && "tagName" in parent ? parent : null;
}

/** Whether an element begins a line of its own. */
export function isBlock(element: HtmlElement): boolean {
  return BLOCKS.has(element.tagName);
}

/** Only the letters and digits of a text, so that quotation marks and spaces make no difference. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
