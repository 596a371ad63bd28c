import type { Block, Body, InnerList, InnerParagraph, ListItem, Picture } from "../stories/body.ts";
import { noWords, type Words } from "../stories/story.ts";

/**
 * What a translation begins with: the original's shape without its words. Pictures and embeds are taken over, tables keep their cells'
 * places, and each block that is to be written stands there empty, under the id of the block of the original that it is to tell. No
 * word of the original is in it, so none can go out in the wrong language.
 */
export function outlineOf(original: Words): Words {
  const { picture, body } = original;
  return {
    ...noWords,
    picture: picture === null ? null : { ...picture, alt: "", caption: "" },
    body: outlineOfBody(body),
  };
}

function outlineOfBody({ content }: Body): Body {
  // What an importer could not convert is not for readers, in no language.
  return { type: "doc", content: content.filter((block) => block.type !== "source").map(outlineOfBlock) };
}

/** A block without its words; what is left out of its attributes is what a translator writes. */
export function outlineOfBlock(block: Block): Block {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return { ...block, content: [] };
    case "quotation":
      return { ...block, attrs: { id: block.attrs.id }, content: block.content.map(emptyParagraph) };
    case "correction":
      return { ...block, content: block.content.map(emptyParagraph) };
    case "list":
      return { ...block, content: block.content.map(emptyItem) };
    case "keyFacts":
      return { ...block, attrs: { id: block.attrs.id }, content: block.content.map(emptyItem) };
    case "update": {
      const { id, at } = block.attrs;
      return { ...block, attrs: { id, at }, content: block.content.map(emptyInner) };
    }
    case "table":
      return { ...block, attrs: { id: block.attrs.id }, content: block.content.map(emptyRow) };
    case "image":
      return { ...block, attrs: { id: block.attrs.id, ...emptyPicture(block.attrs) } };
    case "gallery":
      return { ...block, attrs: { id: block.attrs.id, images: block.attrs.images.map(emptyPicture) } };
    case "embed": {
      const { id, url, provider } = block.attrs;
      return { ...block, attrs: { id, url, provider } };
    }
    default:
      return block;
  }
}

function emptyPicture({ mediaId, credit }: Picture): Picture {
  return { mediaId, alt: "", ...(credit === undefined ? {} : { credit }) };
}

function emptyParagraph(paragraph: InnerParagraph): InnerParagraph {
  return { ...paragraph, content: [] };
}

function emptyInner(inner: InnerParagraph | InnerList): InnerParagraph | InnerList {
  return inner.type === "list" ? { ...inner, content: inner.content.map(emptyItem) } : emptyParagraph(inner);
}

function emptyItem(item: ListItem): ListItem {
  return { ...item, content: item.content.map(emptyInner) };
}

function emptyRow<Row extends { readonly content: readonly object[] }>(row: Row): Row {
  return { ...row, content: row.content.map((cell) => ({ ...cell, content: [] })) };
}
