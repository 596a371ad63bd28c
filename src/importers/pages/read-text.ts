import type { Block } from "../../features/stories/body.ts";
import { newBlockId } from "../../kernel/ids.ts";
import type { HtmlLeftOut } from "../html/html-reading.ts";
import { withoutIdleSpaces } from "../html/spaces.ts";
import { isDateOrWeather } from "./date-lines.ts";
import { endsSentence, isAfterwards, isByline, isFurnitureLine } from "./furniture-lines.ts";
import { ABOVE, BYLINE, FURNITURE } from "./strip-furniture.ts";

/** What the text of a page gives. */
export type TextReading = {
  readonly headline: string;
  readonly byline: string;
  readonly blocks: readonly Block[];
  readonly taken: readonly HtmlLeftOut[];
};

/** In characters. */
const SHORTEST_PROSE = 60;
const LONGEST_SCRAP = 70;
const LONGEST_HEADING = 80;
const LONGEST_HEADLINE = 300;
const WRAPPED_AT = { atLeast: 50, atMost: 100 };

/** Reads the text of a page, as somebody copied it or a crawler kept it: a line is a paragraph, unless the lines are wrapped. */
export function readText(text: string): TextReading {
  const lines = linesOf(text);
  const taken: HtmlLeftOut[] = [];
  const take = (some: readonly string[], reason: string) => {
    for (const line of some) taken.push({ what: line, reason });
  };
  const own = lines.slice(0, endOf(lines));
  take(lines.slice(own.length), FURNITURE);
  const start = own.findIndex(isProse);
  const above = start === -1 ? own : own.slice(0, start);
  const headline = above
    .filter(isPerhapsHeadline)
    .reduce((most, line) => (line.length > most.length ? line : most), "");
  const from = headline === "" ? above.length : above.indexOf(headline) + 1;
  take(above.slice(0, Math.max(from - 1, 0)), ABOVE);
  const rest: string[] = [];
  let byline = "";
  for (const line of start === -1 ? [] : own.slice(from)) {
    const isAbove = rest.length === 0;
    if (isFurniture(line) || (isAbove && isDateOrWeather(line))) take([line], FURNITURE);
    else if (byline === "" && rest.length < 2 && isByline(line)) {
      byline = line;
      take([line], BYLINE);
    } else rest.push(line);
  }
  while (rest.length > 0 && isScrap(rest.at(-1) ?? "")) take(rest.splice(-1), FURNITURE);
  return { headline: headline.replace(/^#+\s+/, ""), byline, blocks: blocksOf(rest), taken };
}

function linesOf(text: string): string[] {
  const raw = text.split(/\r\n?|\n/).map((line) => line.trim());
  const wrapped = isWrapped(raw);
  const lines: string[] = [];
  for (const [index, line] of raw.entries()) {
    const follows = index > 0 && raw[index - 1] !== "";
    if (line === "") continue;
    const last = lines.length - 1;
    if (wrapped && follows && !/^([-*•>]|#+)\s/.test(line)) lines[last] = `${lines[last]} ${line}`;
    else lines.push(line);
  }
  return lines.map((line) => withoutIdleSpaces(line, "").trim()).filter((line) => line !== "");
}

/** Whether lines were broken at a width: none is long, and several that are nearly so go on in the next. */
function isWrapped(lines: readonly string[]): boolean {
  const { atLeast, atMost } = WRAPPED_AT;
  if (lines.some((line) => line.length > atMost)) return false;
  const goOn = lines.filter(
    (line, i) => line.length >= atLeast && !endsSentence(line) && (lines[i + 1] ?? "") !== "",
  );
  return goOn.length >= 3;
}

/** Where the article ends: at the label of what follows it, if less prose stands after that than before. */
function endOf(lines: readonly string[]): number {
  const proseIn = (some: readonly string[]) =>
    some.filter(isProse).reduce((sum, line) => sum + line.length, 0);
  const at = lines.findIndex(
    (line, i) => isAfterwards(line) && proseIn(lines.slice(0, i)) > proseIn(lines.slice(i)),
  );
  return at === -1 ? lines.length : at;
}

function isFurniture(text: string): boolean {
  return isFurnitureLine({ text, linkChars: 0 });
}

function isProse(line: string): boolean {
  return line.length >= SHORTEST_PROSE && endsSentence(line) && !isFurniture(line);
}

function isPerhapsHeadline(line: string): boolean {
  return (
    line.length <= LONGEST_HEADLINE &&
    /\p{L}{2}/u.test(line) &&
    !isFurniture(line) &&
    !isByline(line) &&
    !isDateOrWeather(line)
  );
}

function isScrap(line: string): boolean {
  return line.length < LONGEST_SCRAP && !endsSentence(line) && !LIST_ITEM.test(line);
}

const LIST_ITEM = /^[-*•]\s+(?=\S)/;
const QUOTED = /^>\s+(?=\S)/;

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const items = runOf(lines, at, LIST_ITEM);
    const quoted = runOf(lines, at, QUOTED);
    const paragraphs = quoted.map((words) => ({ type: "paragraph" as const, content: textOf(words) }));
    const attrs = { id: newBlockId() };
    if (items.length > 1) {
      const content = items.map((item) => ({
        type: "listItem" as const,
        content: [{ type: "paragraph" as const, content: textOf(item) }],
      }));
      blocks.push({ type: "list", attrs: { ...attrs, ordered: false }, content });
      at += items.length - 1;
    } else if (quoted.length > 0) {
      blocks.push({ type: "quotation", attrs, content: paragraphs });
      at += quoted.length - 1;
    } else if (isHeading(line, lines[at + 1]))
      blocks.push({
        type: "heading",
        attrs: { ...attrs, level: 2 },
        content: textOf(line.replace(/^#+\s+/, "")),
      });
    else blocks.push({ type: "paragraph", attrs, content: textOf(line) });
  }
  return blocks;
}

/** The lines from here on that begin with a sign, without it. */
function runOf(lines: readonly string[], from: number, sign: RegExp): string[] {
  const end = lines.findIndex((line, i) => i >= from && !sign.test(line));
  return lines.slice(from, end === -1 ? lines.length : end).map((line) => line.replace(sign, ""));
}

/** A short line that is no sentence, with prose below it. */
function isHeading(line: string, next: string | undefined): boolean {
  return line.length <= LONGEST_HEADING && !endsSentence(line) && next !== undefined && isProse(next);
}

function textOf(text: string) {
  return [{ type: "text" as const, text }];
}
