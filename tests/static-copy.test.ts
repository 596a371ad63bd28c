import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStaticCopy, type StaticCopy } from "../src/app/static-copy.ts";
import { raiseAlert } from "../src/features/alerts/change-alerts.ts";
import { listSectionIds } from "../src/features/sections/sections.store.ts";
import { publishVersion } from "../src/features/stories/publish-story.ts";
import { withdrawVersion } from "../src/features/stories/withdraw-story.ts";
import { beginStorm, endStorm } from "../src/features/storm/switch-storm.ts";
import { openMirror } from "../src/platform/files/mirror.ts";
import { startNewspaper } from "./browser/newspaper-under-test.ts";
import { openTestStore, type TestStore } from "./databases.ts";
import { openSiteUnderTest, type SiteUnderTest } from "./site-under-test.ts";
import { bodyOf, draft, found, smallNewspaper } from "./small-newspaper.ts";

const DAY = 86_400_000;

/** A server that knows files alone: a folder by its `index.html`, and `404.html` for what it has not. */
async function startPlainServer(root: string) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname);
    const name = join(root, path, /\.[a-z]+$/.test(path) ? "" : "index.html");
    const file = await readFile(name).catch(() => null);
    response.writeHead(file === null ? 404 : 200);
    response.end(file ?? (await readFile(join(root, "404.html"))));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

describe("a copy for another host", () => {
  let store: TestStore & { remove: () => Promise<void> };
  let folder: string;
  let site: SiteUnderTest;
  let copy: StaticCopy;
  let host: Awaited<ReturnType<typeof startPlainServer>>;
  let oldId: string;
  let newId: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "masthead-copy-"));
    store = await openTestStore("sqlite");
    await found(store.ledger);
    const sections = await listSectionIds(store.database.db);
    const sectionId = sections.get("world") ?? null;
    oldId = await publish("Old harbour", "old-harbour", sectionId);
    store.clock.advance(30 * DAY);
    newId = await publish("New harbour", "new-harbour", null);
    await publish("Le port", "le-port", null, "fr");
    site = await openSiteUnderTest(store, smallNewspaper);
    const mirror = await openMirror(folder);
    copy = openStaticCopy({ site: site.site, mirror, clock: store.clock, days: 7 });
    host = await startPlainServer(folder);
  });
  afterAll(async () => {
    host.close();
    await store.remove();
    await rm(folder, { recursive: true, force: true });
  });

  async function publish(headline: string, slug: string, sectionId: string | null, edition = "en") {
    const { ledger } = store;
    const { versionId } = await draft(ledger, {
      headline,
      slug,
      edition,
      story: { sectionId, topicIds: [] },
    });
    await ledger.write((writing) => publishVersion(writing, { versionId }));
    return versionId;
  }
  const read = async (path: string) => {
    const answer = await fetch(host.origin + path);
    return { status: answer.status, html: await answer.text() };
  };
  /** Carries out an act, and renews what it touched. */
  async function act(work: Parameters<TestStore["ledger"]["write"]>[0]) {
    const { changeId } = await store.ledger.write(work);
    await site.settle();
    const change = await store.database.db
      .selectFrom("changes")
      .select("keys")
      .where("id", "=", changeId)
      .executeTakeFirstOrThrow();
    return copy.renew(JSON.parse(change.keys) as string[]);
  }

  it("has both editions, byte by byte what a reader gets in storm mode, and opens from a plain server", async () => {
    await store.ledger.write((writing) => beginStorm(writing, { by: null }));
    await site.settle();
    const counts: number[] = [];
    await copy.writeAll((done) => counts.push(done));
    expect(counts).toEqual(counts.map((_, i) => i + 1));
    const pages = [
      "/en/",
      "/fr/",
      "/en/latest",
      "/en/section/world",
      "/en/new-harbour",
      "/fr/le-port",
      "/fr/lite/",
    ];
    for (const path of pages)
      expect({ path, ...(await read(path)) }).toEqual({
        path,
        status: 200,
        html: await (await site.get(path)).text(),
      });
    expect((await read("/")).html).toBe((await read("/en/")).html);
    // Older than the days that were asked for, but the front leads there.
    expect((await read("/en/old-harbour")).status).toBe(200);
    expect(await read("/en/nowhere")).toMatchObject({
      status: 404,
      html: expect.stringContaining('lang="en-GB"'),
    });
    // Every link of the front leads somewhere, but for what needs a server.
    const links = [...(await read("/en/")).html.matchAll(/<a href="(\/[^"#]*)"/g)].map(
      ([, path = ""]) => path,
    );
    const dead = [];
    for (const path of links) if ((await read(path)).status !== 200) dead.push(path);
    expect(dead.toSorted()).toEqual(["/en/app", "/en/search"]);
  });

  it("is renewed where a change touches it, and nowhere else", async () => {
    const file = (name: string) => join(folder, name, "index.html");
    const before = await stat(file("fr/le-port"));
    const versionId = await publish("Quay", "quay", null);
    await site.settle();
    await copy.renew([`version:${versionId}`, "list:latest:en"]);
    expect((await read("/en/quay")).status).toBe(200);
    expect((await read("/en/lite/latest")).html).toContain("/en/lite/quay");
    expect((await stat(file("fr/le-port"))).mtimeMs).toBe(before.mtimeMs);
    const texts = { en: "Stay in.", fr: "Restez chez vous." };
    const wish = { classKey: null, severity: "danger", texts, storyId: null, until: null } as const;
    await act((writing) => raiseAlert(writing, { newspaper: smallNewspaper, wish, by: null }));
    for (const path of ["/fr/le-port", "/en/lite/", "/en/nowhere"])
      expect((await read(path)).html).toContain("Restez chez vous.");
  });

  it("has a long story in all of its parts", async () => {
    const body = bodyOf(...Array.from({ length: 12 }, (_, i) => `Paragraph ${i}. ${"word ".repeat(180)}`));
    const { versionId } = await draft(store.ledger, { headline: "Long", slug: "long", words: { body } });
    await act((writing) => publishVersion(writing, { versionId }));
    expect((await read("/en/long")).html).toContain('href="/en/long/2"');
    expect((await read("/en/lite/long/3")).html).toContain("Paragraph 11.");
  });

  it("loses a story that was withdrawn", async () => {
    await act((writing) => withdrawVersion(writing, { versionId: newId }));
    expect((await read("/en/new-harbour")).status).toBe(404);
    expect((await read("/en/lite/new-harbour")).status).toBe(404);
    expect((await read("/en/")).html).not.toContain("new-harbour");
    await store.ledger.write((writing) => withdrawVersion(writing, { versionId: oldId }));
    await site.settle();
    await copy.writeAll();
    expect((await read("/en/old-harbour")).status).toBe(404);
    expect((await read("/fr/le-port")).status).toBe(200);
  });
});

it("is kept by the server itself while storm mode lasts", async () => {
  const folder = await mkdtemp(join(tmpdir(), "masthead-copy-"));
  const paper = await startNewspaper({ newspaper: { ...smallNewspaper, storm: { copyTo: folder } } });
  const front = () => readFile(join(folder, "fr", "index.html"), "utf8").catch(() => "");
  try {
    expect(await front()).toBe("");
    await paper.act((writing) => beginStorm(writing, { by: null }));
    await expect.poll(front, { timeout: 30_000 }).toContain("Texte seul pour le moment");
    const texts = { en: "Stay in.", fr: "Restez chez vous." };
    const wish = { classKey: null, severity: "danger", texts, storyId: null, until: null } as const;
    await paper.act((writing) => raiseAlert(writing, { newspaper: smallNewspaper, wish, by: null }));
    await expect.poll(front, { timeout: 30_000 }).toContain("Restez chez vous.");
    await paper.act((writing) => endStorm(writing, { by: null }));
    expect(await front()).toContain("Restez chez vous.");
  } finally {
    await paper.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
