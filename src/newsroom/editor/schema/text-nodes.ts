import { Node, textblockTypeInputRule } from "@tiptap/core";
import { attributesOf, draftableAttributesOf, wholeNumber, writeAttributes } from "./attributes.ts";

/** The whole body: at least one block, for a caret must stand somewhere. */
export const Doc = Node.create({ name: "doc", topNode: true, content: "block+" });

export const Text = Node.create({ name: "text", group: "inline" });

/** At the top a block with an id; inside another block the same without one. */
export const Paragraph = Node.create({
  name: "paragraph",
  group: "block",
  priority: 1000,
  content: "inline*",
  addAttributes: () => draftableAttributesOf({}),
  parseHTML: () => [{ tag: "p" }],
  renderHTML: ({ HTMLAttributes }) => ["p", HTMLAttributes, 0],
});

/** A cross heading; h1 is the story's own headline, and what lies deeper than h4 is brought up to it. */
export const Heading = Node.create({
  name: "heading",
  group: "block",
  content: "inline*",
  defining: true,
  addAttributes: () => draftableAttributesOf({ level: wholeNumber(2, 4, 2) }),
  parseHTML: () =>
    [1, 2, 3, 4, 5, 6].map((level) => ({
      tag: `h${level}`,
      attrs: { level: Math.min(4, Math.max(2, level)) },
    })),
  renderHTML: ({ node, HTMLAttributes }) => [`h${Number(node.attrs.level)}`, HTMLAttributes, 0],
  addInputRules() {
    return [
      textblockTypeInputRule({
        find: /^(#{2,4})\s$/,
        type: this.type,
        getAttributes: (match) => ({ level: match[1]?.length ?? 2 }),
      }),
    ];
  },
});

export const HardBreak = Node.create({
  name: "hardBreak",
  group: "inline",
  inline: true,
  selectable: false,
  parseHTML: () => [{ tag: "br" }],
  renderHTML: () => ["br"],
  renderText: () => "\n",
});

/** The line between two parts of a story. */
export const Separator = Node.create({
  name: "separator",
  group: "block",
  addAttributes: () => attributesOf({}),
  parseHTML: () => [{ tag: "hr" }],
  renderHTML: ({ HTMLAttributes }) => ["hr", { ...HTMLAttributes, ...writeAttributes("separator", {}, {}) }],
});
