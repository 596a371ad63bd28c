import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyBody, anyEditedBody } from "../../../../tests/any-body.ts";
import type { Block, Body } from "../../../features/stories/body.ts";
import { validateBody } from "../../../features/stories/body-schema.ts";
import { textOfBody } from "../../../features/stories/body-text.ts";
import { bodySchema } from "./editor-schema.ts";
import { readBody } from "./read-body.ts";
import { type BlockMemory, rememberBody, writeBody } from "./write-body.ts";

const schema = getSchema(bodySchema);

function open(body: Body): { doc: Node; memory: BlockMemory } {
  const doc = Node.fromJSON(schema, readBody(body));
  doc.check();
  const memory: BlockMemory = new WeakMap();
  rememberBody(memory, doc, body);
  return { doc, memory };
}

describe("a body in the editor", () => {
  it("comes out as it went in, whatever it is", () => {
    fc.assert(
      fc.property(anyBody(), (body) => {
        const { doc, memory } = open(body);
        const caretOnly = [{ type: "paragraph", attrs: { id: expect.any(String) }, content: [] }];
        expect(writeBody(doc, memory)).toEqual({
          type: "doc",
          content: body.content.length === 0 ? caretOnly : body.content,
        });
      }),
    );
  });

  it("is valid and says the same when every block of it is written anew", () => {
    fc.assert(
      fc.property(anyBody(), (body) => {
        const written = writeBody(open(body).doc);
        const read = validateBody(JSON.parse(JSON.stringify(written)));
        expect(read.ok).toBe(true);
        expect(textOfBody(written)).toBe(textOfBody(body));
        expect(writeBody(open(written).doc)).toEqual(written);
      }),
    );
  });

  it("is the same to the last attribute, written anew, where it is as an editor leaves it", () => {
    fc.assert(
      fc.property(anyEditedBody(), (body) => {
        expect(writeBody(open(body).doc)).toEqual(body);
      }),
    );
  });

  it("keeps a block of a newer version, in content and attributes", () => {
    const newer = { type: "hologram", attrs: { id: "h", depth: 3 }, content: [{ type: "beam" }] };
    const body = { type: "doc", content: [newer] } as unknown as Body;
    expect(writeBody(open(body).doc)).toEqual(body);
  });

  it("writes only what was edited", () => {
    const paragraph = (id: string): Block => ({ type: "paragraph", attrs: { id }, content: [] });
    const body: Body = { type: "doc", content: [paragraph("a"), paragraph("b")] };
    const { doc, memory } = open(body);
    const edited = new Transform(doc).insert(1, schema.text("x")).doc;
    const written = writeBody(edited, memory);
    expect(written.content[1]).toBe(body.content[1]);
    expect(written.content[0]).toEqual({ ...paragraph("a"), content: [{ type: "text", text: "x" }] });
  });
});
