/** Anything that a plain run of words does not have: two spaces together, breaks, unbreakable or invisible spaces. */
const UNTIDY = / {2}|[\t\n\r\f\u00a0\u200b\ufeff]/;
const SPACES = /[ \t\n\r\f\u00a0]+/g;
const INVISIBLE = /[\u200b\ufeff]/g;

/**
 * Text with white space as a browser shows it. An unbreakable space stays where it keeps things together (before `:` and its kin in
 * French, inside numbers, between a number and its noun); elsewhere editors put it in by accident, and it becomes a space.
 * @param last the character before the text; empty at the start of a line, where no space is shown
 */
export function withoutIdleSpaces(source: string, last: string): string {
  const text = UNTIDY.test(source) ? collapse(source, last) : source;
  return text.startsWith(" ") && (last === "" || last === " " || last === "\u00a0") ? text.slice(1) : text;
}

function collapse(source: string, last: string): string {
  const visible = source.replace(INVISIBLE, "");
  return visible.replace(SPACES, (spaces, at: number) => {
    if (!spaces.includes("\u00a0")) return " ";
    const before = at === 0 ? last : visible.charAt(at - 1);
    return keepsTogether(before, visible.charAt(at + spaces.length)) ? "\u00a0" : " ";
  });
}

function keepsTogether(before: string, after: string): boolean {
  if (before === "") return false;
  return /[:;!?»%€$£°–]/.test(after) || before === "«" || /\d/.test(before) || /\d/.test(after);
}
