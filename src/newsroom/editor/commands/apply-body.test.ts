import { getSchema } from "@tiptap/core";
import { history, undo } from "@tiptap/pm/history";
import { Node } from "@tiptap/pm/model";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyBody } from "../../../../tests/any-body.ts";
import type { Body } from "../../../features/stories/body.ts";
import { blockIdsPlugin } from "../keep-block-ids.ts";
import { bodySchema } from "../schema/editor-schema.ts";
import { readBody } from "../schema/read-body.ts";
import { type BlockMemory, rememberBody, writeBody } from "../schema/write-body.ts";
import { applyBody } from "./apply-body.ts";

const schema = getSchema(bodySchema);

function open(body: Body) {
  const doc = Node.fromJSON(schema, readBody(body));
  const memory: BlockMemory = new WeakMap();
  rememberBody(memory, doc, body);
  return { state: EditorState.create({ doc, plugins: [history(), blockIdsPlugin()] }), memory };
}

describe("a body from elsewhere", () => {
  it("is what the editor has afterwards, to the last attribute, and cannot be undone", () => {
    const anyOrder = fc.array(fc.nat(20), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(anyBody(), anyBody(), anyOrder, (body, other, order) => {
        // Blocks of both, in any order: some moved, some new, some with other words under the same id.
        const blocks = [...body.content, ...other.content];
        const chosen = new Map(
          order
            .map((place) => blocks[place % Math.max(1, blocks.length)])
            .filter((block) => block !== undefined)
            .map((block) => [block.attrs.id, block]),
        );
        const wanted: Body = { type: "doc", content: [...chosen.values()] };
        fc.pre(wanted.content.length > 0);
        const { state, memory } = open(body);
        const bringing = applyBody(state, wanted, memory);
        const after = bringing === null ? state : state.apply(bringing);
        expect(writeBody(after.doc, memory)).toEqual(wanted);
        expect(undo(after)).toBe(false);
        expect(applyBody(after, wanted, memory)).toBeNull();
      }),
    );
  });

  it("leaves the caret in its block, whatever moves around it", () => {
    const say = (id: string, text: string) => ({
      type: "paragraph" as const,
      attrs: { id },
      content: [{ type: "text" as const, text }],
    });
    const { state, memory } = open({
      type: "doc",
      content: [say("a", "one"), say("b", "two"), say("c", "three")],
    });
    const placed = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 8)));
    const wanted: Body = {
      type: "doc",
      content: [say("c", "three"), say("x", "new"), say("a", "ONE"), say("b", "two")],
    };
    const bringing = applyBody(placed, wanted, memory);
    const { $from } = placed.apply(bringing ?? placed.tr).selection;
    expect([$from.parent.textContent, $from.parentOffset]).toEqual(["two", 2]);
  });

  it("leaves the caret in one's own words where a paragraph was written by two", () => {
    const say = (id: string, text: string) => ({
      type: "paragraph" as const,
      attrs: { id },
      content: [{ type: "text" as const, text }],
    });
    const { state, memory } = open({ type: "doc", content: [say("a", "one"), say("b", "mine")] });
    const placed = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 8)));
    const wanted: Body = { type: "doc", content: [say("a", "one"), say("b", "theirs"), say("x", "mine")] };
    const after = placed.apply(applyBody(placed, wanted, memory) ?? placed.tr);
    expect(writeBody(after.doc, memory)).toEqual(wanted);
    const { $from } = after.selection;
    expect([$from.parent.textContent, $from.parentOffset]).toEqual(["mine", 2]);
  });
});
