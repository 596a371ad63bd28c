import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { findVersion, loadRevision } from "../../src/features/stories/stories.store.ts";
import type { NewspaperUnderTest } from "./newspaper-under-test.ts";
import { findViolations, joinAsAdministrator, openPage, startNewsroom } from "./newsroom-under-test.ts";
import { openBrowser } from "./open-browser.ts";

let browser: Browser;
let paper: NewspaperUnderTest;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [browser, paper] = await Promise.all([openBrowser(inject("browser")), startNewsroom()]);
  ({ page, complaints } = await openPage(browser, paper));
  await joinAsAdministrator(page, paper);
});
afterAll(async () => {
  await browser?.close();
  await paper?.stop();
});

const versionId = () => new URL(page.url()).pathname.split("/").at(-1) ?? "";
const db = () => paper.foundation.database.db;
const newest = async () => {
  const version = await findVersion(db(), versionId());
  return (await loadRevision(db(), version?.revisionId ?? "")).words;
};
const text = () => page.getByRole("textbox", { name: "Text of the story" });
const panel = () => page.locator(".checks");
const finding = (words: string) => panel().getByRole("listitem").filter({ hasText: words });

describe("the checks of a story", () => {
  it("find planted faults, lead to their words and mend them by a click, which can be undone", async () => {
    await page.goto(`${paper.origin}/newsroom/new`);
    await page.getByLabel("Edition").selectOption("fr");
    await page.getByLabel("Headline").fill("Le maire dit oui !");
    await page.getByRole("button", { name: "Begin writing" }).click();
    await text().click();
    await page.keyboard.type('Il a dit "oui" au port. Il viendra, ou ou non.');
    await page.keyboard.press("Enter");
    await page.keyboard.type("Le bateau est parti, puis tout le monde est rentré chez soi et alors,");
    await page.getByRole("button", { name: "Check", exact: true }).click();
    await panel().getByText("3 errors").waitFor();
    expect(await findViolations(page)).toEqual([]);

    await finding("ends in a comma").getByRole("button", { name: "Show in the text" }).click();
    expect(await page.evaluate("getSelection().toString()")).toBe("alors,");
    await finding("A word stands twice").getByRole("button", { name: "Show in the text" }).click();
    expect(await page.evaluate("getSelection().toString()")).toBe("ou ou");
    await finding("in no section").getByRole("button").click();
    expect(await page.evaluate("document.activeElement.id")).toBe("story-field-section");
    await finding("not the French one").getByRole("button", { name: "Show in the headline" }).click();
    expect(await page.evaluate("document.activeElement.selectionEnd")).toBe(18);

    await panel().getByRole("button", { name: "Fix all typography (3)" }).click();
    expect(await page.getByLabel("Headline").inputValue()).toBe("Le maire dit oui\u202f!");
    expect(await text().textContent()).toContain("Il a dit «\u202foui\u202f» au port.");
    await panel().getByRole("button", { name: "Undo the fix" }).click();
    expect(await text().textContent()).toContain('Il a dit "oui" au port.');
    expect(await page.getByLabel("Headline").inputValue()).toBe("Le maire dit oui !");
    await panel().getByRole("button", { name: "Fix all typography (3)" }).click();
    await finding("A word stands twice").getByRole("button", { name: "Fix: ou" }).click();
    await expect
      .poll(async () => JSON.stringify((await newest()).body), { timeout: 4_000 })
      .toContain("Il viendra, ou non.");
    // The editor's own undo takes a mending back too.
    await text().click();
    await page.keyboard.press("Control+z");
    expect(await text().textContent()).toContain("ou ou non");
    await page.keyboard.press("Control+y");
  });

  it("hold publishing back until the errors are mended or overruled with a reason", async () => {
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("3 errors").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Publish all the same" }).click();
    await dialog.getByText("Say why.").waitFor();
    // Leads out of the dialog to what is wrong.
    await dialog.getByRole("button", { name: "Show in the section" }).click();
    await dialog.waitFor({ state: "detached" });
    const filed = page.waitForResponse((answer) => answer.url().endsWith("/filing") && answer.ok());
    await page.getByLabel("Section").selectOption({ index: 1 });
    await filed;
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    await dialog.getByText("2 errors").waitFor();
    await dialog.getByLabel("Why it may stand").fill("Un poème qui s’arrête là.");
    await dialog.getByRole("button", { name: "Publish all the same" }).click();
    await page.locator(".status.published").first().waitFor();
    await page.getByText("Published against the checks by Ada Minister").waitFor();
    await page.getByText("Un poème qui s’arrête là.").waitFor();
    expect(complaints).toEqual([]);
  });
});
