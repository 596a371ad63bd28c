import { Node } from "@tiptap/core";
import { attributesOf, type Kept, readAttributes, text, writeAttributes } from "./attributes.ts";

const source = { reason: text, markup: text };

/** What an importer could not convert, word for word; staff read it and cannot change it. */
export const Source = Node.create({
  name: "source",
  group: "block",
  addAttributes: () => attributesOf(source),
  parseHTML: () => [
    { tag: 'div[data-block="source"]', getAttrs: (element) => readAttributes(element, source) },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    "div",
    { ...HTMLAttributes, ...writeAttributes("source", source, node.attrs) },
  ],
});

const block: Kept = {
  default: null,
  accepts: (value) => typeof value === "object" && value !== null && "type" in value,
};

/** A block of a kind that this version does not know: it can be moved and deleted, and is otherwise kept as it came. */
export const NewerBlock = Node.create({
  name: "newerBlock",
  group: "block",
  // Not to be pasted: a page of somebody else's must not bring in what nothing here can check.
  addAttributes: () => attributesOf({ block }),
  renderHTML: ({ HTMLAttributes }) => ["div", { ...HTMLAttributes, "data-block": "newerBlock" }],
});
