/** A space that may not break: no-break, narrow no-break, thin, figure. */
const KEPT = "[\\u00A0\\u202F\\u2009\\u2007]";
const belongsToMark = new RegExp(`${KEPT}+(?=[;:!?»%€$£])|(?<=«)${KEPT}+`, "gu");
const belongsToNumber = new RegExp(`(?<=\\d)${KEPT}(?=[\\d\\p{L}])`, "gu");
const otherSpaces = /[\u00A0\u2000-\u200A\u205F\u3000\u202F\t]/gu;
const invisible = /[\u200B\uFEFF\u00AD\u2060]/gu;

/**
 * Text from a word processor with its spaces put right: no-break spaces stay where the language wants them (before French double
 * signs, inside guillemets, in and after numbers) and become ordinary ones elsewhere; what cannot be seen goes.
 */
export function mendSpaces(text: string): string {
  const marked = text
    .replace(invisible, "")
    .replace(belongsToMark, (spaces) => hide(spaces.includes("\u00A0") ? "\u00A0" : "\u202F"))
    .replace(belongsToNumber, (space) => hide(space === "\u2009" || space === "\u2007" ? "\u202F" : space));
  return marked
    .replace(otherSpaces, " ")
    .replace(/ {2,}/g, " ")
    .replace(/[\uE000\uE001]/g, show);
}

// Spaces that stay step aside while the others are replaced.
const hide = (space: string) => (space === "\u00A0" ? "\uE000" : "\uE001");
const show = (mark: string) => (mark === "\uE000" ? "\u00A0" : "\u202F");
