import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodyOf, wordsOf } from "../../../tests/small-newspaper.ts";
import type { Block } from "../stories/body.ts";
import { compareRevisions } from "./compare-revisions.ts";

const paragraph = (id: string, text: string): Block => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text }],
});
const withBlocks = (...content: Block[]) => wordsOf("Ferry sails", { body: { type: "doc", content } });
const changesOf = (before: readonly Block[], after: readonly Block[]) =>
  compareRevisions(withBlocks(...before), withBlocks(...after)).blocks.map(
    ({ id, change }) => `${change} ${id}`,
  );

const [a, b, c, d] = [
  paragraph("a", "The ferry sails."),
  paragraph("b", "It is raining."),
  paragraph("c", "The market opens."),
  paragraph("d", "The council meets."),
];

describe("comparing revisions", () => {
  it("finds nothing where nothing changed", () => {
    expect(compareRevisions(withBlocks(a, b), withBlocks(a, b))).toEqual({ fields: [], blocks: [] });
  });

  it("shows what changed of headline, standfirst and the leading picture", () => {
    const picture = { mediaId: "m", alt: "A ferry", caption: "At dawn", credit: "A. N." };
    const before = wordsOf("Ferry sails at five", { standfirst: "Old", picture, body: bodyOf("x") });
    const after = wordsOf("Ferry sails at six", {
      standfirst: "New",
      picture: { ...picture, caption: "At dusk" },
      body: bodyOf("x"),
    });
    const { fields, blocks } = compareRevisions(before, after);
    expect(blocks).toEqual([]);
    expect(fields.map((one) => one.field)).toEqual(["headline", "standfirst", "picture"]);
    expect(fields[0]?.pieces).toEqual([
      { kind: "same", text: "Ferry sails at " },
      { kind: "removed", text: "five" },
      { kind: "added", text: "six" },
    ]);
  });

  it("tells added, removed, changed and moved blocks apart, in the order of the later state", () => {
    expect(changesOf([a, b, c], [a, d, c])).toEqual(["added d", "removed b"]);
    expect(changesOf([a, b, c], [c, a, b])).toEqual(["moved c"]);
    expect(changesOf([a, b], [a, paragraph("b", "It is pouring.")])).toEqual(["changed b"]);
    expect(changesOf([a, b, c], [a])).toEqual(["removed b", "removed c"]);
  });

  it("knows a paragraph by its words where its id is another", () => {
    expect(changesOf([a, b], [paragraph("x", "The ferry sails."), paragraph("y", "It is raining.")])).toEqual(
      [],
    );
  });

  it("tells of a link or emphasis that changed under the same words", () => {
    const linked: Block = {
      type: "paragraph",
      attrs: { id: "a" },
      content: [{ type: "text", text: "The ferry sails.", marks: [{ type: "strong" }] }],
    };
    expect(changesOf([a], [linked])).toEqual(["restyled a"]);
  });

  it("never shows what only staff see", () => {
    const source: Block = { type: "source", attrs: { id: "s", reason: "unknown", markup: "<secret>" } };
    expect(changesOf([a, source], [a])).toEqual([]);
    expect(changesOf([a], [a, source])).toEqual([]);
  });

  it("tells every paragraph that came or went exactly once, whatever the order", () => {
    const ids = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f", "g"));
    const blocksOf = (names: readonly string[]) => names.map((name) => paragraph(name, `Paragraph ${name}.`));
    fc.assert(
      fc.property(ids, ids, (before, after) => {
        const { blocks } = compareRevisions(withBlocks(...blocksOf(before)), withBlocks(...blocksOf(after)));
        const told = (change: string) =>
          blocks.filter((block) => block.change === change).map((block) => block.id);
        expect(told("added")).toEqual(after.filter((id) => !before.includes(id)));
        expect(told("removed")).toEqual(before.filter((id) => !after.includes(id)));
        const moved = new Set(told("moved"));
        const still = after.filter((id) => before.includes(id) && !moved.has(id));
        expect(still).toEqual(before.filter((id) => still.includes(id)));
      }),
    );
  });
});
