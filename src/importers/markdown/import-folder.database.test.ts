import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { onBothDatabases } from "../../../tests/databases.ts";
import { found } from "../../../tests/small-newspaper.ts";
import { openFolder } from "../../platform/files/file-store.ts";
import { importFolder } from "./import-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "masthead-folder-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, ...lines: string[]) {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), `${lines.join("\n")}\n`);
}

function writeStory(key: string) {
  write(`stories/${key}/story.yaml`, "section: world", "topics: []", "original: en");
  write(
    `stories/${key}/en.md`,
    "---",
    `headline: ${key}`,
    `slug: ${key}`,
    "byline: [ann]",
    "published: 2024-05-01T08:00:00+04:00",
    "---",
    "Told.",
  );
}

onBothDatabases("a folder of stories", (store) => {
  it("comes in once; a second time it is refused by the name of the first story that is there", async () => {
    const { ledger, database } = store();
    await found(ledger);
    write("people.yaml", "ann: { name: Ann, words: {} }");
    write("topics.yaml", "{}");
    write("fronts.yaml", "front: {}", "must-read: { en: [harbour] }");
    for (const key of ["harbour", "quay"]) writeStory(key);
    const files = openFolder(join(folder, "media"));
    const bringIn = () => importFolder({ folder, ledger, files, onProgress: () => undefined });
    expect(await bringIn()).toMatchObject({ stories: 2, versions: 2 });
    writeStory("added");
    await expect(bringIn()).rejects.toThrow("stories/harbour: a story of this name was brought in before");
    const slugs = await database.db.selectFrom("versions").select("slug").orderBy("slug").execute();
    expect(slugs.map((row) => row.slug)).toEqual(["harbour", "quay"]);
    rmSync(join(folder, "stories", "added"), { recursive: true });
  });
});
