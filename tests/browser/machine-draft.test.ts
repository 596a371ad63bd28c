import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Block } from "../../src/features/stories/body.ts";
import { publishVersion } from "../../src/features/stories/publish-story.ts";
import { findVersion, loadRevision } from "../../src/features/stories/stories.store.ts";
import { draft, wordsOf } from "../small-newspaper.ts";
import { SERVICE_KEY, startTranslationService, type TranslationService } from "../translation-service.ts";
import type { NewspaperUnderTest } from "./newspaper-under-test.ts";
import { findViolations, joinAsAdministrator, openPage, startNewsroom } from "./newsroom-under-test.ts";
import { openBrowser } from "./open-browser.ts";

let browser: Browser;
let paper: NewspaperUnderTest;
let service: TranslationService;
let page: Page;
let complaints: string[];
let original = { storyId: "", versionId: "" };

const paragraph = (id: string, text: string): Block => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text }],
});

beforeAll(async () => {
  service = await startTranslationService();
  [browser, paper] = await Promise.all([
    openBrowser(inject("browser")),
    startNewsroom({ machine: { url: service.url, key: SERVICE_KEY } }),
  ]);
  const content = [
    paragraph("a", "The ferry left."),
    paragraph("b", "It carried many."),
    paragraph("c", "It came back."),
  ];
  original = await draft(paper.foundation.ledger, {
    story: { sectionId: paper.filing.sectionId, topicIds: [] },
    headline: "The ferry sails again",
    words: wordsOf("The ferry sails again", { source: "Harbour", body: { type: "doc", content } }),
  });
  await paper.act((writing) => publishVersion(writing, original));
  ({ page, complaints } = await openPage(browser, paper));
  await joinAsAdministrator(page, paper);
});
afterAll(async () => {
  await browser?.close();
  await paper?.stop();
  await service?.stop();
});

const versionId = () => /stories\/([^/]+)/.exec(page.url())?.[1] ?? "";
const savedBlocks = async () => {
  const { db } = paper.foundation.database;
  const version = await findVersion(db, versionId());
  const { words } = await loadRevision(db, version?.revisionId ?? "");
  return words.body.content.map((block) => [
    block.attrs.id,
    "draftedBy" in block.attrs,
    /"text":"([^"]*)"/.exec(JSON.stringify(block))?.[1],
  ]);
};
const text = () => page.getByRole("textbox", { name: "Text of the story" });
const offer = () => page.getByRole("button", { name: "Draft what is empty by machine" });

describe("a machine's draft in the workbench", () => {
  it("tells when the service fails, and leaves all as it was", async () => {
    await page.goto(`${paper.origin}/newsroom/stories/${original.versionId}`);
    await page.getByRole("button", { name: "Begin the Français version" }).click();
    await text().waitFor();
    service.behave("refuses");
    await offer().click();
    await page.getByText("The translation service gave no translation.").waitFor();
    expect(await page.locator(".machine-note").count()).toBe(0);
    service.behave("well");
  });

  it("stands marked in what is empty alone, until it is edited or accepted; then it can be published", async () => {
    await text().locator("> p").first().click();
    await page.keyboard.type("Le ferry est parti.");
    const oneByOne = page.locator(".row-acts").getByRole("button", { name: "Draft by machine" });
    await page
      .locator(".original", { hasText: "It came back." })
      .getByRole("button", { name: "Draft by machine" })
      .click();
    await page.getByRole("status").filter({ hasText: "1 paragraph drafted by machine." }).waitFor();
    expect(await page.locator(".machine-note").count()).toBe(1);
    expect(await oneByOne.count()).toBeGreaterThanOrEqual(2);
    await page.keyboard.press("Control+z");
    await expect.poll(() => page.locator(".machine-note").count()).toBe(0);
    await offer().click();
    await page.getByRole("status").filter({ hasText: "2 paragraphs drafted by machine." }).waitFor();
    const notes = page.locator(".machine-note");
    expect(await notes.count()).toBe(2);
    expect(await notes.first().textContent()).toContain("Machine draft, not yet read");
    expect(await findViolations(page)).toEqual([]);
    await expect.poll(savedBlocks, { timeout: 10_000 }).toEqual([
      ["a", false, "Le ferry est parti."],
      ["b", true, "IT CARRIED MANY."],
      ["c", true, "IT CAME BACK."],
    ]);
    // The marks are there after coming back.
    await page.reload();
    await notes.nth(1).waitFor();
    await notes.first().getByRole("button", { name: "Accept" }).click();
    await expect.poll(() => notes.count()).toBe(1);
    await text().locator("> p").last().click();
    await page.keyboard.press("End");
    await page.keyboard.type(" VITE");
    await expect.poll(() => notes.count()).toBe(0);
    await expect.poll(savedBlocks, { timeout: 10_000 }).toEqual([
      ["a", false, "Le ferry est parti."],
      ["b", false, "IT CARRIED MANY."],
      ["c", false, "IT CAME BACK. VITE"],
    ]);
    expect(complaints).toEqual([]);
  });
});
