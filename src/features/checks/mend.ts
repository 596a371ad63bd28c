import type { CheckCode } from "../../../locales/checks.ts";
import type { Block, Inline, Picture } from "../stories/body.ts";
import { textOfInlines } from "../stories/body-text.ts";
import type { LeadPicture, Words } from "../stories/story.ts";
import type { Finding, Span } from "./finding.ts";
import { mapLines } from "./map-lines.ts";

/** What is put in the place of what: all that mending needs of a finding. */
export type Mending = Pick<Finding, "place" | "from" | "to" | "quote"> & { readonly fix: string };

const typography: ReadonlySet<CheckCode> = new Set([
  "straight-quotation-mark",
  "straight-apostrophe",
  "french-space",
  "space-before-sign",
  "double-space",
  "three-dots",
  "hyphen-for-dash",
  "ordinal",
  "space-in-number",
]);

/** Whether a finding is about how a thing is set and not about what is said: all of these may be mended at once. */
export function isTypography(check: CheckCode): boolean {
  return typography.has(check);
}

/** Words with the fix of a finding in the place of what it quotes; null where that stands there no more. */
export function mend(words: Words, mending: Mending): Words | null {
  const { part, blockId } = mending.place;
  if (blockId !== undefined) {
    const index = words.body.content.findIndex((block) => block.attrs.id === blockId);
    const block = words.body.content[index];
    const mended = block === undefined ? null : mendBlock(block, mending);
    if (mended === null) return null;
    return { ...words, body: { ...words.body, content: words.body.content.with(index, mended) } };
  }
  switch (part) {
    case "headline":
    case "kicker":
    case "standfirst":
    case "source":
    case "place": {
      const text = replace(words[part], mending);
      return text === null ? null : { ...words, [part]: text };
    }
    case "alt":
    case "caption":
    case "credit": {
      if (words.picture === null) return null;
      const text = replace(words.picture[part], mending);
      return text === null ? null : { ...words, picture: { ...words.picture, [part]: text } };
    }
    default:
      return null;
  }
}

/** The same findings after one of them was mended: without it, and those behind it in the same text at their new places. */
export function moveBehind<One extends Finding>(findings: readonly One[], mended: Mending): One[] {
  const { place, to, quote, fix } = mended;
  const shift = fix.length - quote.length;
  return findings.flatMap((one) => {
    if (!isSamePlace(one, mended)) return [one];
    if (one.from < to && one.to > mended.from) return [];
    return one.from < to ? [one] : [{ ...one, place, from: one.from + shift, to: one.to + shift }];
  });
}

/** What takes a mending back. */
export function reverse({ place, from, quote, fix }: Mending): Mending {
  return { place, from, to: from + fix.length, quote: fix, fix: quote };
}

function isSamePlace({ place: one }: Pick<Finding, "place">, { place: other }: Mending): boolean {
  return one.part === other.part && one.blockId === other.blockId && one.image === other.image;
}

function mendBlock(block: Block, mending: Mending): Block | null {
  const { part, image = 0 } = mending.place;
  if (part === "alt" || part === "credit") return mendPicture(block, image, mending);
  // No fix is for a line's end.
  if (mending.quote.includes("\n")) return null;
  let isMended = false;
  const changed = mapLines(block, (line, offset) => {
    const text = typeof line === "string" ? line : textOfInlines(line);
    const span = { from: mending.from - offset, to: mending.to - offset };
    if (isMended || span.from < 0 || span.to > text.length) return line;
    if (text.slice(span.from, span.to) !== mending.quote) return line;
    isMended = true;
    if (typeof line === "string") return line.slice(0, span.from) + mending.fix + line.slice(span.to);
    return replaceInlines(line, span, mending.fix);
  });
  return isMended ? changed : null;
}

function mendPicture(block: Block, image: number, mending: Mending): Block | null {
  if (block.type === "image") {
    const attrs = mendSaid(block.attrs, mending);
    return attrs === null ? null : { ...block, attrs };
  }
  const shown = block.type === "gallery" ? block.attrs.images[image] : undefined;
  const picture = shown === undefined ? null : mendSaid(shown, mending);
  if (picture === null || block.type !== "gallery") return null;
  return { ...block, attrs: { ...block.attrs, images: block.attrs.images.with(image, picture) } };
}

function mendSaid<Shown extends Picture | LeadPicture>(picture: Shown, mending: Mending): Shown | null {
  const part = mending.place.part === "alt" ? "alt" : "credit";
  const text = replace(picture[part] ?? "", mending);
  return text === null ? null : { ...picture, [part]: text };
}

function replace(text: string, { from, to, quote, fix }: Mending): string | null {
  return text.slice(from, to) === quote ? text.slice(0, from) + fix + text.slice(to) : null;
}

/** The fix takes the marks of the first words that it replaces. */
function replaceInlines(inlines: readonly Inline[], span: Span, fix: string): readonly Inline[] {
  let from = 0;
  let left = fix;
  return inlines.flatMap((inline): Inline[] => {
    const start = from;
    const length = inline.type === "text" ? inline.text.length : 1;
    from = start + length;
    if (start >= span.to || from <= span.from) return [inline];
    if (inline.type !== "text") return [];
    const before = inline.text.slice(0, Math.max(span.from - start, 0));
    const after = inline.text.slice(span.to - start);
    const text = before + left + (span.to < from ? after : "");
    left = "";
    return text === "" ? [] : [{ ...inline, text }];
  });
}
