import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { publishVersion } from "../../src/features/stories/publish-story.ts";
import { bodyOf, draft } from "../small-newspaper.ts";
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

const row = (text: string) => page.getByRole("row").filter({ hasText: text });
const active = () => page.evaluate("document.activeElement.textContent");

describe("the desk", () => {
  it("shows a story once, with all its editions, and each version where that is asked for", async () => {
    // In the member's language, though the French version was saved last.
    const story = row("Harbour opens");
    await story.waitFor();
    expect(await story.count()).toBe(1);
    expect(await row("Le port ouvre").count()).toBe(0);
    expect(await story.locator(".editions li").allTextContents()).toEqual([
      expect.stringMatching(/^EN/),
      expect.stringMatching(/^FR/),
    ]);
    await page.getByLabel("Rows").selectOption("version");
    await row("Le port ouvre").waitFor();
    await expect.poll(() => row("Harbour opens").count()).toBe(1);
    await page.getByLabel("Rows").selectOption("story");
    expect(await findViolations(page)).toEqual([]);
  });

  it("shows what a colleague does without being asked again", async () => {
    const { ledger } = paper.foundation;
    const words = { body: bodyOf("Sugar went by rail to the quay.") };
    const { versionId } = await draft(ledger, { headline: "Cane railway", words });
    await paper.act((writing) => publishVersion(writing, { versionId }));
    await row("Cane railway").waitFor();
  });

  it("is walked by keys, which are no commands where somebody types", async () => {
    await page.keyboard.press("j");
    const first = await active();
    await page.keyboard.press("j");
    expect(await active()).not.toBe(first);
    await page.keyboard.press("k");
    expect(await active()).toBe(first);
    await page.keyboard.press("?");
    const keys = page.getByRole("dialog", { name: "The desk’s keys" });
    await keys.getByText("begin a story").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press("n");
    await page.keyboard.press("Escape");
    await keys.waitFor({ state: "detached" });
    await page.keyboard.press("/");
    await page.keyboard.type("jnk?");
    expect(await page.getByLabel("Search").inputValue()).toBe("jnk?");
    await page.getByText("No story fits").or(page.getByText("Nothing fits")).first().waitFor();
    // What stands in a body is found too, by an unfinished word.
    await page.getByLabel("Search").fill("sugar rai");
    await expect.poll(() => page.locator("tbody tr").count()).toBe(1);
    await row("Cane railway").getByRole("link", { name: "Cane railway" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Cane railway" }).waitFor();
    await page.goBack();
    await row("Cane railway").waitFor();
  });

  it("keeps filters under a name, opens with the default, and forgets them", async () => {
    await page.getByLabel("Search").fill("");
    await page.getByLabel("Edition").selectOption("fr");
    await page.getByRole("button", { name: "Keep these filters" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name").fill("The French desk");
    await dialog.getByLabel("Open the desk with them").check();
    expect(await findViolations(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Keep", exact: true }).click();
    await page.getByRole("button", { name: "Forget “The French desk”" }).waitFor();
    const other = await page.context().newPage();
    await other.goto(`${paper.origin}/newsroom/`);
    await expect.poll(() => other.url()).toContain("edition=fr");
    await other.getByLabel("My filters").selectOption("");
    await expect.poll(() => other.url()).not.toContain("edition=fr");
    await other.close();
    await page.getByRole("button", { name: "Forget “The French desk”" }).click();
    await page.getByLabel("My filters").waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
  });
});
