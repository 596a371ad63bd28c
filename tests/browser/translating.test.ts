import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Block } from "../../src/features/stories/body.ts";
import { correctVersion, publishVersion } from "../../src/features/stories/publish-story.ts";
import { saveDraft } from "../../src/features/stories/save-draft.ts";
import { findVersion, loadRevision } from "../../src/features/stories/stories.store.ts";
import { draft, wordsOf } from "../small-newspaper.ts";
import type { NewspaperUnderTest } from "./newspaper-under-test.ts";
import { findViolations, joinAsAdministrator, openPage, startNewsroom } from "./newsroom-under-test.ts";
import { openBrowser } from "./open-browser.ts";

let browser: Browser;
let paper: NewspaperUnderTest;
let page: Page;
let complaints: string[];
let original = { storyId: "", versionId: "" };

const paragraph = (id: string, text: string): Block => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text }],
});
const words = (...content: Block[]) =>
  wordsOf("The ferry sails again", {
    standfirst: "After a month in dock.",
    source: "Harbour office",
    body: { type: "doc", content },
  });
const FIRST = [
  paragraph("a", "The ferry left the dock at 6:30 on Monday."),
  paragraph("b", "It carried 212 passengers."),
  paragraph("c", "The next one leaves on Friday."),
];

beforeAll(async () => {
  [browser, paper] = await Promise.all([openBrowser(inject("browser")), startNewsroom()]);
  original = await draft(paper.foundation.ledger, {
    story: { sectionId: paper.filing.sectionId, topicIds: [] },
    headline: "The ferry sails again",
    words: words(...FIRST),
  });
  await paper.act((writing) => publishVersion(writing, original));
  ({ page, complaints } = await openPage(browser, paper));
  await joinAsAdministrator(page, paper);
});
afterAll(async () => {
  await browser?.close();
  await paper?.stop();
});

const text = () => page.getByRole("textbox", { name: "Text of the story" });
const versionId = () => /stories\/([^/]+)/.exec(page.url())?.[1] ?? "";
const saved = async () => {
  const version = await findVersion(paper.foundation.database.db, versionId());
  return loadRevision(paper.foundation.database.db, version?.revisionId ?? "");
};
const savedTexts = async () =>
  (await saved()).words.body.content.map((block) => [block.attrs.id, JSON.stringify(block)]);
const counter = (said: RegExp) => page.locator(".debt-bar strong").filter({ hasText: said }).waitFor();
const activeText = () => page.evaluate("getSelection().anchorNode?.textContent ?? ''");

describe("the translation workbench", () => {
  it("begins with an empty block beside each of the original's, which are followed as they are written", async () => {
    await page.goto(`${paper.origin}/newsroom/stories/${original.versionId}`);
    await page.getByRole("button", { name: "Begin the Français version" }).click();
    await page.getByRole("heading", { level: 1, name: "Translating: The ferry sails again" }).waitFor();
    await text().waitFor();
    await counter(/^3 paragraphs to follow: 3 new$/);
    expect(await page.locator(".row-original .told").allTextContents()).toEqual([
      "The ferry left the dock at 6:30 on Monday.",
      "It carried 212 passengers.",
      "The next one leaves on Friday.",
    ]);
    expect(await page.locator(".row-original .told").first().getAttribute("lang")).toBe("en-GB");
    expect(await findViolations(page)).toEqual([]);

    // From here on no pointer: the headline is owed first.
    await page.keyboard.press("F8");
    await page.keyboard.type("Le ferry repart");
    await page.keyboard.press("Alt+Enter");
    await page.keyboard.type("Après un mois à quai.");
    await page.keyboard.press("Alt+Enter");
    await page.keyboard.type("Bureau du port");
    await page.keyboard.press("Alt+Enter");
    await page.getByRole("status").filter({ hasText: "New in the original. The ferry left" }).waitFor();
    await page.keyboard.type("Le ferry a quitté le quai lundi à 6 h 30.");
    await page.keyboard.press("Alt+Enter");
    await counter(/2 paragraphs to follow/);
    await page.keyboard.type("Il transportait 212 passagers.");
    // Leaving what was written says as much.
    await page.keyboard.press("ArrowDown");
    await counter(/1 paragraph to follow/);
    await page.keyboard.type("Le prochain part vendredi.");
    await page.keyboard.press("Alt+Enter");
    await counter(/Every paragraph of the original is followed/);
    expect(await savedTexts()).toEqual([
      ["a", expect.stringContaining("Le ferry a quitté le quai lundi à 6 h 30.")],
      ["b", expect.stringContaining("Il transportait 212 passagers.")],
      ["c", expect.stringContaining("Le prochain part vendredi.")],
    ]);
    expect((await saved()).words).toMatchObject({ headline: "Le ferry repart" });
  });

  it("leads to the story's own screen for what only that has", async () => {
    await page.getByRole("button", { name: "Check", exact: true }).click();
    const unsigned = page
      .locator(".checks")
      .getByRole("listitem")
      .filter({ hasText: "Nobody has signed this story" });
    const link = unsigned.getByRole("link", { name: "On the story’s screen: byline" });
    expect(await link.getAttribute("href")).toBe(`/newsroom/stories/${versionId()}`);
    expect(await unsigned.getByRole("button").count()).toBe(0);
    expect(await findViolations(page)).toEqual([]);
  });

  it("walks the debt by keys when the original is corrected, until readers are told of none", async () => {
    await page.getByRole("button", { name: "Publish", exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByRole("button", { name: "Publish" }).focus();
    await page.keyboard.press("Enter");
    const address = (await page.getByRole("link", { name: "Public page" }).getAttribute("href")) ?? "";
    expect(address).toBe("/fr/le-ferry-repart");
    const read = async () => (await fetch(paper.origin + address)).text();
    expect(await read()).not.toContain('class="debt"');

    await paper.act(async (writing) => {
      const now = words(
        paragraph("a", "The ferry left the dock at 7:30 on Monday."),
        paragraph("n", "The captain is new."),
        paragraph("c", "The next one leaves on Friday."),
      );
      await saveDraft(writing, { versionId: original.versionId, words: now, savedBy: null });
      await correctVersion(writing, { versionId: original.versionId, note: "It left at 7:30." });
    });
    await expect.poll(read, { timeout: 5_000 }).toContain('class="debt"');
    await page.reload();
    await counter(/^3 paragraphs to follow: 1 new, 1 changed, 1 removed$/);
    await text().waitFor();
    expect(await page.locator(".original.changed ins").textContent()).toBe("added: 7");
    expect(await page.locator(".original.changed del").textContent()).toBe("removed: 6");
    expect(await findViolations(page)).toEqual([]);

    await page.keyboard.press("F8");
    await page.getByRole("status").filter({ hasText: "1 of 3. Changed in the original." }).waitFor();
    expect(await activeText()).toContain("à 6 h 30");
    await page.keyboard.press("End");
    for (let i = 0; i < 7; i++) await page.keyboard.press("Backspace");
    await page.keyboard.type("7 h 30.");
    await page.keyboard.press("Alt+Enter");
    await counter(/^2 paragraphs to follow: 1 new, 1 removed$/);
    // What is gone is taken out; what is new gets a paragraph at its place.
    await page.getByRole("status").filter({ hasText: "Gone from the original" }).waitFor();
    await page.keyboard.press("Alt+Enter");
    await counter(/^1 paragraph to follow: 1 new$/);
    await page.keyboard.press("Enter");
    await page.keyboard.type("Le capitaine est nouveau.");
    await page.keyboard.press("Alt+Enter");
    await counter(/Every paragraph/);
    expect(await savedTexts()).toEqual([
      ["a", expect.stringContaining("lundi à 7 h 30.")],
      ["n", expect.stringContaining("Le capitaine est nouveau.")],
      ["c", expect.stringContaining("Le prochain part vendredi.")],
    ]);
    await page.getByRole("button", { name: "Publish the changes" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByRole("button", { name: "Publish the changes" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(read, { timeout: 5_000 }).toContain("Le capitaine est nouveau.");
    await expect.poll(read, { timeout: 5_000 }).not.toContain('class="debt"');
    expect(complaints).toEqual([]);
  });
});
