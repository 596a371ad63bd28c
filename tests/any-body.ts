import fc from "fast-check";
import type { Block, Body, Inline, ListItem, Mark, TextNode } from "../src/features/stories/body.ts";

/** `least` is how many parts a container has at the least: 0 as a body may have them, 1 as an editor leaves them. */
type Shape = { readonly least: 0 | 1 };

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
const order = ["strong", "emphasis", "link", "language"];
/** Marks as an editor leaves them: each kind once, in the order of the schema. */
const orderly = (marks: readonly Mark[]): Mark[] =>
  [...new Map(marks.map((one) => [one.type, one])).values()].sort(
    (one, other) => order.indexOf(one.type) - order.indexOf(other.type),
  );
const anyInline = ({ least }: Shape): fc.Arbitrary<Inline> =>
  fc.oneof(
    words.map((text): Inline => ({ type: "text", text })),
    fc
      .tuple(words, fc.array(mark, { minLength: 1, maxLength: 2 }))
      .map(([text, marks]): Inline => ({ type: "text", text, marks: least === 1 ? orderly(marks) : marks })),
    fc.constant<Inline>({ type: "hardBreak" }),
  );
/** Neighbours with the same marks are one text to an editor. */
function joined(inlines: readonly Inline[]): Inline[] {
  const made: Inline[] = [];
  for (const one of inlines) {
    const last = made.at(-1);
    if (one.type === "text" && last?.type === "text" && sameMarks(one, last))
      made[made.length - 1] = { ...last, text: last.text + one.text };
    else made.push(one);
  }
  return made;
}
const sameMarks = (one: TextNode, other: TextNode) =>
  JSON.stringify(one.marks ?? []) === JSON.stringify(other.marks ?? []);
const picture = fc
  .tuple(
    fc.constantFrom("m1", "m2"),
    fc.string(),
    maybe("caption", fc.string()),
    maybe("credit", fc.string()),
  )
  .map(([mediaId, alt, caption, credit]) => ({ mediaId, alt, ...caption, ...credit }));
const at = fc.integer({ min: 0, max: 4_000_000_000_000 });

function anyItems(shape: Shape, inlines: fc.Arbitrary<Inline[]>): fc.Arbitrary<ListItem[]> {
  const innerParagraph = inlines.map((content) => ({ type: "paragraph" as const, content }));
  const item = fc.letrec<{ item: ListItem }>((tie) => ({
    item: fc
      .array(
        fc.oneof(
          { depthSize: "small", maxDepth: 2 },
          innerParagraph,
          fc
            .tuple(fc.boolean(), fc.array(tie("item"), { minLength: shape.least, maxLength: 2 }))
            .map(([ordered, content]) => ({ type: "list" as const, attrs: { ordered }, content })),
        ),
        { minLength: shape.least, maxLength: 3 },
      )
      .map((content) => ({ type: "listItem" as const, content })),
  })).item;
  return fc.array(item, { minLength: shape.least, maxLength: 3 });
}

/** A machine's words that nobody has read yet, now and then. */
const drafted = maybe("draftedBy", fc.constant("machine"));

/** Every kind of block, without ids. */
function anyBlock(shape: Shape) {
  const { least } = shape;
  const inlines = fc
    .array(anyInline(shape), { maxLength: 4 })
    .map((made) => (least === 1 ? joined(made) : made));
  const paragraphs = fc.array(
    inlines.map((content) => ({ type: "paragraph" as const, content })),
    { minLength: least, maxLength: 2 },
  );
  const items = anyItems(shape, inlines);
  const spans = fc.tuple(
    maybe("colspan", fc.integer({ min: 1 + least, max: 9 })),
    maybe("rowspan", fc.integer({ min: 1 + least, max: 9 })),
  );
  const cell = fc.tuple(fc.boolean(), inlines, spans).map(([header, content, [colspan, rowspan]]) => ({
    type: "tableCell",
    attrs: { header, ...colspan, ...rowspan },
    content,
  }));
  const row = fc
    .array(cell, { minLength: least, maxLength: 3 })
    .map((content) => ({ type: "tableRow", content }));
  return fc.oneof(
    fc.tuple(drafted, inlines).map(([attrs, content]) => ({ type: "paragraph", attrs, content })),
    fc
      .tuple(fc.constantFrom(2, 3, 4), inlines, drafted)
      .map(([level, content, by]) => ({ type: "heading", attrs: { level, ...by }, content })),
    fc
      .tuple(maybe("attribution", words), paragraphs)
      .map(([attrs, content]) => ({ type: "quotation", attrs, content })),
    fc
      .tuple(fc.boolean(), items)
      .map(([ordered, content]) => ({ type: "list", attrs: { ordered }, content })),
    picture.map((attrs) => ({ type: "image", attrs })),
    fc.array(picture, { maxLength: 3 }).map((images) => ({ type: "gallery", attrs: { images } })),
    maybe("title", words).map((title) => ({
      type: "embed",
      attrs: { url: "https://v.example/1", provider: "V", ...title },
    })),
    fc.tuple(maybe("title", words), items).map(([attrs, content]) => ({ type: "keyFacts", attrs, content })),
    fc
      .tuple(at, maybe("headline", words), paragraphs)
      .map(([time, more, content]) => ({ type: "update", attrs: { at: time, ...more }, content })),
    fc.tuple(at, paragraphs).map(([time, content]) => ({ type: "correction", attrs: { at: time }, content })),
    fc
      .tuple(maybe("caption", words), fc.array(row, { minLength: least, maxLength: 3 }))
      .map(([attrs, content]) => ({ type: "table", attrs, content })),
    fc.constant({ type: "separator", attrs: {} }),
    fc.tuple(words, fc.string()).map(([reason, markup]) => ({ type: "source", attrs: { reason, markup } })),
  );
}

const anyBodyOf = (shape: Shape): fc.Arbitrary<Body> =>
  fc.array(anyBlock(shape), { minLength: shape.least, maxLength: 8 }).map((blocks) => ({
    type: "doc" as const,
    content: blocks.map((one, i) => ({
      ...one,
      attrs: { ...one.attrs, id: `b${i}` },
    })) as unknown as Block[],
  }));

/** Any body that the validator takes, with ids that are unique in it. */
export const anyBody = () => anyBodyOf({ least: 0 });

/** Any body as an editor leaves one: no container without a part, texts joined, each mark once and in order. */
export const anyEditedBody = () => anyBodyOf({ least: 1 });
