import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { applyNewspaper } from "../src/features/settings/apply-newspaper.ts";
import { importExport } from "../src/importers/wordpress/import-export.ts";
import { openFolder } from "../src/platform/files/file-store.ts";
import { openTestStore } from "./databases.ts";
import { smallNewspaper } from "./small-newspaper.ts";
import { readAgain } from "./wordpress/second-reader.ts";

const cases = join(import.meta.dirname, "../../shared/cases/wxr");
const files = existsSync(cases)
  ? readdirSync(cases, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".xml"))
      .map((file) => join(cases, file))
      .sort()
  : [];

/** All that the importer does with a file, on a database of its own. */
async function bring(file: string) {
  const store = await openTestStore("sqlite");
  const { db } = store.database;
  try {
    await store.ledger.write((writing) => applyNewspaper(writing, smallNewspaper));
    const report = await importExport({
      file,
      ledger: store.ledger,
      files: openFolder("/nonexistent"),
      newspaper: smallNewspaper,
      // Later than any date in them.
      now: Date.UTC(2100, 0, 1),
      onProgress: () => undefined,
    }).catch((error: unknown) => error as Error & { line: number | null });
    const versions = await db.selectFrom("versions").select("id").execute();
    return { report, versions: versions.length };
  } finally {
    await store.remove();
  }
}

const sum = (counts: Readonly<Record<string, number>>, pattern = /./) =>
  Object.entries(counts).reduce((all, [name, count]) => all + (pattern.test(name) ? count : 0), 0);

describe.skipIf(files.length === 0)("exports of others (../shared/cases/wxr, where it is at hand)", () => {
  it.each(files.map((file) => [relative(cases, file), file] as const))("%s", async (_, file) => {
    const second = readAgain(readFileSync(file, "utf8"));
    const { report, versions } = await bring(file);
    if (second.isBroken || second.export === null) {
      expect(report).toMatchObject({
        name: "UnreadableExport",
        line: second.isBroken ? second.line : expect.any(Number),
      });
      expect(versions).toBe(0);
      return;
    }
    if (report instanceof Error) throw report;
    const { public: open, ...counted } = second.export;
    expect(report.counted).toEqual(counted);
    const leftOut = (names: readonly string[]) =>
      report.leftOut.filter(({ what }) => names.includes(what)).length;
    const brought = sum(report.brought, /^(stories|pages), /);
    expect(brought).toBe(versions);
    const kinds = Object.keys(counted.items).map((kind) =>
      kind.replace(/^no type (no status)?/, "item ").trim(),
    );
    expect(brought + leftOut(kinds)).toBe(sum(counted.items));
    const commentKinds = Object.keys(counted.comments).map((kind) => kind.split(" ")[0] ?? "");
    expect(sum(report.brought, /^comments$/) + leftOut(commentKinds)).toBe(sum(counted.comments));
    expect({
      stories: report.brought["stories, published"] ?? 0,
      pages: report.brought["pages, published"] ?? 0,
    }).toEqual(open);
  });

  it("some of them are whole and some are broken, so that both are proven", () => {
    const readings = files.map((file) => readAgain(readFileSync(file, "utf8")));
    expect(readings.filter(({ isBroken }) => isBroken).length).toBeGreaterThan(1);
    expect(readings.filter((reading) => !reading.isBroken && reading.export !== null).length).toBeGreaterThan(
      20,
    );
  });
});
