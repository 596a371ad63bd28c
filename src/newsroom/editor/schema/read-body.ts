import type { JSONContent } from "@tiptap/core";
import type { Block, Body, Inline, Mark } from "../../../features/stories/body.ts";
import { newBlockId } from "../../../kernel/ids.ts";

const knownTypes: Readonly<Record<Block["type"], true>> = {
  paragraph: true,
  heading: true,
  quotation: true,
  list: true,
  image: true,
  gallery: true,
  embed: true,
  keyFacts: true,
  update: true,
  correction: true,
  table: true,
  separator: true,
  source: true,
};

/** What must stand in a node that a body may leave empty, so that a caret finds a place. */
const leastContent: Readonly<Record<string, JSONContent>> = {
  quotation: { type: "paragraph" },
  update: { type: "paragraph" },
  correction: { type: "paragraph" },
  listItem: { type: "paragraph" },
  list: { type: "listItem", content: [{ type: "paragraph" }] },
  keyFacts: { type: "listItem", content: [{ type: "paragraph" }] },
  table: { type: "tableRow", content: [{ type: "tableCell" }] },
  tableRow: { type: "tableCell" },
};

/** A body as the editor's document: one child a block (an empty paragraph where there is none), in the same order. */
export function readBody(body: Body): JSONContent {
  const blocks = body.content.map(readBlock);
  const caretOnly = { type: "paragraph", attrs: { id: newBlockId() } };
  return { type: "doc", content: blocks.length === 0 ? [caretOnly] : blocks };
}

/** A block of a newer version becomes a node that holds it as it is. */
function readBlock(block: Block): JSONContent {
  if (Object.hasOwn(knownTypes, block.type)) return readNode(block as WrittenNode);
  return { type: "newerBlock", attrs: { id: block.attrs.id, block } };
}

type WrittenNode = {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly WrittenNode[];
};

function readNode(node: WrittenNode): JSONContent {
  const { type, attrs = {}, content } = node;
  if (type === "text") return readText(node as Inline & { type: "text" });
  const own = { type, attrs: { ...attrs } };
  return content === undefined ? own : { ...own, content: filled(type, content.map(readNode)) };
}

function filled(type: string, content: JSONContent[]): JSONContent[] {
  const least = leastContent[type];
  return content.length === 0 && least !== undefined ? [least] : content;
}

/** ProseMirror allows each kind of mark once a text; a body may, senselessly, have it twice. */
function readText({ text, marks = [] }: Inline & { type: "text" }): JSONContent {
  const once = new Map<string, Mark>(marks.toReversed().map((mark) => [mark.type, mark]));
  return once.size === 0 ? { type: "text", text } : { type: "text", text, marks: [...once.values()] };
}
