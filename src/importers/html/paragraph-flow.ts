import type { Block, HardBreak, Inline, Mark } from "../../features/stories/body.ts";
import { newBlockId } from "../../kernel/ids.ts";
import { withoutIdleSpaces } from "./spaces.ts";

type Words = { type: "text"; text: string; marks?: readonly Mark[] };

/** Blocks as they come, and the paragraph (or heading) under way. */
export type Flow = {
  readonly blocks: Block[];
  inlines: (Words | HardBreak)[];
  /** The character before the next one; empty at the start of a line, where a browser shows no space. */
  last: string;
  /** The level of the heading under way, or null in a paragraph. */
  heading: 2 | 3 | 4 | null;
};

export function openFlow(): Flow {
  return { blocks: [], inlines: [], last: "", heading: null };
}

/** Adds text as a browser would show it: runs of white space are one space, none at the start of a line. */
export function addText(flow: Flow, source: string, marks: readonly Mark[]): void {
  const text = withoutIdleSpaces(source, flow.last);
  if (text !== "") append(flow, text, marks);
}

/** Adds text of a `<pre>`: its line breaks stay, and the spaces at the start of its lines. */
export function addPreformatted(flow: Flow, source: string, marks: readonly Mark[]): void {
  source.split(/\r\n?|\n/).forEach((line, index) => {
    if (index > 0) addBreak(flow);
    const indented = line
      .replaceAll("\t", "    ")
      .replace(/^ +/, (spaces) => (flow.last === "" ? "\u00a0".repeat(spaces.length) : spaces));
    if (indented.trim() !== "") append(flow, indented, marks);
  });
}

/** A line break; the second in a row begins a new paragraph, as people who had no other way wrote them. */
export function addBreak(flow: Flow): void {
  if (flow.inlines.length === 0) return;
  trimEnd(flow);
  flow.last = "";
  if (flow.inlines.at(-1)?.type !== "hardBreak") flow.inlines.push({ type: "hardBreak" });
  else if (flow.heading === null) endParagraph(flow);
}

/** Ends the paragraph or heading under way; an empty one leaves nothing. */
export function endParagraph(flow: Flow): void {
  if (flow.inlines.length === 0) return;
  trimEnd(flow);
  while (flow.inlines.at(-1)?.type === "hardBreak") {
    flow.inlines.pop();
    trimEnd(flow);
  }
  const content: readonly Inline[] = flow.inlines;
  flow.inlines = [];
  flow.last = "";
  if (content.length === 0) return;
  const id = newBlockId();
  flow.blocks.push(
    flow.heading === null
      ? { type: "paragraph", attrs: { id }, content }
      : { type: "heading", attrs: { id, level: flow.heading }, content },
  );
}

/** Adds a block of its own after the paragraph under way. */
export function addBlocks(flow: Flow, blocks: readonly Block[]): void {
  endParagraph(flow);
  for (const block of blocks) flow.blocks.push(block);
}

function append(flow: Flow, text: string, marks: readonly Mark[]): void {
  flow.last = text.at(-1) ?? "";
  const before = flow.inlines.at(-1);
  if (before?.type === "text" && haveSameMarks(before.marks ?? [], marks)) before.text += text;
  else flow.inlines.push(marks.length === 0 ? { type: "text", text } : { type: "text", text, marks });
}

function trimEnd(flow: Flow): void {
  for (let last = flow.inlines.at(-1); last?.type === "text"; last = flow.inlines.at(-1)) {
    last.text = last.text.trimEnd();
    if (last.text !== "") return;
    flow.inlines.pop();
  }
}

function haveSameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a === b || (a.length === b.length && a.every((mark, i) => isSameMark(mark, b[i])));
}

/** Whether two marks are one and the same: the same kind, and for a link the same address. */
function isSameMark(a: Mark, b: Mark | undefined): boolean {
  if (b === undefined || a.type !== b.type) return false;
  if (a.type === "link") return b.type === "link" && a.attrs.href === b.attrs.href;
  return a.type !== "language" || (b.type === "language" && a.attrs.lang === b.attrs.lang);
}
