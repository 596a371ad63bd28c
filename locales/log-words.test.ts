import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { enLogWords } from "./en/log-words.ts";
import { frLogWords } from "./fr/log-words.ts";

it("every kind of act that the program logs has a name in each language", () => {
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file) && !file.includes("newsroom/"))
    .map((file) => readFileSync(`src/${file}`, "utf8"));
  const logged = sources.flatMap((text) =>
    [
      ...text.matchAll(/kind: "([a-z]+\.[a-z-]+)"|const kind = .*"([a-z]+\.[a-z-]+)" : "([a-z]+\.[a-z-]+)"/g),
    ].flatMap((match) => match.slice(1).filter((kind) => kind !== undefined)),
  );
  expect(logged.length).toBeGreaterThan(30);
  // Some are put together from a word.
  const composed = ["published", "corrected", "withdrawn", "scheduled"].map((word) => `story.${word}`);
  const more = [...composed, "draft.sent", "draft.returned", "picture.ready", "picture.failed"];
  for (const words of [enLogWords, frLogWords])
    expect([...logged, ...more].filter((kind) => words.kindName(kind) === kind)).toEqual([]);
});
