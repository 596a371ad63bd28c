import { getSchema } from "@tiptap/core";
import { joinBackward, setBlockType, splitBlock, wrapIn } from "@tiptap/pm/commands";
import { history, redo, undo } from "@tiptap/pm/history";
import { Node } from "@tiptap/pm/model";
import { wrapInList } from "@tiptap/pm/schema-list";
import { type Command, EditorState, TextSelection } from "@tiptap/pm/state";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyEditedBody } from "../../../tests/any-body.ts";
import type { Block, Body } from "../../features/stories/body.ts";
import { validateBody } from "../../features/stories/body-schema.ts";
import { blockIdsPlugin } from "./keep-block-ids.ts";
import { bodySchema } from "./schema/editor-schema.ts";
import { readBody } from "./schema/read-body.ts";
import { writeBody } from "./schema/write-body.ts";

const schema = getSchema(bodySchema);
const type = (name: string) => schema.nodes[name] ?? expect.fail(name);

function open(body: Body): EditorState {
  const doc = Node.fromJSON(schema, readBody(body));
  return EditorState.create({ doc, plugins: [history(), blockIdsPlugin()] });
}

const paragraphs = (texts: Readonly<Record<string, string>>): Body => ({
  type: "doc",
  content: Object.entries(texts).map(([id, text]): Block => {
    return { type: "paragraph", attrs: { id }, content: text === "" ? [] : [{ type: "text", text }] };
  }),
});

const idsOf = (state: EditorState) => state.doc.children.map((block) => block.attrs.id as unknown);

function run(state: EditorState, command: Command): EditorState {
  let after = state;
  command(state, (transaction) => {
    after = after.apply(transaction);
  });
  return after;
}

function select(state: EditorState, from: number, to = from): EditorState {
  const { doc } = state;
  return state.apply(state.tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to))));
}

describe("the ids of blocks", () => {
  const two = open(paragraphs({ a: "harbour", b: "market" }));

  it("a split leaves the id with the first half, and another block as it was", () => {
    const [first, second, third] = idsOf(run(select(two, 4), splitBlock));
    expect([first, third]).toEqual(["a", "b"]);
    expect(second).not.toBe("a");
    expect(second).toMatch(/^\w{10}$/);
  });

  it("a line put above a paragraph takes nothing from it", () => {
    const state = run(select(two, 1), splitBlock);
    expect(idsOf(state).slice(1)).toEqual(["a", "b"]);
    expect(idsOf(state)[0]).toMatch(/^\w{10}$/);
  });

  it("a join leaves the first one's id", () => {
    expect(idsOf(run(select(two, 10), joinBackward))).toEqual(["a"]);
  });

  it("an undone and redone split has the ids from before and after", () => {
    const split = run(select(two, 4), splitBlock);
    const undone = run(split, undo);
    expect(undone.doc.eq(two.doc)).toBe(true);
    expect(idsOf(run(undone, redo))).toEqual(idsOf(split));
  });

  it("a block put beside itself is given a new id; the one that was there keeps its own", () => {
    const copy = two.doc.child(1);
    const above = idsOf(two.apply(two.tr.insert(0, copy)));
    expect(above.slice(1)).toEqual(["a", "b"]);
    expect(new Set(above).size).toBe(3);
    const twice = idsOf(two.apply(two.tr.insert(0, [copy, copy])));
    expect(new Set(twice).size).toBe(4);
  });

  it("a block cut and put elsewhere keeps its id", () => {
    const cut = two.apply(two.tr.delete(0, 9));
    expect(idsOf(cut)).toEqual(["b"]);
    expect(idsOf(cut.apply(cut.tr.insert(8, two.doc.child(0))))).toEqual(["b", "a"]);
  });

  it("follows text into a list or a quotation and out again, and stands nowhere inside", () => {
    const listed = run(select(two, 2), wrapInList(type("list")));
    expect(idsOf(listed)).toEqual(["a", "b"]);
    expect(validateBody(writeBody(listed.doc)).ok).toBe(true);
    const quoted = run(select(two, 2), wrapIn(type("quotation")));
    expect(idsOf(quoted)).toEqual(["a", "b"]);
    const range = quoted.doc.resolve(3).blockRange();
    const lifted = quoted.apply(range === null ? quoted.tr : quoted.tr.lift(range, 0));
    expect(lifted.doc.child(0).type.name).toBe("paragraph");
    expect(idsOf(lifted)).toEqual(["a", "b"]);
  });

  it("stays with paragraphs that become headings, however many at once", () => {
    expect(idsOf(run(select(two, 2, 12), setBlockType(type("heading"), { level: 3 })))).toEqual(["a", "b"]);
  });
});

type Act = { readonly kind: string; readonly from: number; readonly to: number };
const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom(
    "type",
    "split",
    "join",
    "delete",
    "move",
    "copy",
    "head",
    "quote",
    "list",
    "undo",
    "redo",
  ),
  from: fc.nat(1000),
  to: fc.nat(1000),
});

/** Carries out an act at places that the document has; what doesn't fit there does nothing. */
function carryOut(state: EditorState, { kind, from, to }: Act): EditorState {
  const size = state.doc.content.size;
  const [start = 0, end = 0] = [from % (size + 1), to % (size + 1)].sort((one, other) => one - other);
  const placed = select(state, start, end);
  const { tr, doc } = placed;
  const block = doc.resolve(start).index(0);
  const moved = doc.maybeChild(Math.min(block, doc.childCount - 1));
  if (kind === "type") return placed.apply(tr.insertText("x"));
  if (kind === "delete") return placed.apply(tr.deleteSelection());
  if (kind === "undo") return run(state, undo);
  if (kind === "redo") return run(state, redo);
  if (kind === "split") return run(placed.apply(placed.tr.deleteSelection()), splitBlock);
  if (kind === "join") return run(placed, joinBackward);
  if (kind === "head") return run(placed, setBlockType(type("heading"), { level: 3 }));
  if (kind === "quote") return run(placed, wrapIn(type("quotation")));
  if (kind === "list") return run(placed, wrapInList(type("list")));
  if (moved === null) return state;
  if (kind === "copy") return placed.apply(tr.insert(0, moved));
  let offset = 0;
  for (let i = 0; i < doc.children.indexOf(moved); i++) offset += doc.child(i).nodeSize;
  if (doc.childCount < 2) return state;
  return placed.apply(tr.delete(offset, offset + moved.nodeSize).insert(0, moved));
}

describe("after any edits", () => {
  it("the body is valid, its ids are its own, and undoing them all brings it back", () => {
    fc.assert(
      fc.property(anyEditedBody(), fc.array(act, { maxLength: 25 }), (body, acts) => {
        const start = open(body);
        let state = start;
        for (const one of acts) {
          state = carryOut(state, one);
          const written = writeBody(state.doc);
          // The validator gives new ids to what has none or a second one: it finds nothing to mend.
          expect(validateBody(written)).toEqual({ ok: true, value: written });
        }
        for (let i = 0; i <= acts.length; i++) state = run(state, undo);
        expect(writeBody(state.doc)).toEqual(writeBody(start.doc));
      }),
      { numRuns: 200, interruptAfterTimeLimit: 20_000 },
    );
    // Longer than the limit above: on a machine that is busy fewer are tried, and none fails for it.
  }, 60_000);

  it("typing in one block leaves every id and every other block as it was", () => {
    fc.assert(
      fc.property(anyEditedBody(), fc.nat(), (body, place) => {
        const state = open(body);
        const placed = select(state, place % (state.doc.content.size + 1));
        const { $from } = placed.selection;
        fc.pre($from.parent.isTextblock);
        const typed = placed.apply(placed.tr.insertText("x", $from.pos));
        expect(idsOf(typed)).toEqual(idsOf(state));
        const touched = typed.doc.children.filter((block, i) => block !== state.doc.child(i));
        expect(touched).toEqual([typed.doc.child($from.index(0))]);
      }),
    );
  });
});
