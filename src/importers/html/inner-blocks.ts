import type {
  Block,
  Inline,
  InnerList,
  InnerParagraph,
  ListItem,
  Mark,
} from "../../features/stories/body.ts";
import { withMark } from "./marks.ts";

/** What stood inside a block: what can stay there, and what has to stand on its own after it. */
export type Inside<Kept> = { readonly kept: readonly Kept[]; readonly outside: readonly Block[] };

/** What a list item can hold of these blocks: paragraphs and lists (headings as strong lines, quotations as paragraphs). */
export function itemContent(blocks: readonly Block[]): Inside<InnerParagraph | InnerList> {
  const kept: (InnerParagraph | InnerList)[] = [];
  const outside: Block[] = [];
  for (const block of blocks) {
    if (block.type === "list")
      kept.push({ type: "list", attrs: { ordered: block.attrs.ordered }, content: block.content });
    else keepParagraphs(block, kept, outside);
  }
  return { kept, outside };
}

/** What a quotation can hold of these blocks: paragraphs; the entries of a list become one paragraph each. */
export function paragraphsOf(blocks: readonly Block[]): Inside<InnerParagraph> {
  const kept: InnerParagraph[] = [];
  const outside: Block[] = [];
  for (const block of blocks) {
    if (block.type === "list") kept.push(...linesOfList(block.content, block.attrs.ordered));
    else keepParagraphs(block, kept, outside);
  }
  return { kept, outside };
}

/** What a table cell can hold of these blocks: lines, with a break between them. */
export function linesOf(blocks: readonly Block[]): Inside<Inline> {
  const { kept, outside } = paragraphsOf(blocks);
  return {
    kept: kept.flatMap(({ content }, index) =>
      index === 0 ? content : [{ type: "hardBreak" as const }, ...content],
    ),
    outside,
  };
}

function keepParagraphs(block: Block, kept: (InnerParagraph | InnerList)[], outside: Block[]): void {
  if (block.type === "paragraph") kept.push({ type: "paragraph", content: block.content });
  else if (block.type === "heading")
    kept.push({
      type: "paragraph",
      content: block.content.map((inline) => marked(inline, { type: "strong" })),
    });
  else if (block.type === "quotation") {
    kept.push(...block.content);
    const { attribution } = block.attrs;
    if (attribution !== undefined)
      kept.push({ type: "paragraph", content: [{ type: "text", text: `— ${attribution}` }] });
  } else outside.push(block);
}

function linesOfList(items: readonly ListItem[], ordered: boolean): InnerParagraph[] {
  return items.flatMap((item, index) => {
    const sign: Inline = { type: "text", text: ordered ? `${index + 1}. ` : "• " };
    return item.content.flatMap((child, place): InnerParagraph[] => {
      if (child.type === "list") return linesOfList(child.content, child.attrs.ordered);
      return [place === 0 ? { type: "paragraph", content: [sign, ...child.content] } : child];
    });
  });
}

function marked(inline: Inline, mark: Mark): Inline {
  return inline.type === "text" ? { ...inline, marks: withMark(inline.marks ?? [], mark) } : inline;
}
