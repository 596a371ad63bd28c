import { html } from "parse5";
import {
  attributeOf,
  elementsBelow,
  findBelow,
  type HtmlElement,
  type HtmlNode,
  plainTextOf,
} from "../html/html-tree.ts";
import { pictureAddress } from "../html/pictures.ts";

/** What a figure may show besides pictures; such a figure stays as it is. */
const SHOWN = /^(iframe|video|audio|object|embed|table|blockquote|pre|figure|ul|ol|h[1-6])$/;
/** In characters: more words are no caption. */
const LONGEST_CAPTION = 700;

/**
 * Makes pictures and figures of pictures plain ones, `<figure><img><figcaption>`: pages draw them with boxes, buttons, copies for browsers
 * without scripts, and a credit apart from the caption. All words in such a figure are its caption.
 */
export function tidyFigures(body: HtmlElement): void {
  const all = [...elementsBelow(body.childNodes)];
  for (const element of all) if (element.tagName === "img") tidyPicture(element);
  for (const element of all) if (element.tagName === "figure") tidyFigure(element);
}

/** A picture that the file carries inside it as a `data:` address has none that could be kept. */
function tidyPicture(image: HtmlElement): void {
  const address = pictureAddress(image, undefined);
  image.attrs = [
    { name: "src", value: address.startsWith("data:") ? "" : address },
    ...image.attrs.filter(({ name }) => /^(alt|width|height|class)$/.test(name)),
  ];
}

function tidyFigure(figure: HtmlElement): void {
  if (findBelow(figure, ({ tagName }) => SHOWN.test(tagName)) !== null) return;
  const [first, ...others] = picturesIn(figure);
  const words = captionOf(figure);
  if (first === undefined || words.length > LONGEST_CAPTION) return;
  const caption = words === "" ? [] : [elementOf("figcaption", [textNode(words)])];
  if (others.length === 0) {
    adopt(figure, [first, ...caption]);
    return;
  }
  figure.tagName = "div";
  figure.nodeName = "div";
  figure.attrs = [];
  adopt(figure, [
    elementOf("figure", [first, ...caption]),
    ...others.map((image) => elementOf("figure", [image])),
  ]);
}

/** The pictures of a figure, each once; one without an address only where there is no other. */
function picturesIn(figure: HtmlElement): HtmlElement[] {
  const byAddress = new Map<string, HtmlElement>();
  for (const element of elementsBelow(figure.childNodes)) {
    const address = element.tagName === "img" ? (attributeOf(element, "src") ?? "") : null;
    if (address !== null && !byAddress.has(address)) byAddress.set(address, element);
  }
  if (byAddress.size > 1) byAddress.delete("");
  return [...byAddress.values()];
}

function captionOf(figure: HtmlElement): string {
  const idle = [...elementsBelow(figure.childNodes)].filter(({ tagName }) =>
    /^(noscript|button|svg|form)$/.test(tagName),
  );
  return plainTextOf(figure, new Set<HtmlNode>(idle));
}

function elementOf(tagName: string, childNodes: HtmlNode[]): HtmlElement {
  const namespaceURI = html.NS.HTML;
  const element: HtmlElement = {
    nodeName: tagName,
    tagName,
    attrs: [],
    namespaceURI,
    childNodes,
    parentNode: null,
  };
  adopt(element, childNodes);
  return element;
}

function adopt(element: HtmlElement, childNodes: HtmlNode[]): void {
  for (const child of childNodes) child.parentNode = element;
  element.childNodes = childNodes;
}

function textNode(value: string): HtmlNode {
  return { nodeName: "#text", value, parentNode: null };
}
