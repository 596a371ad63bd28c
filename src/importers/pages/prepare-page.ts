import { html } from "parse5";
import { elementsBelow, type HtmlElement, type HtmlNode, isElement, isText } from "../html/html-tree.ts";
import { isBlock, type Measures, measureOf, measureTree } from "./page-tree.ts";

const KNOWN = new Set(
  `a abbr acronym address area article aside audio b base bdi bdo big blockquote body br button canvas caption center cite code col colgroup
  data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head
  header hgroup hr html i iframe img input ins kbd label legend li link main map mark menu meta meter nav noframes noscript object ol optgroup
  option output p param picture pre progress q rb rp rt rtc ruby s samp script search section select slot small source span strike strong
  style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr math`.split(
    /\s+/,
  ),
);
/** Elements in which text and blocks may stand side by side. */
const MIXED = new Set("article body center div main section td".split(" "));

/**
 * Makes a page easier to judge: elements of a builder's own invention become what they behave as, and text that stands between blocks
 * becomes a paragraph.
 */
export function preparePage(body: HtmlElement): void {
  const measures = measureTree(body);
  const all = [...elementsBelow([body])];
  for (const element of all)
    if (element.namespaceURI === html.NS.HTML && !KNOWN.has(element.tagName)) rename(element, measures);
  for (const element of all)
    if (MIXED.has(element.tagName) && element.childNodes.some((child) => isBlockNode(child, measures)))
      wrapRuns(element, measures);
}

/** Pages made for AMP show pictures by `<amp-img>`; any other unknown element is a block if it holds blocks. */
function rename(element: HtmlElement, measures: Measures): void {
  const holdsBlocks = measureOf(measures, element).blocks > 0;
  const tagName = element.tagName === "amp-img" ? "img" : holdsBlocks ? "div" : "span";
  element.tagName = tagName;
  element.nodeName = tagName;
}

function isBlockNode(node: HtmlNode, measures: Measures): boolean {
  if (!isElement(node)) return false;
  return isBlock(node) || (node.tagName !== "a" && measureOf(measures, node).blocks > 0);
}

function wrapRuns(element: HtmlElement, measures: Measures): void {
  const children: HtmlNode[] = [];
  let run: HtmlNode[] = [];
  const end = () => {
    if (run.some(isWorthAParagraph)) children.push(paragraphOf(run, element));
    else for (const node of run) children.push(node);
    run = [];
  };
  for (const child of element.childNodes) {
    if (isBlockNode(child, measures)) {
      end();
      children.push(child);
    } else run.push(child);
  }
  end();
  element.childNodes = children;
}

function isWorthAParagraph(node: HtmlNode): boolean {
  if (isText(node)) return node.value.trim() !== "";
  return isElement(node) && !/^(br|img|script|style|iframe|noscript|ins)$/.test(node.tagName);
}

function paragraphOf(run: HtmlNode[], parent: HtmlElement): HtmlElement {
  const paragraph: HtmlElement = {
    nodeName: "p",
    tagName: "p",
    attrs: [],
    namespaceURI: html.NS.HTML,
    childNodes: run,
    parentNode: parent,
  };
  for (const node of run) node.parentNode = paragraph;
  return paragraph;
}
