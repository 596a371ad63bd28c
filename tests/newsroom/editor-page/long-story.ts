import type { Block, Body } from "../../../src/features/stories/body.ts";

const A_PARAGRAPH = 60;
const VOICES = [
  "harbour",
  "market",
  "of",
  "the",
  "quay",
  "opens",
  "lakay",
  "a",
  "ship",
  "and",
  "came",
  "early",
];

/** A story of so many words, in paragraphs of sixty with a heading after every tenth. */
export function paragraphsOfWords(count: number): Body {
  const word = (i: number) => VOICES[(i * 7 + Math.floor(i / 5)) % VOICES.length] ?? "";
  const content = Array.from({ length: Math.ceil(count / A_PARAGRAPH) }, (_, i): Block => {
    const text = Array.from({ length: A_PARAGRAPH }, (_, j) => word(i * A_PARAGRAPH + j)).join(" ");
    const said = [{ type: "text" as const, text }];
    return i % 10 === 9
      ? { type: "heading", attrs: { id: `b${i}`, level: 2 }, content: said }
      : { type: "paragraph", attrs: { id: `b${i}` }, content: said };
  });
  return { type: "doc", content };
}
