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
    const unsaid = Object.keys(enScreenWords).filter(
      (word) => !new RegExp(`\\bwords\\.${word}\\b`).test(screens),
    );
    expect(unsaid).toEqual([]);
  });

  it("have the spaces that French wants", () => {
    const texts = Object.values(frScreenWords).map((word) =>
      typeof word === "function" ? String((word as (...given: string[]) => string)("un", "deux")) : word,
    );
    for (const text of texts) expect(text).not.toMatch(/ [;:!?»]|« /);
  });
});
