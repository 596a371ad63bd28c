import { getSchema } from "@tiptap/core";
import { joinBackward, splitBlock, wrapIn } from "@tiptap/pm/commands";
import { history, undo } from "@tiptap/pm/history";
import { Node } from "@tiptap/pm/model";
import { wrapInList } from "@tiptap/pm/schema-list";
import { type Command, EditorState, TextSelection } from "@tiptap/pm/state";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, Body } from "../../features/stories/body.ts";
import { validateBody } from "../../features/stories/body-schema.ts";
import { textOfBlock } from "../../features/stories/body-text.ts";
import { isMachineDraft } from "../../features/stories/machine-draft.ts";
import { blockIdsPlugin } from "./keep-block-ids.ts";
import { machineDraftsPlugin } from "./machine-drafts.ts";
import { bodySchema } from "./schema/editor-schema.ts";
import { readBody } from "./schema/read-body.ts";
import { writeBody } from "./schema/write-body.ts";

const schema = getSchema(bodySchema);
const type = (name: string) => schema.nodes[name] ?? expect.fail(name);
const paragraph = (id: string, text: string, isMarked = false): Block => ({
  type: "paragraph",
  attrs: { id, ...(isMarked && { draftedBy: "machine" as const }) },
  content: [{ type: "text", text }],
});

function open(...content: Block[]): EditorState {
  const doc = Node.fromJSON(schema, readBody({ type: "doc", content }));
  const plugins = [
    blockIdsPlugin(),
    machineDraftsPlugin(() => ({ machineDraft: "", acceptDraft: "" })),
    history(),
  ];
  return EditorState.create({ doc, plugins });
}

function run(state: EditorState, at: number, command: Command): EditorState {
  let after = state.apply(state.tr.setSelection(TextSelection.near(state.doc.resolve(at))));
  command(after, (transaction) => {
    after = after.apply(transaction);
  });
  return after;
}

const marksOf = (state: EditorState) =>
  writeBody(state.doc).content.map((block) => [textOfBlock(block), isMachineDraft(block)]);

describe("the mark of a machine's words", () => {
  const two = open(paragraph("a", "mine"), paragraph("b", "machine", true));

  it("goes when somebody writes in the block, and comes back when that is undone", () => {
    const typed = two.apply(two.tr.insertText("x", 8));
    expect(marksOf(typed)).toEqual([
      ["mine", false],
      ["mxachine", false],
    ]);
    expect(marksOf(run(typed, 1, undo))).toEqual(marksOf(two));
    expect(marksOf(two.apply(two.tr.insertText("x", 2)))[1]).toEqual(["machine", true]);
  });

  it("stays with the words through a split, a join, a list, a quotation and a move", () => {
    expect(marksOf(run(two, 10, splitBlock))).toEqual([
      ["mine", false],
      ["mac", true],
      ["hine", true],
    ]);
    expect(marksOf(run(two, 7, joinBackward))).toEqual([["minemachine", true]]);
    for (const name of ["list", "quotation"]) {
      const wrapped = run(two, 8, name === "list" ? wrapInList(type(name)) : wrapIn(type(name)));
      expect(marksOf(wrapped)).toEqual(marksOf(two));
      expect(validateBody(writeBody(wrapped.doc)).ok).toBe(true);
    }
    const moved = two.apply(two.tr.delete(6, 15).insert(0, two.doc.child(1)));
    expect(marksOf(moved)).toEqual(marksOf(two).toReversed());
  });

  it("is lost by no block that nobody wrote in, whatever is done around it", () => {
    const act = fc.record({ kind: fc.constantFrom("type", "split", "join", "undo"), at: fc.nat(100) });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 15 }), (acts) => {
        let state = open(paragraph("a", "mmmm"), paragraph("b", "QQQQ", true), paragraph("c", "nnnn"));
        for (const { kind, at } of acts) {
          const place = at % (state.doc.content.size + 1);
          if (kind === "split") state = run(state, place, splitBlock);
          else if (kind === "join") state = run(state, place, joinBackward);
          else if (kind === "undo") state = run(state, place, undo);
          else {
            const there = run(state, place, () => false);
            // Only in what is nobody's but a person's.
            const block = there.doc.child(there.selection.$from.index(0));
            if (!block.textContent.includes("Q")) state = there.apply(there.tr.insertText("x"));
          }
          const body: Body = writeBody(state.doc);
          for (const block of body.content)
            if (textOfBlock(block).includes("Q")) expect(isMachineDraft(block)).toBe(true);
        }
      }),
    );
  });
});
