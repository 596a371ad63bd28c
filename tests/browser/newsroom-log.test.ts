import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { NewspaperUnderTest } from "./newspaper-under-test.ts";
import {
  ADMINISTRATOR,
  findViolations,
  joinAsAdministrator,
  openPage,
  startNewsroom,
} from "./newsroom-under-test.ts";
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

const rows = () => page.locator("tbody tr").allTextContents();

describe("the log", () => {
  it("tells who did what, and what happened by itself when asked", async () => {
    await page.goto(`${paper.origin}/newsroom/staff`);
    await page.getByLabel("E-mail address").fill("rae@news.example");
    await page.getByRole("button", { name: "Make the invitation" }).click();
    await page.getByText("Pass this link on").waitFor();
    await page.goto(`${paper.origin}/newsroom/log`);
    await page.getByRole("rowheader", { name: "Invited somebody" }).waitFor();
    expect((await rows()).every((row) => row.includes(ADMINISTRATOR.name))).toBe(true);
    await page.getByLabel("Who").selectOption({ label: "Also what happens by itself" });
    await page.getByRole("link", { name: "Harbour opens to sailing ships (EN)" }).first().waitFor();
    await page.getByRole("cell", { name: "by itself" }).first().waitFor();
    expect(page.url()).toContain("by=all");
    expect(await findViolations(page)).toEqual([]);
  });

  it("is searched by kind, person, thing and day, and leads to stories", async () => {
    await page.getByLabel("What").selectOption({ label: "Publishing" });
    await expect.poll(async () => (await rows()).some((row) => row.includes("Draft"))).toBe(false);
    await page
      .getByRole("button", { name: "Only this: Harbour opens to sailing ships (EN)" })
      .first()
      .click();
    await expect.poll(async () => (await rows()).every((row) => row.includes("Harbour"))).toBe(true);
    await page.getByLabel("Until").fill("2001-01-01");
    await page.getByText("The log has nothing of that.").waitFor();
    await page.getByLabel("Until").fill("");
    await page.getByRole("link", { name: "Harbour opens to sailing ships (EN)" }).first().click();
    await page.getByLabel("Headline").first().waitFor();
    expect(page.url()).toContain("/stories/");
    await page.goBack();
    await page.getByRole("button", { name: "Show everything again" }).click();
    await page.getByLabel("What").selectOption("");
    await page.getByLabel("Who").selectOption({ label: ADMINISTRATOR.name });
    await expect.poll(async () => (await rows()).every((row) => row.includes(ADMINISTRATOR.name))).toBe(true);
  });

  it("who may what is one table, readable on a phone", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${paper.origin}/newsroom/staff`);
    await page.getByRole("link", { name: "Who may what" }).click();
    const table = page.getByRole("table", { name: "Who may what" });
    const line = table.getByRole("row", { name: /Write, file and send/ });
    expect(await line.getByRole("cell").allTextContents()).toEqual([
      "in its edition",
      "own",
      "own",
      "yes",
      "–",
      "–",
      "yes",
    ]);
    await page
      .getByRole("table", { name: "Who is what" })
      .getByRole("cell", { name: ADMINISTRATOR.name })
      .waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
    expect(await findViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
