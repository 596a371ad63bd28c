import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { enScreenWords } from "./en/newsroom-screens.ts";
import { frScreenWords } from "./fr/newsroom-screens.ts";

describe("the words of the newsroom's screens", () => {
  it("are all said by a screen", () => {
    const screens = readdirSync("src/newsroom", { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(`src/newsroom/${file}`, "utf8"))
      .join("\n");
    const unsaid = namesOf(enScreenWords).filter((word) => !new RegExp(`\\w\\.${word}\\b`).test(screens));
    expect(unsaid).toEqual([]);
  });

  it("have the spaces that French wants", () => {
    for (const text of textsOf(frScreenWords)) expect(text).not.toMatch(/ [;:!?»]|« /);
  });
});

/** The names of all words, those of the areas too. */
function namesOf(words: object): string[] {
  return Object.entries(words).flatMap(([name, word]) =>
    typeof word === "object" && word !== null ? [name, ...namesOf(word)] : [name],
  );
}

/** Every text, those of the areas too; a function is given words to stand in it. */
function textsOf(words: object): string[] {
  return Object.values(words).flatMap((word: unknown): string[] => {
    if (typeof word === "function") return [String(word("un", "deux"))];
    return typeof word === "object" && word !== null ? textsOf(word) : [String(word)];
  });
}
