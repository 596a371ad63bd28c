import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyBody } from "../../../../tests/any-body.ts";
import type { Block, Body } from "../../../features/stories/body.ts";
import { validateBody } from "../../../features/stories/body-schema.ts";
import { isSame, mergeBodies, type Sides } from "./merge-bodies.ts";

const paragraph = (id: string, text: string): Block => ({
  type: "paragraph",
  attrs: { id },
  content: text === "" ? [] : [{ type: "text", text }],
});
const story = (texts: Readonly<Record<string, string>>): Body => ({
  type: "doc",
  content: Object.entries(texts).map(([id, text]) => paragraph(id, text)),
});
const idsOf = (body: Body) => body.content.map((block) => block.attrs.id);

function merge(sides: Sides) {
  let made = 0;
  return mergeBodies(sides, () => `new${made++}`);
}

const base = story({ a: "one", b: "two", c: "three" });

describe("two edits of one body", () => {
  it("of different paragraphs are both taken", () => {
    const merged = merge({
      base,
      mine: story({ a: "one, mine", b: "two", c: "three", d: "mine too" }),
      theirs: story({ a: "one", x: "theirs too", b: "two", c: "three, theirs" }),
    });
    expect(merged).toEqual({
      body: story({ a: "one, mine", x: "theirs too", b: "two", c: "three, theirs", d: "mine too" }),
      conflicts: [],
    });
  });

  it("of the same paragraph both stand, and are told as a conflict", () => {
    const { body, conflicts } = merge({
      base,
      mine: story({ a: "one", b: "mine", c: "three" }),
      theirs: story({ a: "one", b: "theirs", c: "three" }),
    });
    expect(body).toEqual(story({ a: "one", b: "theirs", new0: "mine", c: "three" }));
    expect(conflicts).toEqual([
      {
        id: "b",
        mineId: "new0",
        base: paragraph("b", "two"),
        mine: paragraph("b", "mine"),
        theirs: paragraph("b", "theirs"),
      },
    ]);
  });

  it("that say the same are no conflict", () => {
    const same = story({ a: "one", b: "both", c: "three" });
    expect(merge({ base, mine: same, theirs: same })).toEqual({ body: same, conflicts: [] });
  });

  it.each(["mine", "theirs"] as const)(
    "a paragraph that was deleted stays when the other side wrote in it (%s)",
    (who) => {
      const wrote = story({ a: "one", b: "more", c: "three" });
      const deleted = story({ a: "one", c: "three" });
      const sides =
        who === "mine" ? { base, mine: deleted, theirs: wrote } : { base, mine: wrote, theirs: deleted };
      const { body, conflicts } = merge(sides);
      expect(body).toEqual(wrote);
      expect(conflicts).toMatchObject([{ id: "b", mineId: null, [who]: null }]);
    },
  );

  it("a paragraph that one deleted and the other left is gone", () => {
    const less = story({ a: "one", c: "three" });
    expect(merge({ base, mine: less, theirs: base })).toEqual({ body: less, conflicts: [] });
    expect(merge({ base, mine: base, theirs: less })).toEqual({ body: less, conflicts: [] });
  });

  it("a move by one and words by the other are both taken", () => {
    const mine = story({ c: "three", a: "one", b: "two" });
    const theirs = story({ a: "one", b: "two", x: "new", c: "three, theirs" });
    const { body, conflicts } = merge({ base, mine, theirs });
    expect(body).toEqual(story({ c: "three, theirs", a: "one", b: "two", x: "new" }));
    expect(conflicts).toEqual([]);
  });
});

type Edit = { readonly kind: "write" | "add" | "delete" | "move"; readonly at: number; readonly to: number };
const edits = fc.array(
  fc.record({
    kind: fc.constantFrom<Edit["kind"]>("write", "add", "delete", "move"),
    at: fc.nat(50),
    to: fc.nat(50),
  }),
  { maxLength: 20 },
);

/** What somebody made of a body; `who` marks their words and ids. `may` says which blocks they touch. */
function edit(
  body: Body,
  made: readonly Edit[],
  who: string,
  may: (id: string) => boolean = () => true,
): Body {
  const content = [...body.content];
  made.forEach(({ kind, at, to }, number) => {
    if (kind === "add")
      content.splice(at % (content.length + 1), 0, paragraph(`${who}${number}`, `${who} adds ${number}`));
    const index = at % Math.max(1, content.length);
    const block = content[index];
    if (kind === "add" || block === undefined || !may(block.attrs.id)) return;
    if (kind === "write") content[index] = paragraph(block.attrs.id, `${who} writes ${number}`);
    else content.splice(index, 1);
    if (kind === "move") content.splice(to % (content.length + 1), 0, block);
  });
  return { type: "doc", content };
}

const wrote = (side: Body, from: Body) =>
  side.content.filter((block) => !from.content.some((before) => isSame(block, before)));
const saysTheSame = (one: Block, other: Block) =>
  isSame({ ...one, attrs: { ...one.attrs, id: "" } }, { ...other, attrs: { ...other.attrs, id: "" } });

describe("any two edits of any body", () => {
  it("lose no paragraph that either side wrote, and none that both left", () => {
    fc.assert(
      fc.property(anyBody(), edits, edits, (from, my, their) => {
        const [mine, theirs] = [edit(from, my, "m"), edit(from, their, "t")];
        const { body, conflicts } = merge({ base: from, mine, theirs });
        for (const block of [...wrote(mine, from), ...wrote(theirs, from)])
          expect(body.content.some((one) => saysTheSame(one, block))).toBe(true);
        for (const id of idsOf(from))
          if (idsOf(mine).includes(id) && idsOf(theirs).includes(id)) expect(idsOf(body)).toContain(id);
        expect(validateBody(body)).toEqual({ ok: true, value: body });
        for (const { id } of conflicts) {
          const touched = (side: Body) =>
            !side.content.some((one) => from.content.some((was) => was.attrs.id === id && isSame(one, was)));
          expect([touched(mine), touched(theirs)]).toEqual([true, true]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("merge without a conflict where they touch different blocks, and alike for both", () => {
    fc.assert(
      fc.property(anyBody(), edits, edits, (from, my, their) => {
        const still = (made: readonly Edit[]) => made.filter((one) => one.kind !== "move");
        const isEven = (id: string) => Number(id.slice(1)) % 2 === 0;
        const mine = edit(from, my, "m", isEven);
        const theirs = edit(from, still(their), "t", (id) => !isEven(id));
        const merged = merge({ base: from, mine, theirs });
        expect(merged.conflicts).toEqual([]);
        expect(merge({ base: from, mine: theirs, theirs: mine })).toEqual(merged);
      }),
      { numRuns: 500 },
    );
  });

  it("one of which is none give the other", () => {
    fc.assert(
      fc.property(anyBody(), edits, (from, made) => {
        const edited = edit(from, made, "m");
        expect(merge({ base: from, mine: edited, theirs: from })).toEqual({ body: edited, conflicts: [] });
        expect(merge({ base: from, mine: from, theirs: edited })).toEqual({ body: edited, conflicts: [] });
      }),
    );
  });
});
