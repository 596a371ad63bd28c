import type { Block, HeadingBlock, ListBlock, ParagraphBlock, QuotationBlock } from "./body.ts";

/** The blocks that a machine may draft. */
export type DraftableBlock = ParagraphBlock | HeadingBlock | QuotationBlock | ListBlock;

/** Whether a machine may draft this block: what is made of sentences, and nothing that is a statement of the newspaper's own. */
export function isDraftable(block: Block): block is DraftableBlock {
  return ["paragraph", "heading", "quotation", "list"].includes(block.type);
}

/** Whether a machine's words stand in this block that nobody has edited or accepted yet. */
export function isMachineDraft(block: Block): boolean {
  return isDraftable(block) && block.attrs.draftedBy !== undefined;
}
