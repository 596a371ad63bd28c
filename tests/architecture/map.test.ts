import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const TOPS = ["src", "locales", "migrations", "demo", "scripts", "tests", "bench", "docs"];

function foldersBelow(folder: string): string[] {
  const below = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return below.flatMap(({ name }) => [join(folder, name), ...foldersBelow(join(folder, name))]);
}

it("docs/map.md has a line for every folder, and none for another", () => {
  const told = [...readFileSync("docs/map.md", "utf8").matchAll(/^\| `([^`]+)\/` \|/gm)].map(
    (match) => match[1],
  );
  // Each of the demo's stories has a folder of its own.
  const there = TOPS.flatMap((top) => [top, ...foldersBelow(top)]).filter(
    (folder) => !/^demo\/stories\/./.test(folder),
  );
  expect([...told].sort()).toEqual(there.sort());
  expect(existsSync(join("src", "main.ts"))).toBe(true);
});
