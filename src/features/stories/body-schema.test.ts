import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyBody } from "../../../tests/any-body.ts";
import { validateBody } from "./body-schema.ts";
import { textOfBody } from "./body-text.ts";

describe("a body", () => {
  it("is the same after the way through JSON and the validator, with the same words", () => {
    fc.assert(
      fc.property(anyBody(), (written) => {
        const read = validateBody(JSON.parse(JSON.stringify(written)));
        expect(read).toEqual({ ok: true, value: written });
        if (read.ok) expect(textOfBody(read.value)).toBe(textOfBody(written));
      }),
      { numRuns: 300 },
    );
  });

  it("gives a duplicate, malformed or missing id a new one and leaves the others", () => {
    const paragraph = (id?: string) => ({
      type: "paragraph",
      attrs: id === undefined ? {} : { id },
      content: [],
    });
    const read = validateBody({
      type: "doc",
      content: [paragraph("a"), paragraph("a"), paragraph("<"), paragraph()],
    });
    const ids = read.ok ? read.value.content.map((one) => one.attrs.id) : [];
    expect(ids[0]).toBe("a");
    expect(new Set(ids).size).toBe(4);
  });

  it.each([8.64e15 + 1, -8.64e15 - 1, 1.5])("has no time that no date can tell: %d", (at) => {
    const content = [{ type: "correction", attrs: { id: "c", at }, content: [] }];
    expect(validateBody({ type: "doc", content }).ok).toBe(false);
  });

  it("keeps a block of a newer version as it is", () => {
    const newer = { type: "hologram", attrs: { id: "h", depth: 3 } };
    expect(validateBody({ type: "doc", content: [newer] })).toEqual({
      ok: true,
      value: { type: "doc", content: [newer] },
    });
  });

  it.each([
    [
      "a link that runs script",
      { type: "text", text: "x", marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }] },
    ],
    [
      "a link to another origin without its scheme",
      { type: "text", text: "x", marks: [{ type: "link", attrs: { href: "//evil.example" } }] },
    ],
    ...["/\\evil.example", "/\t/evil.example", "/\n\\evil.example"].map((to): [string, object] => [
      `a link that browsers read as another origin (${JSON.stringify(to)})`,
      { type: "text", text: "x", marks: [{ type: "link", attrs: { href: to } }] },
    ]),
    ["raw HTML", { type: "html", text: "<b>" }],
    ["an attribute nobody knows", { type: "text", text: "x", onclick: "alert(1)" }],
  ])("refuses %s, and says where", (_, bad) => {
    const read = validateBody({
      type: "doc",
      content: [
        { type: "separator", attrs: { id: "s" } },
        { type: "paragraph", attrs: { id: "p" }, content: [bad] },
      ],
    });
    expect(read.ok).toBe(false);
    if (!read.ok)
      expect(read.refusal).toEqual([
        expect.objectContaining({ block: 1, path: expect.stringContaining("content.0") }),
      ]);
  });
});
