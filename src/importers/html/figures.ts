import type { Block } from "../../features/stories/body.ts";
import { newBlockId } from "../../kernel/ids.ts";
import { bareAddress, embedOf } from "./embeds.ts";
import { PICTURE_NOT_FOUND, type Reading, type Surroundings } from "./html-reading.ts";
import { classesOf, findBelow, type HtmlElement, markupOf } from "./html-tree.ts";
import { type Caption, isCaption, isGallery, readCaption, readGallery, withCaption } from "./pictures.ts";
import { withoutDash } from "./quotations.ts";

/** Whether an element holds something with its caption: a `<figure>`, or the box that the classic editor drew around a picture. */
export function isFigure(element: HtmlElement): boolean {
  return element.tagName === "figure" || classesOf(element).includes(" wp-caption ");
}

/** What a figure shows, with its caption in the place that the block has for it; a caption without a place is a paragraph. */
export function readFigure(reading: Reading, figure: HtmlElement, around: Surroundings): Block[] {
  if (isGallery(figure)) return readGallery(reading, figure, around);
  const found = findBelow(figure, isCaption);
  const caption = found !== null && reading.used.has(found) ? null : found;
  if (caption !== null) reading.used.add(caption);
  const words = caption === null ? null : readCaption(reading, caption);
  const address = bareAddress(figure);
  const embed =
    address === null
      ? null
      : embedOf(address, words === null ? "" : allWords(words), reading.options.baseUrl);
  if (embed !== null) return [embed];
  const blocks = reading.collect(figure.childNodes, around.marks, around.depth + 1);
  const whole = blocks.length === 1 ? blocks.map((block) => asWholeFigure(block, figure)) : blocks;
  return words === null ? whole : withWords(whole, words);
}

/** A picture that is not ours is kept with everything around it: the caption would be lost otherwise. */
function asWholeFigure(block: Block, figure: HtmlElement): Block {
  if (block.type !== "source" || block.attrs.reason !== PICTURE_NOT_FOUND) return block;
  return { ...block, attrs: { ...block.attrs, markup: markupOf(figure) } };
}

function withWords(blocks: readonly Block[], words: Caption): Block[] {
  const [only] = blocks;
  if (blocks.length === 1 && only?.type === "source" && only.attrs.reason === PICTURE_NOT_FOUND)
    return [only];
  const at = blocks.findIndex((block) => described(block, words) !== null);
  if (at === -1) return [...blocks, ...paragraphOf(allWords(words))];
  return blocks.map((block, index) => (index === at ? (described(block, words) ?? block) : block));
}

/** A block with these words in its place for them, or null where it has none (left). */
function described(block: Block, words: Caption): Block | null {
  const all = allWords(words);
  if (all === "") return block;
  if (block.type === "image") return { ...block, attrs: withCaption(block.attrs, words) };
  if (block.type === "embed") return { ...block, attrs: { ...block.attrs, title: all } };
  if (block.type === "table" && block.attrs.caption === undefined)
    return { ...block, attrs: { ...block.attrs, caption: all } };
  if (block.type === "quotation" && block.attrs.attribution === undefined)
    return { ...block, attrs: { ...block.attrs, attribution: withoutDash(all) } };
  return null;
}

function allWords({ caption, credit }: Caption): string {
  return [caption, credit].filter((part) => part !== "").join(" ");
}

function paragraphOf(text: string): Block[] {
  if (text === "") return [];
  return [{ type: "paragraph", attrs: { id: newBlockId() }, content: [{ type: "text", text }] }];
}
