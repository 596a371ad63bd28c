import type { Finding } from "../../../../features/checks/finding.ts";
import { textOfBlock } from "../../../../features/stories/body-text.ts";
import type { Words } from "../../../../features/stories/story.ts";

/** The words of a finding with a few around them, as a person finds them again. */
export type Excerpt = { readonly before: string; readonly quote: string; readonly after: string };

const AROUND = 24;

/** The text that a finding stands in; empty where there is none (any more). */
export function textAt(words: Words, { place }: Pick<Finding, "place">): string {
  const { part, blockId, image = 0 } = place;
  if (blockId === undefined) {
    if (part === "alt" || part === "caption" || part === "credit") return words.picture?.[part] ?? "";
    const text = part in words ? words[part as keyof Words] : "";
    return typeof text === "string" ? text : "";
  }
  const block = words.body.content.find((one) => one.attrs.id === blockId);
  if (block === undefined) return "";
  if (part !== "alt" && part !== "credit") return textOfBlock(block);
  const shown =
    block.type === "gallery" ? block.attrs.images[image] : block.type === "image" ? block.attrs : undefined;
  return shown?.[part] ?? "";
}

/** What a finding quotes, within its sentence. */
export function excerptOf(words: Words, finding: Finding): Excerpt {
  return excerptIn(textAt(words, finding), finding);
}

/** The same in the text that the finding is about. */
export function excerptIn(
  text: string,
  { from, to, quote }: Pick<Finding, "from" | "to" | "quote">,
): Excerpt {
  if (text.slice(from, to) !== quote) return { before: "", quote, after: "" };
  const start = Math.max(from - AROUND, 0);
  const before = (start > 0 ? "…" : "") + text.slice(start, from);
  return { before, quote, after: text.slice(to, to + AROUND) + (to + AROUND < text.length ? "…" : "") };
}

/** How often the same words stand before those of a finding, in its text. */
export function countBefore(words: Words, finding: Finding): number {
  if (finding.quote === "") return 0;
  return textAt(words, finding).slice(0, finding.from).split(finding.quote).length - 1;
}
