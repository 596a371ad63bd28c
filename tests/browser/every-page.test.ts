import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { correctVersion, publishVersion } from "../../src/features/stories/publish-story.ts";
import { saveDraft } from "../../src/features/stories/save-draft.ts";
import type { Words } from "../../src/features/stories/story.ts";
import { withdrawVersion } from "../../src/features/stories/withdraw-story.ts";
import { bodyOf, draft, wordsOf } from "../small-newspaper.ts";
import { type NewspaperUnderTest, PAIR, startNewspaper } from "./newspaper-under-test.ts";
import { openBrowser } from "./open-browser.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
let paper: NewspaperUnderTest;

beforeAll(async () => {
  [browser, paper] = await Promise.all([openBrowser(inject("browser")), startNewspaper()]);
  const gone = await draft(paper.foundation.ledger, { headline: "Gone", slug: "gone" });
  await paper.act((writing) => publishVersion(writing, gone));
  await paper.act((writing) => withdrawVersion(writing, gone));
  await publishAndChange(paper);
  breakOneFile(paper);
});
afterAll(async () => {
  await browser?.close();
  await paper?.stop();
});

/** A story with more to its history than that it was published. */
async function publishAndChange({ foundation, act }: NewspaperUnderTest) {
  const { versionId } = await draft(foundation.ledger, { headline: "Changed", slug: "changed" });
  const save = (words: Words) => act((writing) => saveDraft(writing, { versionId, words, savedBy: null }));
  await act((writing) => publishVersion(writing, { versionId }));
  await save(wordsOf("Changed", { standfirst: "Anew", body: bodyOf("Changed, told in part.", "And more.") }));
  await act((writing) => publishVersion(writing, { versionId }));
  await save(wordsOf("Changed again", { body: bodyOf("Changed, told in full.") }));
  await act((writing) => correctVersion(writing, { versionId, note: "It was told in full." }));
}

const BROKEN = "zz/broken.jpg";

/** A disk that fails under one file: how readers come to see the page for a fault of ours. */
function breakOneFile({ foundation }: NewspaperUnderTest) {
  const find = foundation.files.find;
  Object.assign(foundation.files, {
    find: (key: string) => (key === BROKEN ? Promise.reject(new Error("the disk fails")) : find(key)),
  });
}

/** Every type of page, in both forms and both languages. */
const pages: readonly [string, string][] = [
  ["the front page", "/en/"],
  ["a story", `/en/${PAIR.en}`],
  ["a story in French", `/fr/${PAIR.fr}`],
  ["the history of a story", "/en/changed/history"],
  ["a text-only history in French", `/fr/lite/${PAIR.fr}/historique`],
  ["the app", "/en/app"],
  ["the app in French", "/fr/appli"],
  ["the app, text alone", "/en/lite/app"],
  ["what the app keeps", "/fr/hors-ligne"],
  ["a section", "/fr/rubrique/monde"],
  ["a topic", "/en/topic/harbour"],
  ["a writer", "/fr/auteur/ann-sailor"],
  ["the latest", "/en/latest"],
  ["search", "/fr/recherche?q=port"],
  ["search with nothing found", "/en/search?q=zzzz"],
  ["what is not there", "/en/not-there"],
  ["what was withdrawn", "/en/gone"],
  ["a fault of ours", `/media/${BROKEN}`],
  ["the text-only front page", "/fr/lite/"],
  ["a text-only section", "/en/lite/section/world"],
  ["a text-only search", "/fr/lite/recherche?q=port"],
  ["what is not there, text-only", "/fr/lite/rien-ici"],
  ["a text-only story", `/en/lite/${PAIR.en}`],
];

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results = (await page.evaluate(`axe.run({ runOnly: ${JSON.stringify(RULES)} })`)) as AxeResults;
  return results.violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(" | ")}`,
  );
}

describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
  it.each(pages)("%s is open to everyone, without an error or a request to anyone else", async (_, path) => {
    const context = await browser.newContext({ colorScheme, viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const complaints: string[] = [];
    const strangers: string[] = [];
    page.on("console", (message) => {
      // The browser itself reports the status of a 404 or a 410 page.
      if (
        ["error", "warning"].includes(message.type()) &&
        !message.text().includes("the server responded with")
      )
        complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(`${paper.origin}/`) && !request.url().startsWith("data:"))
        strangers.push(request.url());
    });
    await page.goto(paper.origin + path, { waitUntil: "networkidle" });
    expect(await findViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(strangers).toEqual([]);
    await context.close();
  });
});

it("the check for violations sees one that is planted", async () => {
  const page = await browser.newPage();
  await page.setContent('<html lang="en"><title>t</title><main><h1>T</h1><img src="x.png"></main></html>');
  expect((await findViolations(page)).join()).toContain("image-alt");
  await page.close();
});

describe.each(pages)("%s", (_, path) => {
  it("needs no sideways scrolling at 320 px, and begins with a way past the menu", async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    await page.goto(paper.origin + path);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await page.keyboard.press("Tab");
    const first = await page.evaluate(() => document.activeElement?.getAttribute("href"));
    expect(first).toBe("#content");
    await context.close();
  });
});

it("pictures keep their place while they come: no layout shift", async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const target = window as unknown as { shift: number };
    target.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) target.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(`${paper.origin}/en/${PAIR.en}`, { waitUntil: "networkidle" });
  await page.evaluate(() => window.scrollTo(0, 600));
  await page.waitForLoadState("networkidle");
  expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(0.01);
  await context.close();
});

it.each([
  [1440, true],
  [390, false],
] as const)("at %i px the web typeface is fetched: %s", async (width, isFetched) => {
  const context = await browser.newContext({ viewport: { width, height: 844 } });
  const page = await context.newPage();
  const fonts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "font") fonts.push(request.url());
  });
  await page.goto(`${paper.origin}/en/`, { waitUntil: "networkidle" });
  expect(fonts.length > 0).toBe(isFetched);
  await context.close();
});
