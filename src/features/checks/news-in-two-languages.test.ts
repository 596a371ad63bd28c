import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { paragraph, versionOf } from "../../../tests/checked-texts.ts";
import { checkParity } from "./parity-checks.ts";

/** News in English with its French translation, a line a sentence: not ours to hand on, so it lies beside the checkout where it does. */
const CASES = join("..", "shared", "cases", "text");
const quantities = /^parity-(number|date|time|amount)$/;

const read = (file: string) => readFileSync(join(CASES, file), "utf8").trimEnd().split("\n");

/** Each document: its lines by their numbers, in both languages. */
function readDocuments() {
  const [english, french] = [read("newstest2019-src.eng.txt"), read("newstest2019-ref.fra.txt")];
  const lines = read("DOCUMENT_IDS.tsv").map((id, i) => ({
    id,
    i,
    en: english[i] ?? "",
    fr: french[i] ?? "",
  }));
  return [...Map.groupBy(lines, (line) => line.id).values()];
}

type Line = ReturnType<typeof readDocuments>[number][number];

function findIn(lines: readonly Line[], french = (line: Line) => line.fr) {
  return checkParity({
    original: versionOf(
      "en",
      lines.map((line) => paragraph(line.en, `p${line.i}`)),
    ),
    version: versionOf(
      "fr",
      lines.map((line) => paragraph(french(line), `p${line.i}`)),
    ),
    sources: new Map(),
  });
}

describe("123 real news stories and their translations", () => {
  it("raise few questions that a reader would not ask", ({ skip, annotate }) => {
    if (!existsSync(CASES)) skip(`no translated news to measure with in ${CASES}`);
    const documents = readDocuments();
    const found = documents.flatMap((lines) => findIn(lines));
    const count = (pattern: RegExp) => found.filter((one) => pattern.test(one.check)).length;
    const told = `${documents.length} documents: ${count(quantities)} questions about numbers, dates, times and amounts, ${count(/name/)} about names, ${count(/quotations/)} about quotations`;
    console.log(told);
    void annotate(told);
    expect(documents).toHaveLength(123);
    // Eight when this was written. Six are worth asking: 2007 for 2017, pounds for dollars, Saturday for Sunday, a weight and two dates
    // that the translator added. Two are not: “à 100 %” where English says “completely”, and four young people counted together.
    expect(count(quantities)).toBeLessThanOrEqual(10);
    expect(count(/name/)).toBeLessThanOrEqual(3);
    expect(count(/quotations/)).toBeLessThanOrEqual(6);
    expect(count(/untranslated/)).toBe(0);
  }, 30_000);

  it("raise one when a figure is changed", ({ skip, annotate }) => {
    if (!existsSync(CASES)) skip(`no translated news to measure with in ${CASES}`);
    const changes = readDocuments().flatMap((lines) =>
      lines.flatMap((line) =>
        [...line.fr.matchAll(/\d+/g)].map((match) => ({ lines, line, at: match.index })),
      ),
    );
    // Every fifth figure, its first digit one more (or 1 for 9).
    const tried = changes.filter((_, i) => i % 5 === 0);
    const caught = tried.filter(({ lines, line, at }) => {
      const digit = line.fr.charAt(at) === "9" ? "1" : String(Number(line.fr.charAt(at)) + 1);
      const changed = line.fr.slice(0, at) + digit + line.fr.slice(at + 1);
      const found = findIn(lines, (one) => (one === line ? changed : one.fr));
      return found.some((one) => quantities.test(one.check) && one.place.blockId === `p${line.i}`);
    });
    const told = `${caught.length} of ${tried.length} changed figures were noticed`;
    console.log(told);
    void annotate(told);
    // 146 of 156 when this was written; what is missed is mostly beside the same figure in the next sentence, or a score.
    expect(caught.length / tried.length).toBeGreaterThanOrEqual(0.9);
  }, 30_000);
});
