import { type DefaultTreeAdapterTypes, serializeOuter } from "parse5";

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlText = DefaultTreeAdapterTypes.TextNode;

/** Deeper than this nothing is written back as markup: the serialiser would run out of stack. */
const DEEPEST_MARKUP = 400;

export function isElement(node: HtmlNode): node is HtmlElement {
  return "tagName" in node;
}

export function isText(node: HtmlNode): node is HtmlText {
  return node.nodeName === "#text";
}

/** The value of an attribute, or null where it is absent. */
export function attributeOf(element: HtmlElement, name: string): string | null {
  for (const attribute of element.attrs) if (attribute.name === name) return attribute.value;
  return null;
}

/** The classes of an element, with a space on either side of each, so that `" gallery "` can be looked for. */
export function classesOf(element: HtmlElement): string {
  const value = attributeOf(element, "class");
  return value === null ? "" : ` ${value.replace(/\s+/g, " ").trim()} `;
}

/** Every element below these nodes in the order of the document, however deep. */
export function* elementsBelow(nodes: readonly HtmlNode[]): Generator<HtmlElement> {
  const waiting = nodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let i = node.childNodes.length - 1; i >= 0; i--) {
      const child = node.childNodes[i];
      if (child !== undefined) waiting.push(child);
    }
  }
}

/** The first element below an element that passes, in the order of the document. */
export function findBelow(
  element: HtmlElement,
  passes: (element: HtmlElement) => boolean,
): HtmlElement | null {
  for (const below of elementsBelow(element.childNodes)) if (passes(below)) return below;
  return null;
}

/** The words below a node, white space collapsed, a space where a line breaks; what is never shown (scripts, styles) left out. */
export function plainTextOf(node: HtmlNode, skipped?: ReadonlySet<HtmlNode>): string {
  const parts: string[] = [];
  const waiting: (HtmlNode | " ")[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === " ") {
      parts.push(next);
      continue;
    }
    if (isText(next)) parts.push(next.value);
    if (!isElement(next) || NEVER_SHOWN.has(next.tagName) || skipped?.has(next) === true) continue;
    if (!RUNNING.has(next.tagName)) {
      parts.push(" ");
      waiting.push(" ");
    }
    for (let i = next.childNodes.length - 1; i >= 0; i--) {
      const child = next.childNodes[i];
      if (child !== undefined) waiting.push(child);
    }
  }
  return parts.join("").replace(/\s+/g, " ").trim();
}

/** The markup of an element as it would be written, or only its words where it is nested beyond reason. */
export function markupOf(element: HtmlElement): string {
  return isDeeperThan(element, DEEPEST_MARKUP) ? plainTextOf(element) : serializeOuter(element);
}

function isDeeperThan(element: HtmlElement, limit: number): boolean {
  let level: HtmlElement[] = [element];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((one) => one.childNodes.filter(isElement));
  }
  return false;
}

/** Elements whose text no reader sees. */
export const NEVER_SHOWN: ReadonlySet<string> = new Set(
  "base head link meta noembed noframes script style template title".split(" "),
);

/** Elements that stand in a line of text, and so break no words apart. */
const RUNNING: ReadonlySet<string> = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);
