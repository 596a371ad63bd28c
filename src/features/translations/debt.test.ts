import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "../stories/body.ts";
import { hashOfBlock } from "./block-hash.ts";
import {
  countDebt,
  debtOf,
  followChosen,
  listBlocksToTell,
  type MadeFrom,
  owesAnything,
  sourceIdOf,
} from "./debt.ts";

/**
 * A paragraph of the original as its writer knows it: `told` is what the translation tells of it, which goes wherever it goes. One whose
 * id is `lost` is known by its words alone until something is followed again, so those stay here: without either it is another paragraph.
 */
type Paragraph = { id: string; text: string; told: string | null; lost?: boolean };
/** The plain model: the paragraphs that stand, and those taken out that the translation still tells. */
type Model = { standing: Paragraph[]; takenOut: Paragraph[] };

type Edit =
  | { edit: "rewrite" | "restore" | "delete" | "join" | "follow" | "cut-and-paste"; at: number }
  | { edit: "insert" | "enter-before" | "split"; at: number }
  | { edit: "move"; at: number; to: number }
  | { edit: "follow-all" };

const at = fc.nat(11);
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    edit: fc.constantFrom(
      "rewrite" as const,
      "restore" as const,
      "delete" as const,
      "join" as const,
      "follow" as const,
      "cut-and-paste" as const,
    ),
    at,
  }),
  fc.record({
    edit: fc.constantFrom("insert" as const, "enter-before" as const, "split" as const),
    at,
  }),
  fc.record({ edit: fc.constant("move" as const), at, to: at }),
  fc.constant({ edit: "follow-all" as const }),
);

const paragraph = ({ id, text }: { id: string; text: string }): Block => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text }],
});
const bodyOf = (content: readonly Block[]) => listBlocksToTell({ type: "doc", content });
const blocksOf = (model: Model) => bodyOf(model.standing.map(paragraph));
const all = (ids: readonly string[]) => new Map(ids.map((id) => [id, null]));

const losing: ReadonlySet<string> = new Set(["rewrite", "split", "join", "delete"]);

/** Carries edits out on the model and, where they are followings, on what is remembered. */
function carryOut(given: readonly Edit[]): { model: Model; pairs: readonly MadeFrom[] } {
  let counted = 0;
  const fresh = (word: string) => `${word} ${++counted}`;
  const model: Model = {
    standing: ["a", "b", "c"].map((id) => ({ id, text: `First ${id}`, told: `First ${id}` })),
    takenOut: [],
  };
  let pairs: readonly MadeFrom[] = bodyOf(model.standing.map(paragraph)).map((block) => ({
    blockId: `t-${block.id}`,
    sourceBlockId: block.id,
    sourceHash: block.hash,
    sourceRevisionId: "r0",
  }));
  const takeOut = (one: Paragraph) => {
    if (one.told !== null) model.takenOut.push(one);
  };
  const follow = (ids: readonly string[]) => {
    pairs = followChosen(debtOf(blocksOf(model), pairs), all(ids), fresh("revision"));
    for (const standing of model.standing) standing.lost = false;
  };
  for (const one of given) {
    const { standing } = model;
    if (one.edit === "follow-all") {
      follow([...standing, ...model.takenOut].map(({ id }) => id));
      for (const kept of standing) kept.told = kept.text;
      model.takenOut = [];
      continue;
    }
    const place = standing.length === 0 ? 0 : one.at % standing.length;
    const chosen = standing[place];
    if (one.edit === "insert") {
      standing.splice(place, 0, { id: fresh("new"), text: fresh("Inserted"), told: null });
    }
    if (chosen === undefined) continue;
    const next = standing[place + 1];
    if (losing.has(one.edit) && (chosen.lost === true || next?.lost === true)) continue;
    switch (one.edit) {
      case "rewrite":
        chosen.text = fresh("Rewritten");
        break;
      case "restore":
        chosen.text = chosen.told ?? chosen.text;
        break;
      case "delete":
        takeOut(...(standing.splice(place, 1) as [Paragraph]));
        break;
      case "move":
        standing.splice(one.to % standing.length, 0, ...standing.splice(place, 1));
        break;
      case "split":
        standing.splice(place + 1, 0, { id: fresh("rest"), text: fresh("The rest"), told: null });
        chosen.text = fresh("The beginning");
        break;
      case "join":
        if (next === undefined) break;
        chosen.text = fresh("Joined");
        takeOut(...(standing.splice(place + 1, 1) as [Paragraph]));
        break;
      // The editor gives the pasted paragraph, or the one pushed down, a new id: only what is told unchanged can be known again.
      case "cut-and-paste":
        if (chosen.told === chosen.text) Object.assign(chosen, { id: fresh("pasted"), lost: true });
        break;
      case "enter-before":
        if (chosen.told !== chosen.text) break;
        standing.splice(place, 0, { id: chosen.id, text: fresh("Before"), told: null });
        Object.assign(chosen, { id: fresh("pushed"), lost: true });
        break;
      case "follow":
        follow([chosen.id]);
        chosen.told = chosen.text;
        model.takenOut = model.takenOut.filter(({ id }) => id !== chosen.id);
        break;
    }
  }
  return { model, pairs };
}

describe("the debt of a translation", () => {
  it("is what a plain record of every paragraph says, after any series of edits and followings", () => {
    fc.assert(
      fc.property(fc.array(edits, { maxLength: 30 }), (given) => {
        const { model, pairs } = carryOut(given);
        const debt = debtOf(blocksOf(model), pairs);
        const standing = debt.filter((one) => one.state !== "removed");
        expect(standing.map((one) => [sourceIdOf(one), one.state])).toEqual(
          model.standing.map(({ id, text, told }) => [
            id,
            told === null ? "new" : told === text ? "followed" : "changed",
          ]),
        );
        const fromHashes = debt.flatMap((one) => (one.state === "changed" ? [one.fromHash] : []));
        const changed = model.standing.filter(({ text, told }) => told !== null && told !== text);
        expect(fromHashes).toEqual(
          changed.map(({ id, told }) => hashOfBlock(paragraph({ id, text: told ?? "" }))),
        );
        expect(countDebt(debt).removed).toBe(model.takenOut.length);
      }),
      { numRuns: 2000 },
    );
  });

  it("is none for the same paragraphs in any order, under any ids", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }),
        fc.infiniteStream(fc.nat()),
        fc.infiniteStream(fc.boolean()),
        (texts, order, keepsId) => {
          const before = bodyOf(texts.map((text, i) => paragraph({ id: `p${i}`, text })));
          const pairs = followChosen(debtOf(before, []), all(before.map(({ id }) => id)), "r1");
          const after = before
            .map((block) => ({ block, rank: order.next().value ?? 0 }))
            .sort((a, b) => a.rank - b.rank)
            .map(({ block }, i) => (keepsId.next().value ? block : { ...block, id: `q${i}` }));
          expect(owesAnything(countDebt(debtOf(after, pairs)))).toBe(false);
        },
      ),
    );
  });

  it("does not count what only staff see, separators, and paragraphs without a word", () => {
    const blocks: Block[] = [
      { type: "source", attrs: { id: "s", reason: "unknown", markup: "<x>" } },
      { type: "separator", attrs: { id: "h" } },
      { type: "paragraph", attrs: { id: "e", content: [] } as never, content: [] },
      { type: "image", attrs: { id: "i", mediaId: "m", alt: "" } },
      paragraph({ id: "p", text: "Told." }),
    ];
    expect(bodyOf(blocks).map(({ id, text }) => [id, text])).toEqual([
      ["i", ""],
      ["p", "Told."],
    ]);
  });

  it("knows a paragraph of a translation that tells two of the original, and two that tell one", () => {
    const before = bodyOf(["a", "b", "c"].map((id) => paragraph({ id, text: `Text ${id}` })));
    const [a, b, c] = before;
    const pair = (blockId: string, source: { id: string; hash: string } | undefined): MadeFrom => ({
      blockId,
      sourceBlockId: source?.id ?? "",
      sourceHash: source?.hash ?? "",
      sourceRevisionId: "r1",
    });
    const pairs = [pair("t1", a), pair("t1", b), pair("t2", c), pair("t3", c)];
    expect(owesAnything(countDebt(debtOf(before, pairs)))).toBe(false);
    const after = bodyOf(
      ["a", "b", "c"].map((id) => paragraph({ id, text: `Text ${id}${id === "a" ? "" : " again"}` })),
    );
    const debt = debtOf(after, pairs);
    expect(countDebt(debt)).toEqual({ new: 0, changed: 2, removed: 0 });
    const followed = followChosen(debt, all(["b", "c"]), "r2");
    expect(followed.map((one) => [one.blockId, one.sourceBlockId, one.sourceRevisionId])).toEqual([
      ["t1", "a", "r1"],
      ["t1", "b", "r2"],
      ["t2", "c", "r2"],
      ["t3", "c", "r2"],
    ]);
  });

  it("remembers the partner that a new block was given", () => {
    const blocks = bodyOf([paragraph({ id: "a", text: "A" }), paragraph({ id: "b", text: "B" })]);
    const alone = followChosen(debtOf(blocks, []), all(["a", "b"]), "r1");
    expect(alone.map((one) => one.blockId)).toEqual([null, null]);
    const paired = followChosen(debtOf(blocks, alone), new Map([["a", "t1"]]), "r1");
    expect(paired.map((one) => one.blockId)).toEqual(["t1", null]);
  });
});

describe("the state of a block", () => {
  const link = { type: "link", attrs: { href: "/en/there" } } as const;
  const strong = { type: "strong" } as const;
  const written = (content: unknown): Block =>
    ({ type: "paragraph", attrs: { id: "p" }, content }) as unknown as Block;
  const one = written([{ type: "text", text: "Read on", marks: [strong, link] }]);

  it("is the same however the same contents are written", () => {
    const marks = [{ attrs: link.attrs, type: "link" }, strong];
    const other = written([
      { marks, text: "Read", type: "text" },
      { type: "text", marks: [strong, link], text: " on" },
    ]);
    expect(hashOfBlock(other)).toBe(hashOfBlock(one));
    expect(hashOfBlock({ ...one, attrs: { id: "q" } } as Block)).toBe(hashOfBlock(one));
    const plain = written([{ type: "text", text: "Plain" }]);
    expect(hashOfBlock(written([{ type: "text", text: "Plain", marks: [] }]))).toBe(hashOfBlock(plain));
  });

  it.each([
    ["a word", [{ type: "text", text: "Read off", marks: [strong, link] }]],
    ["a mark", [{ type: "text", text: "Read on", marks: [link] }]],
    [
      "a part of a mark",
      [{ type: "text", text: "Read on", marks: [strong, { ...link, attrs: { href: "/" } }] }],
    ],
    [
      "where a mark ends",
      [
        { type: "text", text: "Read", marks: [strong, link] },
        { type: "text", text: " on" },
      ],
    ],
  ])("differs with %s", (_, content) => {
    expect(hashOfBlock(written(content))).not.toBe(hashOfBlock(one));
  });
});
