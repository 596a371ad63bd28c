import type { Block, Body, Inline, InnerList, InnerParagraph, ListItem } from "./body.ts";
import type { Words } from "./story.ts";

/** All the words of a body that a reader sees, one line a paragraph. */
export function textOfBody(body: Body): string {
  return body.content
    .map(textOfBlock)
    .filter((text) => text !== "")
    .join("\n");
}

/** The words of one block; empty for what has none, and for blocks that only staff see. */
export function textOfBlock(block: Block): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return textOfInlines(block.content);
    case "quotation":
      return lines([...block.content.map((one) => textOfInlines(one.content)), block.attrs.attribution]);
    case "correction":
      return lines(block.content.map((one) => textOfInlines(one.content)));
    case "list":
      return textOfItems(block.content);
    case "keyFacts":
      return lines([block.attrs.title, textOfItems(block.content)]);
    case "update":
      return lines([block.attrs.headline, ...block.content.map(textOfInner)]);
    case "image":
      return block.attrs.caption ?? "";
    case "gallery":
      return lines(block.attrs.images.map((image) => image.caption));
    case "table":
      return lines([
        block.attrs.caption,
        ...block.content.map((row) => row.content.map((cell) => textOfInlines(cell.content)).join(" ")),
      ]);
    case "embed":
      return block.attrs.title ?? "";
    default:
      return "";
  }
}

/** The ids of all pictures that a body shows. */
export function picturesOf(body: Body): string[] {
  const ids = body.content.flatMap((block) => {
    if (block.type === "image") return [block.attrs.mediaId];
    return block.type === "gallery" ? block.attrs.images.map((image) => image.mediaId) : [];
  });
  return [...new Set(ids)];
}

/** The pictures that a version shows, at its head and in its body; each once. */
export function picturesOfWords({ picture, body }: Pick<Words, "picture" | "body">): string[] {
  const head = picture === null ? [] : [picture.mediaId];
  return [...new Set([...head, ...picturesOf(body)])];
}

export function textOfInlines(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.type === "text" ? inline.text : "\n")).join("");
}

function textOfItems(items: readonly ListItem[]): string {
  return lines(items.flatMap((item) => item.content.map(textOfInner)));
}

function textOfInner(inner: InnerParagraph | InnerList): string {
  return inner.type === "paragraph" ? textOfInlines(inner.content) : textOfItems(inner.content);
}

function lines(texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== "").join("\n");
}
