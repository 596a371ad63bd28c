import { Node, wrappingInputRule } from "@tiptap/core";
import {
  attributesOf,
  draftableAttributesOf,
  optionalText,
  readAttributes,
  time,
  writeAttributes,
} from "./attributes.ts";

const quotation = { attribution: optionalText };

/** What somebody said or wrote, in paragraphs, and who it was. */
export const Quotation = Node.create({
  name: "quotation",
  group: "block",
  content: "paragraph+",
  defining: true,
  addAttributes: () => draftableAttributesOf(quotation),
  parseHTML: () => [
    {
      tag: "blockquote[data-attrs]",
      priority: 60,
      getAttrs: (element) => readAttributes(element, quotation),
    },
    { tag: "blockquote" },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    "blockquote",
    { ...HTMLAttributes, ...writeAttributes("quotation", quotation, node.attrs) },
    0,
  ],
  addInputRules() {
    return [wrappingInputRule({ find: /^>\s$/, type: this.type })];
  },
});

const update = { at: time, headline: optionalText };

/** An entry of a live story. */
export const Update = Node.create({
  name: "update",
  group: "block",
  content: "(paragraph | list)+",
  defining: true,
  isolating: true,
  addAttributes: () => attributesOf(update),
  parseHTML: () => [
    { tag: 'section[data-block="update"]', getAttrs: (element) => readAttributes(element, update) },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    "section",
    { ...HTMLAttributes, ...writeAttributes("update", update, node.attrs) },
    0,
  ],
});

const correction = { at: time };

/** A public correction note. */
export const Correction = Node.create({
  name: "correction",
  group: "block",
  content: "paragraph+",
  defining: true,
  isolating: true,
  addAttributes: () => attributesOf(correction),
  parseHTML: () => [
    { tag: 'aside[data-block="correction"]', getAttrs: (element) => readAttributes(element, correction) },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    "aside",
    { ...HTMLAttributes, ...writeAttributes("correction", correction, node.attrs) },
    0,
  ],
});
