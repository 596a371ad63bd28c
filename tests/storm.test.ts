import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readNewspaper } from "../src/app/config.ts";
import { raiseAlert } from "../src/features/alerts/change-alerts.ts";
import { applyNewspaper } from "../src/features/settings/apply-newspaper.ts";
import type { Newspaper } from "../src/features/settings/newspaper.ts";
import type { Block, Body } from "../src/features/stories/body.ts";
import { textOfBlock } from "../src/features/stories/body-text.ts";
import { publishVersion } from "../src/features/stories/publish-story.ts";
import { findStorm } from "../src/features/storm/storm.store.ts";
import { beginStorm, endStorm } from "../src/features/storm/switch-storm.ts";
import { importFolder } from "../src/importers/markdown/import-folder.ts";
import { newBlockId } from "../src/kernel/ids.ts";
import { openFolder } from "../src/platform/files/file-store.ts";
import { onBothDatabases, openTestStore, type TestStore } from "./databases.ts";
import { openSiteUnderTest, type SiteUnderTest } from "./site-under-test.ts";
import { draft, found } from "./small-newspaper.ts";

const by = { by: null };

onBothDatabases("storm mode", (store) => {
  let site: SiteUnderTest;
  beforeAll(async () => {
    await found(store().ledger);
    for (const edition of ["en", "fr"] as const) {
      const { versionId } = await draft(store().ledger, { headline: "Harbour", slug: "harbour", edition });
      await store().ledger.write((writing) => publishVersion(writing, { versionId }));
    }
    site = await openSiteUnderTest(store());
  });
  const turn = async (act: typeof beginStorm) => {
    await store().ledger.write((writing) => act(writing, by));
    await site.settle();
  };
  const page = async (path: string) => (await site.get(path)).text();

  it("makes every page text alone at its own address, and ends without a trace", async () => {
    const paths = ["/en/", "/fr/", "/en/harbour", "/fr/latest", "/en/nowhere"];
    const before = await Promise.all(paths.map(page));
    await page("/en/feed.xml");
    await turn(beginStorm);
    for (const path of paths) {
      const html = await page(path);
      expect(html, path).toContain('<body class="lite">');
      expect(html, path).not.toMatch(/<(img|script|picture|iframe)\b/);
      expect(html, path).not.toContain("/lite/");
      expect(html, path).toMatch(/lang="fr(-FR)?">(<strong>.*|)Texte seul|<p>Texte seul/);
    }
    expect(await page("/en/harbour")).toContain(
      '<link rel="canonical" href="https://news.example/en/harbour"',
    );
    // A feed shows nothing of it.
    expect(site.cache.find("/en/feed.xml")).toBeDefined();
    await turn(endStorm);
    expect(await Promise.all(paths.map(page))).toEqual(before);
  });

  it("lets browsers and caches keep pages for days, while it lasts", async () => {
    const told = async (path: string, name: string) => (await site.get(path)).headers.get(name) ?? "";
    expect(await told("/en/", "cache-control")).toContain("must-revalidate");
    await turn(beginStorm);
    expect(await told("/en/", "cache-control")).toMatch(/stale-while-revalidate=3600, stale-if-error=604800/);
    expect(await told("/en/", "cdn-cache-control")).toMatch(/stale-if-error=604800/);
    expect(await told("/en/nowhere", "cache-control")).toBe("no-store");
    await turn(endStorm);
    expect(await told("/en/", "cache-control")).toContain("must-revalidate");
  });

  it("closes comments with a note, and loses nothing that was typed", async () => {
    const form = await page("/en/harbour/comment");
    const word = /name="form" value="([^"]+)"/.exec(form)?.[1] ?? "";
    await turn(beginStorm);
    const note = "Comments are closed while the site is text alone.";
    for (const path of ["/en/harbour", "/en/harbour/comments", "/en/harbour/comment"])
      expect(await page(path), path).toContain(note);
    expect(await page("/en/harbour")).not.toContain('/en/harbour/comment"');
    store().clock.advance(60_000);
    const answer = await site.send("/en/harbour/comment", { form: word, comment: "I am safe.", name: "Ada" });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("I am safe.");
    expect(await store().database.db.selectFrom("comments").select("id").execute()).toEqual([]);
    await turn(endStorm);
  });

  it("is on once however often it is begun, and says since when", async () => {
    await turn(beginStorm);
    const began = store().clock();
    store().clock.advance(1000);
    await turn(beginStorm);
    expect(await findStorm(store().database.db)).toMatchObject({ beganAt: began, beganBy: null });
    await turn(endStorm);
    await turn(endStorm);
    const { db } = store().database;
    const lines = await db
      .selectFrom("changes")
      .select("kind")
      .where("kind", "like", "storm.%")
      .orderBy("id")
      .execute();
    expect(lines.slice(-2).map(({ kind }) => kind)).toEqual(["storm.began", "storm.ended"]);
  });
});

/** What a path travels as, compressed in each way. */
async function sizesOf(site: SiteUnderTest, path: string): Promise<number[]> {
  const sizes = ["br", "gzip"].map(async (encoding) => {
    const packed = await (await site.get(path, { "accept-encoding": encoding })).arrayBuffer();
    return packed.byteLength;
  });
  return Promise.all(sizes);
}

describe("storm mode of the demo newspaper", () => {
  const MOST_BYTES = 6 * 1024;
  let store: TestStore & { remove: () => Promise<void> };
  let folder: string;
  let newspaper: Newspaper;
  let site: SiteUnderTest;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "masthead-storm-"));
    newspaper = await readNewspaper("masthead.config.ts");
    store = await openTestStore("sqlite");
    store.clock.set(Date.now());
    const { ledger } = store;
    await ledger.write((writing) => applyNewspaper(writing, newspaper));
    await importFolder({ folder: "demo", ledger, files: openFolder(folder), onProgress: () => undefined });
    site = await openSiteUnderTest(store, newspaper);
  });
  afterAll(async () => {
    await store.remove();
    await rm(folder, { recursive: true, force: true });
  });

  it("fits every front, section, list and story of both editions into 6 KB as they travel, an alert included", async () => {
    const text = "Gusts of 120 km/h are expected. ".repeat(8);
    const wish = {
      ...({ classKey: "cyclone-3", severity: "danger", storyId: null, until: null } as const),
      texts: { en: text, fr: text },
    };
    await store.ledger.write((writing) => raiseAlert(writing, { newspaper, wish, by: null }));
    await store.ledger.write((writing) => beginStorm(writing, by));
    await site.settle();
    const seen = new Set<string>();
    const left = newspaper.editions.map(({ prefix }) => `${prefix}/`);
    const tooLarge: string[] = [];
    // Every page that readers can come to.
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      const response = await site.get(path);
      const html = await response.text();
      expect(response.status, path).toBe(200);
      for (const size of await sizesOf(site, path)) if (size > MOST_BYTES) tooLarge.push(`${path}: ${size}`);
      for (const [, to = ""] of html.matchAll(/<a href="(\/[a-z]{2}\/[^"#?]*)/g)) {
        if (seen.has(to) || /\/(feed|app|history|historique|comments?|commentaires?)/.test(to)) continue;
        seen.add(to);
        left.push(to);
      }
    }
    expect(seen.size).toBeGreaterThan(100);
    expect(tooLarge).toEqual([]);
  });

  it("shows a story of any length in parts that fit, whole again afterwards", async () => {
    const { db } = store.database;
    const told = await db
      .selectFrom("revisions")
      .select("body")
      .where("body", "like", "%paragraph%")
      .execute();
    const blocks = told.flatMap(({ body }) => (JSON.parse(body) as Body).content).slice(0, 120);
    const body = {
      type: "doc" as const,
      content: blocks.map((one) => ({ ...one, attrs: { ...one.attrs, id: newBlockId() } }) as Block),
    };
    const { versionId } = await draft(store.ledger, {
      headline: "All of it",
      slug: "all-of-it",
      words: { body },
    });
    await store.ledger.write((writing) => publishVersion(writing, { versionId }));
    await site.settle();
    const seen: string[] = [];
    let path: string | undefined = "/en/all-of-it";
    let said = "";
    while (path !== undefined) {
      seen.push(path);
      for (const size of await sizesOf(site, path)) expect(size, path).toBeLessThanOrEqual(MOST_BYTES);
      const html: string = await (await site.get(path)).text();
      said += html;
      path = /<a href="([^"]+)" rel="next"/.exec(html)?.[1];
    }
    expect(seen.length).toBeGreaterThan(4);
    expect(seen.at(-1)).toBe(`/en/all-of-it/${seen.length}`);
    for (const block of body.content.filter(({ type }) => type === "paragraph"))
      expect(said).toContain(escaped(textOfBlock(block).split("\n")[0] ?? "").slice(0, 60));
    const location = async (at: string) => (await site.get(at)).headers.get("location");
    expect(await location(`/en/all-of-it/${seen.length + 1}`)).toBe("/en/all-of-it");
    expect(await location("/en/all-of-it/02")).toBe("/en/all-of-it");
    expect((await site.get("/en/nothing/2")).status).toBe(404);
    await store.ledger.write((writing) => endStorm(writing, by));
    await site.settle();
    expect(await location("/en/all-of-it/2")).toBe("/en/all-of-it");
    expect(await (await site.get("/en/all-of-it")).text()).not.toContain('" rel="next">');
  });
});

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#x27;");
}
