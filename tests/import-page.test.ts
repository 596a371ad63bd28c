import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { textOfBody } from "../src/features/stories/body-text.ts";
import { findVersion, loadRevision } from "../src/features/stories/stories.store.ts";
import { UnreadablePage } from "../src/importers/pages/decode-page.ts";
import { importPage } from "../src/importers/pages/import-page.ts";
import { formatPageReport } from "../src/importers/pages/page-report.ts";
import { findLastChangeId } from "../src/platform/changes/changes.store.ts";
import { onBothDatabases } from "./databases.ts";
import { ferryPage, ferryStory, ferryText, menuPage, reservoirPage, reservoirStory } from "./saved-pages.ts";
import { smallNewspaper } from "./small-newspaper.ts";

const folder = mkdtempSync(join(tmpdir(), "masthead-pages-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file of this name with this in it. */
function saved(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

onBothDatabases("a saved page", (store) => {
  const bring = (file: string, edition?: string) =>
    importPage({
      file,
      ledger: store().ledger,
      newspaper: smallNewspaper,
      ...(edition === undefined ? {} : { edition }),
    });

  /** The version, and its words as they were saved. */
  async function load(versionId: string) {
    const { db } = store().database;
    const version = await findVersion(db, versionId);
    if (version === null) throw new Error(`there is no version ${versionId}`);
    return { version, words: (await loadRevision(db, version.revisionId)).words };
  }

  async function countRows() {
    const { db } = store().database;
    const count = async (table: "versions" | "revisions" | "stories" | "imports") =>
      (await db.selectFrom(table).selectAll().execute()).length;
    return [
      await count("stories"),
      await count("versions"),
      await count("revisions"),
      await count("imports"),
    ];
  }

  it("becomes a draft of its language's edition, and nobody reads it yet", async () => {
    const report = await bring(saved("ferry.html", ferryPage));
    const { version, words } = await load(report.versionId);
    expect(version).toMatchObject({ edition: "en", kind: "story", status: "draft", publicRevisionId: null });
    expect(version.slug).toBe("ferry-to-rodrigues-sails-again-after-nine-days-in-port");
    expect(words).toMatchObject({
      headline: ferryStory.headline,
      standfirst: ferryStory.standfirst,
      source: "The Quay",
      picture: null,
    });
    for (const paragraph of ferryStory.paragraphs) expect(textOfBody(words.body)).toContain(paragraph);
    expect(report).toMatchObject({
      isNew: true,
      edition: "en",
      headline: ferryStory.headline,
      byline: "By Anouk Ramsamy",
      published: Date.UTC(2019, 2, 5, 2, 40),
      blocks: words.body.content.length,
      leftOut: {
        "picture not found": 1,
        "above the text": expect.any(Number),
        "furniture of the page": expect.any(Number),
      },
    });
    expect(report.words).toBeGreaterThan(100);
  });

  it("in French goes to the French edition, in any encoding, packed or not", async () => {
    const latin = reservoirPage.replace('charset="utf-8"', 'charset="windows-1252"').replaceAll("’", "\x92");
    const report = await bring(saved("reservoir.html.gz", gzipSync(Buffer.from(latin, "latin1"))));
    const { version, words } = await load(report.versionId);
    expect(version.edition).toBe("fr");
    expect(words.headline).toBe(reservoirStory.headline);
    expect(textOfBody(words.body).split("\n")).toEqual(reservoirStory.paragraphs);
  });

  it("that tells no language goes to the first edition, and to the one that is asked for", async () => {
    const text = saved("le-ferry.txt", ferryText);
    expect((await bring(text)).edition).toBe("en");
    const french = await bring(text, "fr");
    expect(french.isNew).toBe(true);
    expect((await load(french.versionId)).version.edition).toBe("fr");
  });

  it("changes nothing the second time, though its weather and its name have changed", async () => {
    const first = await bring(saved("one.html", ferryPage));
    const [rows, change] = [await countRows(), await findLastChangeId(store().database)];
    const second = await bring(saved("two.html", ferryPage.replace("27.4 C", "19.8 C")));
    expect(second).toMatchObject({ isNew: false, versionId: first.versionId });
    expect(await countRows()).toEqual(rows);
    expect(await findLastChangeId(store().database)).toBe(change);
    expect(formatPageReport(second)).toContain("Already there");
  });

  it("may hold a stray control character", async () => {
    const report = await bring(saved("control.txt", ferryText.replace("quay.", "\u0000quay.\u0007")));
    expect(textOfBody((await load(report.versionId)).words.body)).toContain(ferryStory.paragraphs[0]);
  });

  it("without a headline is called by its file's name", async () => {
    const line = "A sentence of a story that has no headline, and goes on for a while before it ends.";
    const report = await bring(saved("rain-in-the-hills.txt", `${line}\n${line}\n${line}`));
    expect(report.headline).toBe("rain-in-the-hills");
  });

  it.each<[string, string | Uint8Array]>([
    ["nothing", ""],
    ["a menu", menuPage],
    ["a few words", "<p>Not found.</p>"],
    ["labels", `<p>${"Home Sport World ".repeat(20)}</p>`],
    ["no text", Buffer.from("89504e470d0a1a0a0000000d4948445200000001000000010806000000", "hex")],
  ])("with %s is refused, and leaves nothing", async (name, content) => {
    const rows = await countRows();
    const file = saved(`${name}.html`, content);
    await expect(bring(file)).rejects.toThrow(UnreadablePage);
    await expect(bring(file)).rejects.toThrow(file);
    expect(await countRows()).toEqual(rows);
  });

  it("is refused when there is no such file or edition", async () => {
    await expect(bring(join(folder, "absent.html"))).rejects.toThrow(UnreadablePage);
    await expect(bring(saved("edition.html", ferryPage), "de")).rejects.toThrow("expected one of en, fr");
  });
});

describe("the report of a page", () => {
  it("says what came in, what the page tells and what was left out", () => {
    const report = {
      versionId: "v1",
      isNew: true,
      edition: "fr",
      headline: "La pluie",
      source: "Le Veilleur",
      byline: "Aurélie Sooknah",
      published: Date.UTC(2020, 1, 12, 3, 5),
      blocks: 3,
      words: 88,
      leftOut: { "furniture of the page": 4 },
    };
    expect(formatPageReport(report)).toBe(`A draft in the edition "fr": La pluie
  v1, 3 blocks, 88 words
  The page tells: Le Veilleur · Aurélie Sooknah · 2020-02-12T03:05Z
Left out or changed:
  4 × furniture of the page`);
  });
});
