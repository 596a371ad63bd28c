import { Node, wrappingInputRule } from "@tiptap/core";
import {
  attributesOf,
  draftableAttributesOf,
  optionalText,
  readAttributes,
  writeAttributes,
  yesOrNo,
} from "./attributes.ts";

/** At the top a block with an id; inside an item or an update the same without one. */
export const List = Node.create({
  name: "list",
  group: "block",
  content: "listItem+",
  addAttributes: () => draftableAttributesOf({ ordered: yesOrNo }),
  parseHTML: () => [
    { tag: "ul", attrs: { ordered: false } },
    { tag: "ol", attrs: { ordered: true } },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [node.attrs.ordered === true ? "ol" : "ul", HTMLAttributes, 0],
  addInputRules() {
    return [
      wrappingInputRule({ find: /^[-*]\s$/, type: this.type, getAttributes: () => ({ ordered: false }) }),
      wrappingInputRule({ find: /^1\.\s$/, type: this.type, getAttributes: () => ({ ordered: true }) }),
    ];
  },
});

export const ListItem = Node.create({
  name: "listItem",
  content: "(paragraph | list)+",
  defining: true,
  parseHTML: () => [{ tag: "li" }],
  renderHTML: () => ["li", 0],
});

const keyFacts = { title: optionalText };

/** The facts of a story in a few lines, under a title of their own. */
export const KeyFacts = Node.create({
  name: "keyFacts",
  group: "block",
  content: "listItem+",
  defining: true,
  isolating: true,
  addAttributes: () => attributesOf(keyFacts),
  parseHTML: () => [
    {
      tag: 'section[data-block="keyFacts"]',
      contentElement: "ul",
      getAttrs: (element) => readAttributes(element, keyFacts),
    },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    "section",
    { ...HTMLAttributes, ...writeAttributes("keyFacts", keyFacts, node.attrs) },
    ["ul", 0],
  ],
});
