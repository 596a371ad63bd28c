import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { textOfBody } from "../src/features/stories/body-text.ts";
import { decodePage } from "../src/importers/pages/decode-page.ts";
import { readPage } from "../src/importers/pages/read-page.ts";

/** Pages of real sites are not ours to hand on: they lie beside the checkout where there are any. */
const SHARED = join(import.meta.dirname, "..", "..", "shared");
const CASES = join(SHARED, "cases", "extract");
const STORY = join(SHARED, "page", "original.txt");

const truth = z.record(z.string(), z.object({ articleBody: z.string() }));

/** How often each word of a text stands in it; case makes no difference. */
function wordsOf(text: string): Map<string, number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Map([...Map.groupBy(words, (word) => word)].map(([word, all]) => [word, all.length]));
}

/** The harmonic mean of how much of what was read is true, and how much of what is true was read; 0 where they share nothing. */
function wordF1(read: string, expected: string): number {
  const [own, wanted] = [wordsOf(read), wordsOf(expected)];
  const sum = (counts: Iterable<number>) => [...counts].reduce((all, count) => all + count, 0);
  const shared = sum([...own].map(([word, count]) => Math.min(count, wanted.get(word) ?? 0)));
  const all = sum(own.values()) + sum(wanted.values());
  return all === 0 ? 1 : (2 * shared) / all;
}

const textOf = (blocks: ReturnType<typeof readPage>["blocks"]) =>
  textOfBody({ type: "doc", content: blocks });

describe("word F1", () => {
  it.each([
    ["a b b", "b A b", 1],
    ["a b", "c d", 0],
    ["a b c d", "a b", 2 / 3],
    ["", "a", 0],
  ])("of %j against %j is %d", (read, expected, f1) => {
    expect(wordF1(read, expected)).toBeCloseTo(f1);
  });
});

describe("pages of real sites", () => {
  it("give their articles", ({ skip, annotate }) => {
    if (!existsSync(CASES)) skip(`no pages to measure with in ${CASES}`);
    const pages = Object.entries(
      truth.parse(JSON.parse(readFileSync(join(CASES, "ground-truth.json"), "utf8"))),
    );
    const scores = pages.map(([id, { articleBody }]) => {
      const html = decodePage(readFileSync(join(CASES, "html", `${id}.html.gz`)));
      return wordF1(textOf(readPage(html).blocks), articleBody);
    });
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    const told = `mean word F1 ${mean.toFixed(4)} over ${scores.length} pages, lowest ${Math.min(...scores).toFixed(3)}`;
    console.log(told);
    void annotate(told);
    expect(scores.length).toBeGreaterThan(100);
    expect(mean).toBeGreaterThanOrEqual(0.93);
  });
});

describe("the story page that a crawler kept", () => {
  it("gives its headline and every paragraph, and no line of its furniture", ({ skip }) => {
    if (!existsSync(STORY)) skip(`there is no ${STORY}`);
    const plain = (line: string) => line.replace(/\s+/g, " ").trim();
    const lines = readFileSync(STORY, "utf8")
      .split("\n")
      .map(plain)
      .filter((line) => line !== "");
    // The long lines of that page are its headline and, below it, the story's paragraphs.
    const [headline, ...paragraphs] = lines.filter((line) => line.length > 65);
    const page = readPage(decodePage(readFileSync(STORY)));
    expect(paragraphs).toHaveLength(17);
    expect(page.headline).toBe(headline);
    const read = textOf(page.blocks).split("\n").map(plain);
    expect(read).toEqual(paragraphs);
    const furniture = lines.filter((line) => line.length <= 65);
    expect(furniture.filter((line) => read.includes(line))).toEqual([]);
  });
});
