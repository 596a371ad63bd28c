import type { Block } from "../../features/stories/body.ts";
import { newBlockId } from "../../kernel/ids.ts";
import { embedOf, postAddress } from "./embeds.ts";
import type { Reading, Surroundings } from "./html-reading.ts";
import { type HtmlElement, type HtmlNode, isElement, isText, plainTextOf } from "./html-tree.ts";
import { paragraphsOf } from "./inner-blocks.ts";
import { marksInside } from "./marks.ts";
import { reportLinks } from "./pictures.ts";

/**
 * A `<blockquote>` as a quotation, its `<cite>` or `<footer>` as the attribution; a post of another site as an embed titled by its
 * words. Pictures, tables and the like inside it stand after it.
 */
export function readQuotation(reading: Reading, quote: HtmlElement, around: Surroundings): Block[] {
  const post = postAddress(quote);
  const embed = post === null ? null : embedOf(post, plainTextOf(quote), reading.options.baseUrl);
  if (embed !== null) return [embed];
  const attribution = attributionOf(quote);
  if (attribution !== null) {
    reading.used.add(attribution);
    reportLinks(reading, attribution, "an attribution");
  }
  const said = reading.collect(quote.childNodes, marksInside(quote, around.marks), around.depth + 1);
  const { kept, outside } = paragraphsOf(said);
  const name = attribution === null ? "" : withoutDash(plainTextOf(attribution));
  if (kept.length === 0 && name === "") return [...outside];
  const content =
    kept.length > 0
      ? kept
      : [{ type: "paragraph" as const, content: [{ type: "text" as const, text: name }] }];
  const attrs = { id: newBlockId(), ...(name === "" || kept.length === 0 ? {} : { attribution: name }) };
  return [{ type: "quotation", attrs, content }, ...outside];
}

/** An attribution without the dash that introduces it. */
export function withoutDash(words: string): string {
  return words.replace(/^[—–―\-\s]+/, "");
}

function attributionOf(quote: HtmlElement): HtmlElement | null {
  for (const node of quote.childNodes.toReversed()) {
    if (!isElement(node)) {
      if (isText(node) && node.value.trim() !== "") return null;
      continue;
    }
    if (node.tagName === "cite" || node.tagName === "footer") return node;
    const only = onlyChild(node);
    return node.tagName === "p" && only?.tagName === "cite" ? only : null;
  }
  return null;
}

function onlyChild(element: HtmlElement): HtmlElement | null {
  const shown = element.childNodes.filter((node: HtmlNode) => !isText(node) || node.value.trim() !== "");
  const [only] = shown;
  return shown.length === 1 && only !== undefined && isElement(only) ? only : null;
}
