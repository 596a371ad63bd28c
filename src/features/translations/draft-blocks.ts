import type { Languages, Translator } from "../../platform/translators/translator.ts";
import type { Block, Inline, InnerList, InnerParagraph, ListItem } from "../stories/body.ts";
import { type DraftableBlock, isDraftable } from "../stories/machine-draft.ts";
import { htmlOfInlines, inlinesOfHtml } from "./marked-html.ts";

type Machine = { readonly translate: Translator; readonly languages: Languages };

/** These blocks of an original in another language, marked as a machine's; without those that no machine may draft. */
export async function draftBlocks(blocks: readonly Block[], machine: Machine): Promise<Block[]> {
  const drafted: Block[] = [];
  // One after the other: services count requests.
  for (const block of blocks) if (isDraftable(block)) drafted.push(await draftBlock(block, machine));
  return drafted;
}

async function draftBlock(block: DraftableBlock, machine: Machine): Promise<Block> {
  const draftedBy = "machine" as const;
  switch (block.type) {
    case "paragraph":
      return {
        ...block,
        attrs: { ...block.attrs, draftedBy },
        content: await draftInlines(block.content, machine),
      };
    case "heading":
      return {
        ...block,
        attrs: { ...block.attrs, draftedBy },
        content: await draftInlines(block.content, machine),
      };
    case "quotation":
      return {
        ...block,
        attrs: { ...block.attrs, draftedBy },
        content: await inTurn(block.content, (one) => draftParagraph(one, machine)),
      };
    case "list":
      return {
        ...block,
        attrs: { ...block.attrs, draftedBy },
        content: await inTurn(block.content, (one) => draftItem(one, machine)),
      };
  }
}

async function draftItem(item: ListItem, machine: Machine): Promise<ListItem> {
  const content = await inTurn(
    item.content,
    (one): Promise<InnerParagraph | InnerList> =>
      one.type === "paragraph" ? draftParagraph(one, machine) : draftList(one, machine),
  );
  return { ...item, content };
}

async function draftList(list: InnerList, machine: Machine): Promise<InnerList> {
  return { ...list, content: await inTurn(list.content, (one) => draftItem(one, machine)) };
}

async function draftParagraph(one: InnerParagraph, machine: Machine): Promise<InnerParagraph> {
  return { ...one, content: await draftInlines(one.content, machine) };
}

async function draftInlines(inlines: readonly Inline[], { translate, languages }: Machine) {
  const says = inlines.some((inline) => inline.type === "text" && inline.text.trim() !== "");
  return says ? inlinesOfHtml(await translate(htmlOfInlines(inlines), languages), inlines) : inlines;
}

async function inTurn<One, Other>(all: readonly One[], make: (one: One) => Promise<Other>): Promise<Other[]> {
  const made: Other[] = [];
  for (const one of all) made.push(await make(one));
  return made;
}
