import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { allNewsroomWords, allPaths, allWords } from "./all-locales.ts";

const folders = readdirSync("locales", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

describe("languages", () => {
  it("every folder of locales/ speaks", () => {
    expect(Object.keys(allWords).sort()).toEqual(folders.sort());
    expect(Object.keys(allPaths).sort()).toEqual(folders.sort());
    expect(Object.keys(allNewsroomWords).sort()).toEqual(folders.sort());
  });

  it.each(Object.keys(allPaths))("the addresses of %s are plain and each its own", (language) => {
    const paths = Object.values(allPaths[language] ?? {});
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(path).toMatch(/^[a-z0-9-]+$/);
  });

  it("has no word that no page and no screen says", () => {
    const pages = readdirSync("src", { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(`src/${file}`, "utf8"))
      .join("\n");
    const all = [...Object.keys(allWords.en ?? {}), ...Object.keys(allNewsroomWords.en?.editor ?? {})];
    const unsaid = all.filter((word) => !new RegExp(`words\\.${word}\\b`).test(pages));
    expect(unsaid).toEqual([]);
  });

  it("French has no ordinary space before its double signs, nor inside its guillemets", () => {
    const texts = [allWords.fr, allNewsroomWords.fr?.editor].flatMap(textsIn);
    for (const text of texts) expect(text).not.toMatch(/ [;:!?»]|« /);
    expect(texts.length).toBeGreaterThan(40);
  });
});

/** Every text of some words, however deep it stands. */
function textsIn(words: unknown): string[] {
  if (typeof words === "function") return [String(words("un", 2))];
  return typeof words === "object" && words !== null
    ? Object.values(words).flatMap(textsIn)
    : [String(words)];
}
