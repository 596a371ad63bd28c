import type { Block, Inline, InnerList, InnerParagraph, ListItem } from "../stories/body.ts";
import { textOfInlines } from "../stories/body-text.ts";

/** What becomes of one line of a block's text, which begins at `offset` (UTF-16 units) of it. */
export type ChangeLine = <Line extends string | readonly Inline[]>(
  line: Line,
  offset: number,
) => string | readonly Inline[];

type Change = {
  readonly inlines: (line: readonly Inline[]) => readonly Inline[];
  readonly cell: (line: readonly Inline[], isAlone: boolean) => readonly Inline[];
  readonly text: (line: string) => string;
};

/** A block with each line of its text changed; lines come in the order and at the offsets of `textOfBlock`. */
export function mapLines(block: Block, change: ChangeLine): Block {
  return mapBlock(block, countingOffsets(change));
}

/** One sign stands between each two lines; an empty line is none, except for a cell beside others. */
function countingOffsets(change: ChangeLine): Change {
  let end = -1;
  const next = (length: number) => {
    const offset = end + 1;
    end = offset + length;
    return offset;
  };
  const inlines = (line: readonly Inline[]) => {
    const { length } = textOfInlines(line);
    return length === 0 ? line : asInlines(change(line, next(length)));
  };
  return {
    inlines,
    cell: (line, isAlone) =>
      isAlone ? inlines(line) : asInlines(change(line, next(textOfInlines(line).length))),
    text: (line) => (line === "" ? line : asText(change(line, next(line.length)))),
  };
}

function mapBlock(block: Block, change: Change): Block {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return { ...block, content: change.inlines(block.content) };
    case "quotation": {
      const content = block.content.map((one) => mapParagraph(one, change));
      return { ...block, content, attrs: mapAttribute(block.attrs, "attribution", change) };
    }
    case "correction":
      return { ...block, content: block.content.map((one) => mapParagraph(one, change)) };
    case "list":
      return { ...block, content: mapItems(block.content, change) };
    case "keyFacts":
      return {
        ...block,
        attrs: mapAttribute(block.attrs, "title", change),
        content: mapItems(block.content, change),
      };
    case "update":
      return {
        ...block,
        attrs: mapAttribute(block.attrs, "headline", change),
        content: block.content.map((inner) => mapInner(inner, change)),
      };
    case "image":
      return { ...block, attrs: mapAttribute(block.attrs, "caption", change) };
    case "gallery": {
      const images = block.attrs.images.map((image) => mapAttribute(image, "caption", change));
      return { ...block, attrs: { ...block.attrs, images } };
    }
    case "table": {
      const attrs = mapAttribute(block.attrs, "caption", change);
      const content = block.content.map((row) => {
        const isAlone = row.content.length < 2;
        const cells = row.content.map((cell) => ({ ...cell, content: change.cell(cell.content, isAlone) }));
        return { ...row, content: cells };
      });
      return { ...block, attrs, content };
    }
    case "embed":
      return { ...block, attrs: mapAttribute(block.attrs, "title", change) };
    default:
      return block;
  }
}

function mapAttribute<Name extends string, Attrs extends { readonly [Key in Name]?: string }>(
  attrs: Attrs,
  name: Name,
  change: Change,
): Attrs {
  const text = attrs[name];
  return text === undefined ? attrs : { ...attrs, [name]: change.text(text) };
}

function mapItems(items: readonly ListItem[], change: Change): ListItem[] {
  return items.map((item) => ({ ...item, content: item.content.map((inner) => mapInner(inner, change)) }));
}

function mapInner(inner: InnerParagraph | InnerList, change: Change): InnerParagraph | InnerList {
  return inner.type === "paragraph"
    ? mapParagraph(inner, change)
    : { ...inner, content: mapItems(inner.content, change) };
}

function mapParagraph(paragraph: InnerParagraph, change: Change): InnerParagraph {
  return { ...paragraph, content: change.inlines(paragraph.content) };
}

function asInlines(line: string | readonly Inline[]): readonly Inline[] {
  return typeof line === "string" ? [{ type: "text", text: line }] : line;
}

function asText(line: string | readonly Inline[]): string {
  return typeof line === "string" ? line : textOfInlines(line);
}
