import { textOfBlock } from "../../stories/body-text.ts";
import type { CheckedVersion } from "../checked-version.ts";
import { type Finding, findingAt } from "../finding.ts";

/** Paragraphs and cross headings without a word; the one in which a caret stands where nothing is written yet is none. */
export function checkEmptyParagraphs({ words }: CheckedVersion): Finding[] {
  const blocks = words.body.content;
  if (blocks.length < 2) return [];
  return blocks.flatMap((block): Finding[] => {
    const isWritten = block.type !== "paragraph" && block.type !== "heading";
    if (isWritten || textOfBlock(block).trim() !== "") return [];
    return [findingAt({ part: "text", blockId: block.attrs.id }, { check: "empty-paragraph" })];
  });
}
