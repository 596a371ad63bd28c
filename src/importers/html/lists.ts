import type { Block, ListItem } from "../../features/stories/body.ts";
import { newBlockId } from "../../kernel/ids.ts";
import type { Reading, Surroundings } from "./html-reading.ts";
import { type HtmlElement, type HtmlNode, isElement } from "./html-tree.ts";
import { itemContent } from "./inner-blocks.ts";
import { marksInside } from "./marks.ts";

/** A list, and after it whatever stood in its items and can't: pictures, tables, embeds. */
export function readList(reading: Reading, list: HtmlElement, around: Surroundings): Block[] {
  const items: ListItem[] = [];
  const outside: Block[] = [];
  let loose: HtmlNode[] = [];
  const add = (nodes: readonly HtmlNode[], element: HtmlElement) => {
    const inside = itemContent(reading.collect(nodes, marksInside(element, around.marks), around.depth + 1));
    outside.push(...inside.outside);
    if (inside.kept.length === 0) return;
    const [only] = inside.kept;
    const last = items.at(-1);
    // Old editors put the list inside an entry beside it: it belongs to the entry before.
    if (element === list && only?.type === "list" && last !== undefined)
      items[items.length - 1] = { type: "listItem", content: [...last.content, ...inside.kept] };
    else items.push({ type: "listItem", content: inside.kept });
  };
  const addLoose = () => {
    if (loose.length > 0) add(loose, list);
    loose = [];
  };
  for (const node of list.childNodes) {
    if (!isElement(node) || node.tagName !== "li") loose.push(node);
    else {
      addLoose();
      add(node.childNodes, node);
    }
  }
  addLoose();
  if (items.length === 0) return outside;
  const ordered = list.tagName === "ol";
  return [{ type: "list", attrs: { id: newBlockId(), ordered }, content: items }, ...outside];
}
