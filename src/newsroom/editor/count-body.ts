import type { Block, Body } from "../../features/stories/body.ts";
import { textOfBlock } from "../../features/stories/body-text.ts";
import { readingMinutes } from "../../features/stories/reading-time.ts";
import { countWords } from "../../kernel/text.ts";

/** The words of a body, and the minutes that they take to read. */
export type BodyCount = { readonly words: number; readonly minutes: number };

// A keystroke changes one block; the others are the same objects as before.
const counted = new WeakMap<Block, number>();

export function countBody(body: Body): BodyCount {
  const words = body.content.reduce((sum, block) => sum + countBlock(block), 0);
  return { words, minutes: readingMinutes(words) };
}

function countBlock(block: Block): number {
  const known = counted.get(block);
  if (known !== undefined) return known;
  const words = countWords(textOfBlock(block));
  counted.set(block, words);
  return words;
}
