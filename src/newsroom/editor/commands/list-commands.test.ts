import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import { type Command, EditorState, TextSelection } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import type { Block, InnerList, ListItem } from "../../../features/stories/body.ts";
import { bodySchema } from "../schema/editor-schema.ts";
import { readBody } from "../schema/read-body.ts";
import { writeBody } from "../schema/write-body.ts";
import { indentItem, outdentItem, splitItem, toggleKeyFacts, toggleList } from "./list-commands.ts";

const schema = getSchema(bodySchema);
const paragraph = (text: string) => ({
  type: "paragraph" as const,
  content: text === "" ? [] : [{ type: "text" as const, text }],
});
const item = (text: string, ...inner: InnerList[]): ListItem => ({
  type: "listItem",
  content: [paragraph(text), ...inner],
});
const inner = (ordered: boolean, ...content: ListItem[]): InnerList => ({
  type: "list",
  attrs: { ordered },
  content,
});
const list = (ordered: boolean, ...content: ListItem[]): Block => ({
  type: "list",
  attrs: { id: "l", ordered },
  content,
});
const facts = (...content: ListItem[]): Block => ({ type: "keyFacts", attrs: { id: "l" }, content });

/** What a command makes of a block, the caret at the end of `words`; null where it does nothing. */
function run(block: Block, words: string, command: Command): readonly unknown[] | null {
  const doc = Node.fromJSON(schema, readBody({ type: "doc", content: [block] }));
  let place = 0;
  doc.descendants((node, at) => {
    if (node.isTextblock && node.textContent === words) place = at + 1 + node.content.size;
  });
  let after: EditorState | null = null;
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, place) });
  command(state, (transaction) => {
    after = state.apply(transaction);
  });
  if (after === null) return null;
  (after as EditorState).doc.check();
  return writeBody((after as EditorState).doc).content.map(({ attrs: { id: _, ...attrs }, ...rest }) => ({
    ...rest,
    attrs,
  }));
}
const without = (block: Block) => {
  const { id: _, ...attrs } = block.attrs;
  return { ...block, attrs };
};

describe("items of a list", () => {
  it("go into the item before, in a list of the same kind, and out again", () => {
    const flat = list(true, item("a"), item("b"), item("c"));
    const deep = list(true, item("a", inner(true, item("b"))), item("c"));
    expect(run(flat, "b", indentItem)).toEqual([without(deep)]);
    expect(run(deep, "b", outdentItem)).toEqual([without(flat)]);
    expect(run(deep, "c", indentItem)).toEqual([
      without(list(true, item("a", inner(true, item("b"), item("c"))))),
    ]);
  });

  it("of key facts go into a plain list", () => {
    expect(run(facts(item("a"), item("b")), "b", indentItem)).toEqual([
      without(facts(item("a", inner(false, item("b"))))),
    ]);
  });

  it("have nowhere deeper to go at the beginning, so that Tab leaves the text", () => {
    expect(run(list(false, item("a"), item("b")), "a", indentItem)).toBeNull();
  });

  it("split in two, and an empty one leaves the list", () => {
    expect(run(list(false, item("a")), "a", splitItem)).toEqual([without(list(false, item("a"), item("")))]);
    expect(run(list(false, item("a"), item("")), "", splitItem)).toEqual([
      without(list(false, item("a"))),
      { ...paragraph(""), attrs: {} },
    ]);
    expect(run(facts(item("a"), item("")), "", splitItem)).toEqual([
      without(facts(item("a"))),
      { ...paragraph(""), attrs: {} },
    ]);
  });

  it("change between bullets and numbers, and become paragraphs again", () => {
    expect(run(list(false, item("a")), "a", toggleList(true))).toEqual([without(list(true, item("a")))]);
    expect(run(list(true, item("a")), "a", toggleList(true))).toEqual([{ ...paragraph("a"), attrs: {} }]);
    expect(run(facts(item("a")), "a", toggleKeyFacts)).toEqual([{ ...paragraph("a"), attrs: {} }]);
    const plain: Block = { ...paragraph("a"), attrs: { id: "p" } };
    expect(run(plain, "a", toggleKeyFacts)).toEqual([without(facts(item("a")))]);
  });
});
