import fc from "fast-check";
import { expect, it } from "vitest";
import type { Block } from "./body.ts";
import { splitParts } from "./split-parts.ts";

const block = fc
  .record({ isHeading: fc.boolean(), length: fc.nat(300), id: fc.uuid() })
  .map(({ isHeading, length, id }): Block => {
    const content = [{ type: "text" as const, text: "x".repeat(length) }];
    return isHeading
      ? { type: "heading", attrs: { id, level: 2 }, content }
      : { type: "paragraph", attrs: { id }, content };
  });

const lengthOf = (blocks: readonly Block[]) =>
  blocks.reduce((sum, one) => sum + ("content" in one ? JSON.stringify(one.content).length : 0), 0);

it("keeps every block once, in its order", () => {
  fc.assert(
    fc.property(fc.array(block), (blocks) => {
      expect(splitParts(blocks, 500).flat()).toEqual(blocks);
    }),
  );
});

it("has no part without a block, none that ends with a heading before another, and none too long that could be shorter", () => {
  fc.assert(
    fc.property(fc.array(block), (blocks) => {
      const parts = splitParts(blocks, 500);
      for (const part of parts) expect(part.length).toBeGreaterThan(0);
      for (const part of parts.slice(0, -1)) expect(part.at(-1)?.type).toBe("paragraph");
      for (const part of parts) {
        const texts = part.filter(({ type }) => type === "paragraph");
        if (texts.length > 1) expect(lengthOf(part) - 40 * part.length).toBeLessThanOrEqual(500);
      }
    }),
  );
});

it("is one part where all of it fits, and none of nothing", () => {
  const [one] = fc.sample(block, 1);
  expect(splitParts([], 500)).toEqual([]);
  expect(splitParts(one === undefined ? [] : [one], 500)).toHaveLength(1);
});
