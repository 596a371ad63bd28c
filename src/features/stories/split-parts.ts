import type { Block } from "./body.ts";
import { textOfBlock } from "./body-text.ts";

/** What a block costs beside its words, in characters. */
const AROUND = 40;

/**
 * A body in parts of so many characters at most, in their order; a block that alone is longer is a part of its own. No part ends with a
 * heading, whose text would be on another page.
 */
export function splitParts(blocks: readonly Block[], most: number): (readonly Block[])[] {
  const parts: Block[][] = [];
  let [part, length]: [Block[], number] = [[], 0];
  const end = (further: Block[]) => {
    if (part.length > 0) parts.push(part);
    [part, length] = [further, further.reduce((sum, one) => sum + weigh(one), 0)];
  };
  for (const block of blocks) {
    if (length + weigh(block) > most && part.some(({ type }) => type !== "heading")) {
      const hanging = part.slice(part.findLastIndex(({ type }) => type !== "heading") + 1);
      part = part.slice(0, part.length - hanging.length);
      end(hanging);
    }
    part.push(block);
    length += weigh(block);
  }
  end([]);
  return parts;
}

function weigh(block: Block): number {
  return textOfBlock(block).length + AROUND;
}
