import { Node } from "@tiptap/core";
import type { Picture } from "../../../features/stories/body.ts";
import {
  attributesOf,
  type Kept,
  optionalText,
  readAttributes,
  text,
  webAddress,
  writeAttributes,
} from "./attributes.ts";

const image = { mediaId: text, alt: text, caption: optionalText, credit: optionalText };

/** One picture with this edition's words for it. */
export const Image = Node.create({
  name: "image",
  group: "block",
  draggable: true,
  addAttributes: () => attributesOf(image),
  parseHTML: () => [
    { tag: 'figure[data-block="image"]', getAttrs: (element) => readAttributes(element, image) },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    "figure",
    { ...HTMLAttributes, ...writeAttributes("image", image, node.attrs) },
    ["figcaption", String(node.attrs.caption ?? "")],
  ],
});

const pictures: Kept = { default: [], accepts: (value) => Array.isArray(value) && value.every(isPicture) };
const gallery = { images: pictures };

/** Several pictures that a reader leafs through. */
export const Gallery = Node.create({
  name: "gallery",
  group: "block",
  draggable: true,
  addAttributes: () => attributesOf(gallery),
  parseHTML: () => [
    { tag: 'div[data-block="gallery"]', getAttrs: (element) => readAttributes(element, gallery) },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    "div",
    { ...HTMLAttributes, ...writeAttributes("gallery", gallery, node.attrs) },
  ],
});

const embed = { url: webAddress, provider: text, title: optionalText };

/** What another site shows: a card until the reader asks for it. */
export const Embed = Node.create({
  name: "embed",
  group: "block",
  draggable: true,
  addAttributes: () => attributesOf(embed),
  parseHTML: () => [
    { tag: 'div[data-block="embed"]', getAttrs: (element) => readAttributes(element, embed) },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    "div",
    { ...HTMLAttributes, ...writeAttributes("embed", embed, node.attrs) },
    ["a", { href: String(node.attrs.url) }, String(node.attrs.title ?? node.attrs.url)],
  ],
});

function isPicture(value: unknown): value is Picture {
  if (typeof value !== "object" || value === null) return false;
  const known = Object.keys(value).every((name) => name in image);
  return known && "mediaId" in value && "alt" in value && Object.values(value).every(text.accepts);
}
