import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { editionOf } from "../../src/features/settings/newspaper.ts";
import { moveVersion } from "../../src/features/stories/move-story.ts";
import { publishVersion, scheduleVersion } from "../../src/features/stories/publish-story.ts";
import { withdrawVersion } from "../../src/features/stories/withdraw-story.ts";
import { nextMidnight } from "../../src/kernel/dates.ts";
import { draft, smallNewspaper } from "../small-newspaper.ts";
import { ENGLISH_ONLY, type NewspaperUnderTest, PAIR, startNewspaper } from "./newspaper-under-test.ts";
import { openBrowser } from "./open-browser.ts";

let browser: Browser;
let context: BrowserContext;
let paper: NewspaperUnderTest;

beforeAll(async () => {
  [browser, paper] = await Promise.all([openBrowser(inject("browser")), startNewspaper()]);
});
afterEach(async () => {
  await context?.close();
});
afterAll(async () => {
  await browser?.close();
  await paper?.stop();
});

async function open(path: string, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(paper.origin + path);
  return page;
}

const ZONE = "Indian/Mauritius";

async function textOf(path: string): Promise<string> {
  return (await fetch(paper.origin + path)).text();
}

describe("a reader", () => {
  it("reads a story with scripts off, on a phone", async () => {
    const page = await open(`/en/${PAIR.en}`, {
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 },
    });
    expect(await page.title()).toBe("Harbour opens to sailing ships — The Test");
    const story = page.locator("article.story");
    const text = await story.innerText();
    for (const words of [
      "The quay had been closed to them for a century.",
      "Ann Sailor",
      "Harbour master",
      "The harbour opened on Friday.",
      "We waited long.",
      "Wait for the pilot",
      "The first three.",
      "Open since Friday",
      "It anchored outside.",
      "An earlier version said four.",
      "Astrolabe",
      "The quay closes at dusk.",
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain("staff only");
    await page.getByRole("link", { name: "Market moves to the hill" }).first().click();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Market moves to the hill");
  });

  it("finds the other language where it is public, both ways, and no link where it is not", async () => {
    const page = await open(`/en/${PAIR.en}`);
    await page.getByRole("link", { name: "Read in French" }).click();
    expect(new URL(page.url()).pathname).toBe(`/fr/${PAIR.fr}`);
    expect(await page.locator("html").getAttribute("lang")).toBe("fr-FR");
    await page.getByRole("link", { name: "Lire en anglais" }).click();
    expect(new URL(page.url()).pathname).toBe(`/en/${PAIR.en}`);
    await page.goto(`${paper.origin}/en/${ENGLISH_ONLY}`);
    expect(await page.getByRole("link", { name: "Read in French" }).count()).toBe(0);
  });

  it("is sent from / to the edition of the browser's language, and stays where the address says", async () => {
    const page = await open("/", { locale: "fr-CA" });
    expect(new URL(page.url()).pathname).toBe("/fr/");
    await page.goto(`${paper.origin}/en/`);
    expect(await page.locator("html").getAttribute("lang")).toBe("en-GB");
    await context.close();
    expect(new URL((await open("/", { locale: "de-DE" })).url()).pathname).toBe("/en/");
  });

  it("sees the new date after midnight on a page that was in the cache", async () => {
    const path = `/fr/${PAIR.fr}`;
    const midnight = nextMidnight(paper.now(), ZONE);
    const dateIn = (at: number) =>
      new Intl.DateTimeFormat("fr-FR", {
        timeZone: ZONE,
        day: "numeric",
        month: "long",
        year: "numeric",
      }).format(at);
    try {
      paper.moveClock(midnight - 8000);
      const page = await open(path);
      const today = page.getByRole("banner").locator(".date");
      expect(await today.innerText()).toContain(dateIn(midnight - 8000));
      // The leap of the clock turns advertisements, which may purge the page that was just made: it is asked for until it is kept.
      await expect
        .poll(
          async () => {
            await page.reload();
            return paper.running.rounds.cache.find(path);
          },
          { timeout: 6000 },
        )
        .toBeDefined();
      expect(paper.now()).toBeLessThan(midnight);
      await expect.poll(paper.now, { timeout: 20_000, interval: 50 }).toBeGreaterThan(midnight + 700);
      await page.reload();
      expect(await today.innerText()).toContain(dateIn(midnight + 700));
    } finally {
      paper.moveClock(Date.now());
    }
  });

  it("finds a scheduled story everywhere within a second of its time, and nowhere before", async () => {
    const { sectionId, topicId, personId } = paper.filing;
    const headline = "Lighthouse is lit again";
    const made = await draft(paper.foundation.ledger, {
      headline,
      story: { sectionId, topicIds: [topicId] },
      personIds: [personId],
    });
    const places = [
      "/en/",
      "/en/section/world",
      "/en/topic/harbour",
      "/en/author/ann-sailor",
      "/en/latest",
      `/en/${PAIR.en}`,
      "/en/lite/",
      "/en/feed.xml",
      "/en/feed.json",
      "/en/search?q=lighthouse",
    ];
    const related = async () => {
      const page = await context.newPage();
      await page.goto(`${paper.origin}/en/${PAIR.en}`);
      const links = await page
        .getByRole("region", { name: "More Articles" })
        .getByRole("link")
        .allInnerTexts();
      await page.close();
      return links.join(" ");
    };
    context = await browser.newContext();
    for (const place of places) await textOf(place);
    const at = paper.now() + 1500;
    await paper.act((writing) => scheduleVersion(writing, { versionId: made.versionId, at }));
    while (paper.now() < at - 150) {
      for (const place of places) {
        const text = await textOf(place);
        if (paper.now() < at) expect(text, place).not.toContain(headline);
      }
      const answer = await fetch(`${paper.origin}/en/${made.slug}`);
      if (paper.now() < at) expect(answer.status).toBe(404);
    }
    await expect.poll(paper.now, { interval: 20, timeout: 5000 }).toBeGreaterThan(at + 900);
    for (const place of places) expect(await textOf(place), place).toContain(headline);
    expect(await related()).toContain(headline);
    expect((await fetch(`${paper.origin}/en/${made.slug}`)).status).toBe(200);
  });

  it("is led from an old address to the new one (301), and told of what was withdrawn (410)", async () => {
    const { versionId } = await draft(paper.foundation.ledger, {
      headline: "A bridge is planned",
      slug: "bridge-planned",
    });
    await paper.act((writing) => publishVersion(writing, { versionId }));
    const edition = editionOf(smallNewspaper, "en");
    await paper.act((writing) => moveVersion(writing, { versionId, slug: "bridge-decided", edition }));
    const moved = await fetch(`${paper.origin}/en/bridge-planned`, { redirect: "manual" });
    expect([moved.status, moved.headers.get("location")]).toEqual([301, "/en/bridge-decided"]);
    const page = await open("/en/bridge-planned");
    expect(new URL(page.url()).pathname).toBe("/en/bridge-decided");
    await paper.act((writing) => withdrawVersion(writing, { versionId }));
    expect((await page.reload())?.status()).toBe(410);
    expect(await page.getByRole("main").innerText()).toContain("withdrawn");
    expect((await fetch(`${paper.origin}/fr/rien-ici`)).status).toBe(404);
  });
});
