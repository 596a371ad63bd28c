/**
 * The body of a story: ProseMirror JSON of a closed schema. Every block (a top-level node) has an id of its own that stays with it
 * through edits; translations are followed by these ids.
 */
export type Body = { readonly type: "doc"; readonly content: readonly Block[] };

export type Block =
  | ParagraphBlock
  | HeadingBlock
  | QuotationBlock
  | ListBlock
  | ImageBlock
  | GalleryBlock
  | EmbedBlock
  | KeyFactsBlock
  | UpdateBlock
  | CorrectionBlock
  | TableBlock
  | SeparatorBlock
  | SourceBlock;

export type Inline = TextNode | HardBreak;
export type TextNode = { readonly type: "text"; readonly text: string; readonly marks?: readonly Mark[] };
export type HardBreak = { readonly type: "hardBreak" };
export type Mark =
  | { readonly type: "strong" }
  | { readonly type: "emphasis" }
  | { readonly type: "link"; readonly attrs: { readonly href: string } }
  | { readonly type: "language"; readonly attrs: { readonly lang: string } };

type Id = { readonly id: string };
/** Whose words stand in a block, where they are a machine's that nobody has edited or accepted: readers never get these. */
type Drafted = { readonly draftedBy?: "machine" };

export type ParagraphBlock = { type: "paragraph"; attrs: Id & Drafted; content: readonly Inline[] };
export type HeadingBlock = {
  type: "heading";
  attrs: Id & Drafted & { readonly level: 2 | 3 | 4 };
  content: readonly Inline[];
};
/** A paragraph, list or heading inside another block: like the block, without an id. */
export type InnerParagraph = { readonly type: "paragraph"; readonly content: readonly Inline[] };
export type InnerList = {
  readonly type: "list";
  readonly attrs: ListAttrs;
  readonly content: readonly ListItem[];
};
export type ListItem = {
  readonly type: "listItem";
  readonly content: readonly (InnerParagraph | InnerList)[];
};
type ListAttrs = { readonly ordered: boolean };

export type QuotationBlock = {
  type: "quotation";
  attrs: Id & Drafted & { readonly attribution?: string };
  content: readonly InnerParagraph[];
};
export type ListBlock = { type: "list"; attrs: Id & Drafted & ListAttrs; content: readonly ListItem[] };
/** One picture as a body shows it; alt text, caption and credit are this edition's own words. */
export type Picture = {
  readonly mediaId: string;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
};
export type ImageBlock = { type: "image"; attrs: Id & Picture };
export type GalleryBlock = { type: "gallery"; attrs: Id & { readonly images: readonly Picture[] } };
/** Something shown by another site: a link until the reader asks for it. `url` is http(s). */
export type EmbedBlock = {
  type: "embed";
  attrs: Id & { readonly url: string; readonly provider: string; readonly title?: string };
};
export type KeyFactsBlock = {
  type: "keyFacts";
  attrs: Id & { readonly title?: string };
  content: readonly ListItem[];
};
/** An entry of a live story; `at` in epoch milliseconds. */
export type UpdateBlock = {
  type: "update";
  attrs: Id & { readonly at: number; readonly headline?: string };
  content: readonly (InnerParagraph | InnerList)[];
};
/** A public correction note; `at` in epoch milliseconds. */
export type CorrectionBlock = {
  type: "correction";
  attrs: Id & { readonly at: number };
  content: readonly InnerParagraph[];
};
export type TableCell = {
  readonly type: "tableCell";
  readonly attrs: { readonly header: boolean; readonly colspan?: number; readonly rowspan?: number };
  readonly content: readonly Inline[];
};
export type TableRow = { readonly type: "tableRow"; readonly content: readonly TableCell[] };
export type TableBlock = {
  type: "table";
  attrs: Id & { readonly caption?: string };
  content: readonly TableRow[];
};
export type SeparatorBlock = { type: "separator"; attrs: Id };
/** What an importer could not convert, kept word for word as text; only staff see it. */
export type SourceBlock = {
  type: "source";
  attrs: Id & { readonly reason: string; readonly markup: string };
};
