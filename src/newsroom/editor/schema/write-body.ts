import type { Mark, Node } from "@tiptap/pm/model";
import type { Block, Body } from "../../../features/stories/body.ts";

/** Nodes without content in a body; every other has some, if only an empty list. */
const leaves: ReadonlySet<string> = new Set([
  "hardBreak",
  "image",
  "gallery",
  "embed",
  "separator",
  "source",
]);

/**
 * Which block a node of the editor stands for. ProseMirror never changes a node and keeps those that an edit does not touch, so what
 * was not edited is given back as it came, to the last attribute, and a keystroke costs one block.
 */
export type BlockMemory = WeakMap<Node, Block>;

/** Remembers the blocks of a body that `doc` was just made from (see readBody). */
export function rememberBody(memory: BlockMemory, doc: Node, body: Body): void {
  body.content.forEach((block, index) => {
    const node = doc.maybeChild(index);
    if (node !== null) memory.set(node, block);
  });
}

/** The editor's document as a body, every top-level node with the id it has. */
export function writeBody(doc: Node, memory: BlockMemory = new WeakMap()): Body {
  return {
    type: "doc",
    content: doc.children.map((node) => {
      const known = memory.get(node);
      if (known !== undefined) return known;
      const block = writeBlock(node);
      memory.set(node, block);
      return block;
    }),
  };
}

function writeBlock(node: Node): Block {
  if (node.type.name !== "newerBlock") return writeNode(node, "block") as Block;
  const block = node.attrs.block as Block;
  return block.attrs?.id === node.attrs.id
    ? block
    : ({ ...block, attrs: { ...block.attrs, id: node.attrs.id } } as Block);
}

function writeNode(node: Node, place: "block" | "inside"): unknown {
  const type = node.type.name;
  if (node.isText) {
    const marks = node.marks.map(writeMark);
    return marks.length === 0 ? { type, text: node.text } : { type, text: node.text, marks };
  }
  const attrs = Object.entries(node.attrs).filter(([name, value]) => {
    if (name === "id") return place === "block";
    if (name === "draftedBy") return place === "block" && value !== null;
    if (name === "colspan" || name === "rowspan") return value !== 1;
    return value !== null;
  });
  return {
    type,
    ...(attrs.length === 0 ? {} : { attrs: Object.fromEntries(attrs) }),
    ...(leaves.has(type) ? {} : { content: node.children.map((child) => writeNode(child, "inside")) }),
  };
}

function writeMark({ type, attrs }: Mark): unknown {
  return Object.keys(attrs).length === 0 ? { type: type.name } : { type: type.name, attrs: { ...attrs } };
}
