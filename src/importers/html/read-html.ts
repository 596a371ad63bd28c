import { parseFragment } from "parse5";
import type { Block, Mark } from "../../features/stories/body.ts";
import type { HtmlLeftOut, HtmlOptions, HtmlReading, Reading } from "./html-reading.ts";
import type { HtmlNode } from "./html-tree.ts";
import { endParagraph, openFlow } from "./paragraph-flow.ts";
import { readNodes } from "./walk-html.ts";

export type { HtmlOptions, HtmlReading } from "./html-reading.ts";

/**
 * The HTML of a post as blocks of a body: parsed as a browser would, read in one walk, and always valid. What a body has no block for
 * is kept word for word as a source block and reported; nothing is dropped in silence.
 */
export function readHtml(html: string, options: HtmlOptions): HtmlReading {
  const fragment = parseFragment(html.toWellFormed(), { scriptingEnabled: false });
  return readTree(fragment.childNodes, options);
}

/** As `readHtml`, from nodes that parse5 made (with `scriptingEnabled: false`). */
export function readTree(nodes: readonly HtmlNode[], options: HtmlOptions): HtmlReading {
  const leftOut: HtmlLeftOut[] = [];
  const collect = (inside: readonly HtmlNode[], marks: readonly Mark[], depth: number): Block[] => {
    const flow = openFlow();
    readNodes({ reading, flow }, inside, { marks, depth });
    endParagraph(flow);
    return flow.blocks;
  };
  const reading: Reading = { options, leftOut, used: new Set(), lastPicture: "", collect };
  return { blocks: collect(nodes, [], 0), leftOut };
}
