import { mendSpaces } from "./mend-spaces.ts";
import { mendBlocks } from "./pasted-blocks.ts";
import { mendLinks, readStyledMarks } from "./pasted-marks.ts";
import { readWordLists } from "./word-lists.ts";

const NOTHING_TO_READ =
  "script, style, meta, link, title, xml, noscript, template, iframe, object, svg, button, input, select, textarea, nav";

/**
 * HTML from a word processor or a page, cleaned to what a body can have: blocks, lists, tables, links and two marks, without styles.
 * What another instance of this editor copied passes as it is.
 */
export function cleanPasted(html: string): string {
  if (/\sdata-pm-slice=/.test(html)) return html;
  const parsed = new DOMParser().parseFromString(withoutStyling(html), "text/html");
  const { body } = parsed;
  removeComments(body);
  for (const element of body.querySelectorAll(NOTHING_TO_READ)) element.remove();
  readWordLists(body);
  for (const element of [...body.querySelectorAll("*")])
    if (element.tagName.includes(":")) element.replaceWith(...element.childNodes);
  readStyledMarks(body);
  mendLinks(body);
  namePictures(body);
  mendText(body);
  mendBlocks(body);
  removeAttributes(body);
  return body.innerHTML;
}

/** As `style`, the page's own policy would have the browser complain of each one; here they are only read. */
function withoutStyling(html: string): string {
  return html
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, "")
    .replace(/(<[a-z][^<>]*?\s)style=/gi, "$1data-style=");
}

function removeComments(body: HTMLElement): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

/** Pictures of other sites are not ours to show: a link stays in their place, so that none is dropped in silence. */
function namePictures(body: HTMLElement): void {
  for (const picture of [...body.querySelectorAll("img")]) {
    const address = picture.getAttribute("src") ?? "";
    const link = body.ownerDocument.createElement("a");
    link.href = address;
    link.textContent = picture.getAttribute("alt")?.trim() || address;
    if (/^https?:/i.test(address)) picture.replaceWith(link);
    else picture.remove();
  }
}

function mendText(body: HTMLElement): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode } = walker;
    currentNode.nodeValue = mendSpaces((currentNode.nodeValue ?? "").replace(/[\r\n]+/g, " "));
  }
}

function removeAttributes(body: HTMLElement): void {
  for (const element of body.querySelectorAll("*"))
    for (const { name } of [...element.attributes])
      if (!["href", "colspan", "rowspan"].includes(name)) element.removeAttribute(name);
}
