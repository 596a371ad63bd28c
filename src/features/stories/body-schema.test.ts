import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, Inline, ListItem, Mark } from "./body.ts";
import { validateBody } from "./body-schema.ts";
import { textOfBody } from "./body-text.ts";

const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
const maybe = <Value>(key: string, value: fc.Arbitrary<Value>) =>
  fc.option(value, { nil: undefined }).map((one) => (one === undefined ? {} : { [key]: one }));
const href = fc.constantFrom(
  "https://a.example/b?c=d&e",
  "http://a.example",
  "mailto:a@b.example",
  "/en/a",
  "#top",
);
const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constant<Mark>({ type: "strong" }),
  fc.constant<Mark>({ type: "emphasis" }),
  href.map((to): Mark => ({ type: "link", attrs: { href: to } })),
  fc.constantFrom("fr", "mfe", "ar").map((lang): Mark => ({ type: "language", attrs: { lang } })),
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  words.map((text): Inline => ({ type: "text", text })),
  fc
    .tuple(words, fc.array(mark, { minLength: 1, maxLength: 2 }))
    .map(([text, marks]): Inline => ({ type: "text", text, marks })),
  fc.constant<Inline>({ type: "hardBreak" }),
);
const inlines = fc.array(inline, { maxLength: 4 });
const innerParagraph = inlines.map((content) => ({ type: "paragraph" as const, content }));
const listItem: fc.Arbitrary<ListItem> = fc.letrec<{ item: ListItem }>((tie) => ({
  item: fc
    .array(
      fc.oneof(
        { depthSize: "small", maxDepth: 2 },
        innerParagraph,
        fc
          .tuple(fc.boolean(), fc.array(tie("item"), { maxLength: 2 }))
          .map(([ordered, content]) => ({ type: "list" as const, attrs: { ordered }, content })),
      ),
      { maxLength: 3 },
    )
    .map((content) => ({ type: "listItem" as const, content })),
})).item;
const items = fc.array(listItem, { maxLength: 3 });
const picture = fc
  .tuple(
    fc.constantFrom("m1", "m2"),
    fc.string(),
    maybe("caption", fc.string()),
    maybe("credit", fc.string()),
  )
  .map(([mediaId, alt, caption, credit]) => ({ mediaId, alt, ...caption, ...credit }));
const at = fc.integer({ min: 0, max: 4_000_000_000_000 });
const cell = fc
  .tuple(fc.boolean(), inlines, maybe("colspan", fc.integer({ min: 1, max: 9 })))
  .map(([header, content, span]) => ({ type: "tableCell", attrs: { header, ...span }, content }));

/** Every kind of block, with ids that are unique in a body. */
const block = fc.oneof(
  inlines.map((content) => ({ type: "paragraph", attrs: {}, content })),
  fc
    .tuple(fc.constantFrom(2, 3, 4), inlines)
    .map(([level, content]) => ({ type: "heading", attrs: { level }, content })),
  fc
    .tuple(maybe("attribution", words), fc.array(innerParagraph, { maxLength: 2 }))
    .map(([attrs, content]) => ({ type: "quotation", attrs, content })),
  fc.tuple(fc.boolean(), items).map(([ordered, content]) => ({ type: "list", attrs: { ordered }, content })),
  picture.map((attrs) => ({ type: "image", attrs })),
  fc.array(picture, { maxLength: 3 }).map((images) => ({ type: "gallery", attrs: { images } })),
  maybe("title", words).map((title) => ({
    type: "embed",
    attrs: { url: "https://v.example/1", provider: "V", ...title },
  })),
  fc.tuple(maybe("title", words), items).map(([attrs, content]) => ({ type: "keyFacts", attrs, content })),
  fc
    .tuple(at, maybe("headline", words), fc.array(innerParagraph, { maxLength: 2 }))
    .map(([time, more, content]) => ({ type: "update", attrs: { at: time, ...more }, content })),
  fc
    .tuple(at, fc.array(innerParagraph, { maxLength: 2 }))
    .map(([time, content]) => ({ type: "correction", attrs: { at: time }, content })),
  fc
    .tuple(maybe("caption", words), fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 }))
    .map(([attrs, rows]) => ({
      type: "table",
      attrs,
      content: rows.map((content) => ({ type: "tableRow", content })),
    })),
  fc.constant({ type: "separator", attrs: {} }),
  fc.tuple(words, fc.string()).map(([reason, markup]) => ({ type: "source", attrs: { reason, markup } })),
);
const body = fc.array(block, { maxLength: 8 }).map((blocks) => ({
  type: "doc" as const,
  content: blocks.map((one, i) => ({ ...one, attrs: { ...one.attrs, id: `b${i}` } })) as unknown as Block[],
}));

describe("a body", () => {
  it("is the same after the way through JSON and the validator, with the same words", () => {
    fc.assert(
      fc.property(body, (written) => {
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
