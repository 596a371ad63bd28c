import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readNewspaper } from "../src/app/config.ts";
import { applyNewspaper } from "../src/features/settings/apply-newspaper.ts";
import { correctVersion, publishVersion } from "../src/features/stories/publish-story.ts";
import { saveDraft } from "../src/features/stories/save-draft.ts";
import { withdrawVersion } from "../src/features/stories/withdraw-story.ts";
import { importFolder } from "../src/importers/markdown/import-folder.ts";
import { applyDifference, type EditionPack, isPack, revisionOf } from "../src/kernel/edition-pack.ts";
import { openFolder } from "../src/platform/files/file-store.ts";
import { onBothDatabases, openTestStore } from "./databases.ts";
import { openSiteUnderTest, type SiteUnderTest } from "./site-under-test.ts";
import { bodyOf, draft, found, wordsOf } from "./small-newspaper.ts";

/** What reading without a network may cost, bytes as they travel. */
const MOST_BYTES = 70 * 1024;

const DOT =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2" width="3" height="2"><rect width="3" height="2"/></svg>';

async function packOf(site: SiteUnderTest, since?: string): Promise<EditionPack> {
  const query = since === undefined ? "" : `?since=${since}`;
  const pack: unknown = await (await site.get(`/en/pack.json${query}`)).json();
  if (!isPack(pack)) throw new Error("that is no pack");
  return pack;
}

describe("the demo newspaper's edition", () => {
  const folder = mkdtempSync(join(tmpdir(), "masthead-pack-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("travels with thirty stories in 70 KB, in each language", async () => {
    const store = await openTestStore("sqlite");
    store.clock.set(Date.now());
    const newspaper = await readNewspaper("masthead.config.ts");
    const { ledger } = store;
    await ledger.write((writing) => applyNewspaper(writing, newspaper));
    const copy = join(folder, "demo");
    cpSync("demo", copy, { recursive: true });
    // The edition has no pictures, and drawing them would take most of a minute.
    for (const file of readdirSync(join(copy, "pictures"))) writeFileSync(join(copy, "pictures", file), DOT);
    await importFolder({
      folder: copy,
      ledger,
      files: openFolder(join(folder, "media")),
      onProgress: () => undefined,
    });
    const site = await openSiteUnderTest(store, newspaper);
    for (const edition of ["en", "fr"]) {
      const headers = { "accept-encoding": "br" };
      const bytes = (await (await site.get(`/${edition}/pack.json`, headers)).arrayBuffer()).byteLength;
      const pack = (await (await site.get(`/${edition}/pack.json`)).json()) as EditionPack;
      const stories = pack.pages.filter((page) => page.html.startsWith('<article class="story">'));
      expect(stories.length).toBe(30);
      expect(bytes).toBeGreaterThan(10_000);
      expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
    }
    await store.remove();
  });
});

onBothDatabases("an edition in one file", (store) => {
  let site: SiteUnderTest;
  const versions: string[] = [];
  beforeAll(async () => {
    const { ledger, clock } = store();
    await found(ledger);
    for (const headline of ["One", "Two <b>&amp;", "Three"]) {
      const { versionId } = await draft(ledger, { headline, words: { body: bodyOf(`${headline}, whole.`) } });
      await ledger.write((writing) => publishVersion(writing, { versionId }));
      versions.push(versionId);
      clock.advance(60_000);
    }
    site = await openSiteUnderTest(store());
  });
  const titlesOf = (pack: EditionPack) => pack.pages.map((page) => page.title);
  const correct = async (versionId: string, headline: string, text: string) => {
    const { ledger } = store();
    const words = wordsOf(headline, { body: bodyOf(text) });
    await ledger.write((writing) => saveDraft(writing, { versionId, words, savedBy: null }));
    await ledger.write((writing) => correctVersion(writing, { versionId, note: "It was otherwise." }));
    await site.settle();
  };

  it("has the front and the stories, newest first, and every text as text", async () => {
    const pack = await packOf(site);
    expect(titlesOf(pack)).toEqual(["The Test", "Three", "Two <b>&amp;", "One"]);
    const html = pack.pages.map((page) => page.html).join();
    expect(html).toContain("Two &lt;b&gt;&amp;amp;, whole.");
    expect(html).not.toContain("<b>");
  });

  it("is renewed by what is new: a correction sends that story and the front, a withdrawal the front alone", async () => {
    const [one = "", two = ""] = versions;
    const before = await packOf(site);
    await correct(two, "Two", "Two, put right.");
    const difference = await packOf(site, revisionOf(before));
    expect(titlesOf(difference)).toEqual(["The Test", "Two"]);
    const renewed = applyDifference(before, difference);
    expect(renewed).toEqual(await packOf(site));
    await store().ledger.write((writing) => withdrawVersion(writing, { versionId: one }));
    await site.settle();
    const next = await packOf(site, revisionOf(renewed ?? before));
    expect(titlesOf(next)).toEqual(["The Test"]);
    expect(titlesOf(applyDifference(renewed ?? before, next) ?? next)).toEqual(["The Test", "Three", "Two"]);
    expect((await packOf(site, revisionOf(await packOf(site)))).pages).toEqual([]);
  });

  it("is kept in the cache until something of it changes, and says so to who has it", async () => {
    const answer = await site.get("/en/pack.json");
    const etag = answer.headers.get("etag") ?? "";
    expect((await site.get("/en/pack.json", { "if-none-match": etag })).status).toBe(304);
    const fresh = await (await site.getFresh("/en/pack.json")).text();
    expect(await answer.text()).toBe(fresh);
  });

  it("has beside it what became of stories, which is true after every act", async () => {
    const fates = async () => (await site.get("/en/fates.json")).json();
    expect(await fates()).toMatchObject({ withdrawn: ["one"], corrected: [{ slug: "two-b-amp" }] });
    const [one = ""] = versions;
    await store().ledger.write((writing) => publishVersion(writing, { versionId: one }));
    await site.settle();
    expect(await fates()).toMatchObject({ withdrawn: [] });
    store().clock.advance(60_000);
    await correct(one, "One", "One, put right.");
    expect(await fates()).toMatchObject({ corrected: [{ slug: "one" }, { slug: "two-b-amp" }] });
  });

  it("shows nothing whose time has not come", async () => {
    const { ledger, clock } = store();
    const { versionId } = await draft(ledger, { headline: "Later" });
    await ledger.write((writing) => publishVersion(writing, { versionId, visibleFrom: clock() + 3_600_000 }));
    await site.settle();
    expect(titlesOf(await packOf(site))).not.toContain("Later");
    clock.advance(3_600_001);
    await site.settle();
    expect(titlesOf(await packOf(site))).toContain("Later");
  });

  it("gives a service worker that must be asked for each time", async () => {
    const worker = await site.get("/service-worker.js");
    expect(worker.headers.get("cache-control")).toBe("no-cache");
    expect(await worker.text()).toContain("/en/pack.json");
  });
});
