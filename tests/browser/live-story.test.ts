import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Body } from "../../src/features/stories/body.ts";
import { publishVersion } from "../../src/features/stories/publish-story.ts";
import { saveDraft } from "../../src/features/stories/save-draft.ts";
import { withdrawVersion } from "../../src/features/stories/withdraw-story.ts";
import { draft, wordsOf } from "../small-newspaper.ts";
import { type NewspaperUnderTest, startNewspaper } from "./newspaper-under-test.ts";
import { findViolations } from "./newsroom-under-test.ts";
import { openBrowser } from "./open-browser.ts";

let browser: Browser;
let paper: NewspaperUnderTest;
beforeAll(async () => {
  [browser, paper] = await Promise.all([openBrowser(inject("browser")), startNewspaper()]);
});
afterAll(async () => {
  await browser?.close();
  await paper?.stop();
});

/** A body of one paragraph and these updates, the newest first. */
function bodyWith(...updates: readonly string[]): Body {
  const text = (words: string) => [{ type: "text" as const, text: words }];
  return {
    type: "doc",
    content: [
      { type: "paragraph", attrs: { id: "first" }, content: text("The cyclone nears.") },
      ...updates.map((words, i) => ({
        type: "update" as const,
        attrs: { id: words, at: paper.now() - i * 60_000, headline: `Update ${words}` },
        content: [{ type: "paragraph" as const, content: text(`What is known: ${words}.`) }],
      })),
      { type: "paragraph", attrs: { id: "last" }, content: text("Shelters are open.") },
    ],
  };
}

async function begin(edition: "en" | "fr") {
  const headline = `Cyclone ${edition}`;
  const made = await draft(paper.foundation.ledger, { headline, edition, words: { body: bodyWith("one") } });
  const { versionId, slug } = made;
  await paper.act((writing) => publishVersion(writing, { versionId }));
  const tell = async (...updates: readonly string[]) => {
    const words = wordsOf(headline, { body: bodyWith(...updates) });
    await paper.act((writing) => saveDraft(writing, { versionId, words, savedBy: null }));
    await paper.act((writing) => publishVersion(writing, { versionId }));
  };
  return { path: `/${edition}/${slug}`, versionId, tell };
}

/** Looks away and back: a page asks when somebody looks. */
async function lookAgain(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
}

const headlines = (page: Page) => page.locator(".update h2").allInnerTexts();

const spoken = [
  {
    edition: "en",
    one: "Show 1 new update",
    two: "Show 2 new updates",
    plain: "Load the newest",
    line: "Developing story",
  },
  {
    edition: "fr",
    one: "Voir 1 nouveau point",
    two: "Voir 2 nouveaux points",
    plain: "Actualiser",
    line: "En direct",
  },
] as const;

describe.each(spoken)("an open page of a live story, in $edition", ({ edition, one, two, plain, line }) => {
  it("tells of updates, moves nothing, and shows them in place by a click or by a key", async () => {
    const { path, tell } = await begin(edition);
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.addInitScript(`
      window.shift = 0;
      new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value; })
        .observe({ type: "layout-shift", buffered: true });
    `);
    await page.goto(paper.origin + path);
    await page.getByText(line).waitFor();
    expect(await page.getByRole("link", { name: plain }).getAttribute("href")).toBe(path);
    await tell("two", "one");
    await lookAgain(page);
    await page.getByRole("link", { name: one }).waitFor();
    await tell("three", "two", "one");
    await lookAgain(page);
    const show = page.getByRole("link", { name: two });
    await show.waitFor();
    // The comments have a voice of their own.
    expect(await page.getByRole("status").first().innerText()).toBe(two);
    expect(await headlines(page)).toEqual(["Update one"]);
    expect(await page.evaluate("window.shift")).toBe(0);
    expect(await findViolations(page)).toEqual([]);
    await show.focus();
    await page.keyboard.press("Enter");
    await page.getByText("What is known: three.").waitFor();
    expect(await headlines(page)).toEqual(["Update three", "Update two", "Update one"]);
    expect(await page.evaluate("document.activeElement?.id")).toBe("update-three");
    await page.getByRole("link", { name: plain }).waitFor();
    await page.close();
  });
});

describe("a live story", () => {
  it("says so without scripts, and its link loads the newest", async () => {
    const { path, tell } = await begin("en");
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const form of [path, path.replace("/en/", "/en/lite/")]) {
      await tell("one");
      await page.goto(paper.origin + form);
      await tell("two", "one");
      await page.getByRole("link", { name: "Load the newest" }).click();
      expect(await headlines(page)).toEqual(["Update two", "Update one"]);
    }
    await context.close();
  });

  it("gives open pages its updates from memory, unchanged ones in a word, and none once it is withdrawn", async () => {
    const { path, versionId, tell } = await begin("en");
    const address = `${paper.origin}${path}/updates.json`;
    const first = await fetch(address);
    const etag = first.headers.get("etag") ?? "";
    expect(await first.json()).toEqual({ updates: [expect.stringContaining("What is known: one.")] });
    expect(paper.running.rounds.cache.find(`${path}/updates.json`)).toBeDefined();
    expect((await fetch(address, { headers: { "if-none-match": etag } })).status).toBe(304);
    await tell("two", "one");
    const next = await fetch(address, { headers: { "if-none-match": etag } });
    expect(((await next.json()) as { updates: string[] }).updates).toHaveLength(2);
    await paper.act((writing) => withdrawVersion(writing, { versionId }));
    expect((await fetch(address)).status).toBe(410);
  });

  it("is an ordinary one a day after its newest update", async () => {
    const { path } = await begin("en");
    try {
      paper.moveClock(paper.now() + 25 * 3_600_000);
      paper.running.rounds.cache.clear();
      const html = await (await fetch(paper.origin + path)).text();
      expect(html).toContain("Update one");
      expect(html).not.toContain("live-story");
    } finally {
      paper.moveClock(Date.now());
    }
  });
});
