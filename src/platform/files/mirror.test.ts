import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openMirror } from "./mirror.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "masthead-mirror-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = (text: string) => Buffer.from(text);

it("writes what differs, and takes away only what it wrote, in another run too", async () => {
  await writeFile(join(folder, "robots.txt"), "theirs");
  const first = await openMirror(folder);
  expect(await first.write("en/index.html", bytes("one"))).toBe(true);
  expect(await first.write("en/index.html", bytes("one"))).toBe(false);
  expect(await first.write("en/story/index.html", bytes("two"))).toBe(true);
  const second = await openMirror(folder);
  await second.remove("robots.txt");
  expect(await second.keepOnly(new Set(["en/index.html"]))).toBe(1);
  expect((await readdir(folder, { recursive: true })).toSorted()).toEqual([
    ".masthead-copy",
    "en",
    "en/index.html",
    "en/story",
    "robots.txt",
  ]);
  expect(await readFile(join(folder, "robots.txt"), "utf8")).toBe("theirs");
  expect(await readFile(join(folder, ".masthead-copy"), "utf8")).toBe("en/index.html\n");
});

it.each(["../outside", "/etc/outside", ".masthead-copy", "a\0b", ""])(
  "writes nothing under the name %j",
  async (name) => {
    const mirror = await openMirror(folder);
    await expect(mirror.write(name, bytes("no"))).rejects.toThrow("is no name");
  },
);
