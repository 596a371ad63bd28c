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
let beside: Page;

beforeAll(async () => {
  [browser, paper] = await Promise.all([openBrowser(inject("browser")), startNewsroom()]);
  ({ page } = await openPage(browser, paper));
  await joinAsAdministrator(page, paper);
  const storageState = await page.context().storageState();
  ({ page: beside } = await openPage(browser, paper, { storageState }));
  await page.goto(`${paper.origin}/newsroom/new`);
  await page.getByLabel("Headline").fill("Written by two");
  await page.getByRole("button", { name: "Begin writing" }).click();
  await textOf(page).waitFor();
  await beside.goto(page.url());
  await textOf(beside).waitFor();
});
afterAll(async () => {
  await browser?.close();
  await paper?.stop();
});

const textOf = (one: Page) => one.getByRole("textbox", { name: "Text of the story" });
const saved = (one: Page) =>
  one
    .getByText(/^Saved /)
    .first()
    .waitFor();

describe("two at one story", () => {
  it("see one another, and each what the other saves, without a reload", async () => {
    await textOf(page).click();
    await page.keyboard.type("The ferry sailed at dawn.");
    await textOf(beside).getByText("The ferry sailed at dawn.").waitFor();
    await beside.getByText(`${ADMINISTRATOR.name} has this open`).waitFor();
    await textOf(beside).click();
    await beside.keyboard.press("Control+End");
    await beside.keyboard.press("Enter");
    await beside.keyboard.type("It came back at dusk.");
    await textOf(page).getByText("It came back at dusk.").waitFor();
    await page.keyboard.type(" Full.");
    await textOf(beside).getByText("The ferry sailed at dawn. Full.").waitFor();
  });

  it("are no more told to be there once they have gone", async () => {
    await saved(beside);
    await beside.goto(`${paper.origin}/newsroom`);
    await beside.getByRole("heading", { name: "Desk" }).waitFor();
    await page.getByText(`${ADMINISTRATOR.name} has this open`).waitFor({ state: "detached" });
    await beside.getByRole("list", { name: "Who else is here" }).first().waitFor();
  });
});

describe("a session that ends while somebody writes", () => {
  it("is begun again in place, and what was typed meanwhile is saved", async () => {
    await page.context().clearCookies();
    await textOf(page).click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" Typed without a session.");
    const ended = page.getByRole("alert").filter({ hasText: "Your session has ended" });
    await ended.waitFor();
    await page.keyboard.type(" And on.");
    await ended.getByRole("button", { name: "Sign in" }).click();
    expect(await findViolations(page)).toEqual([]);
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("E-mail address").fill(ADMINISTRATOR.email);
    await dialog.getByLabel("Password", { exact: true }).fill(ADMINISTRATOR.password);
    await dialog.getByRole("button", { name: "Sign in" }).click();
    await ended.waitFor({ state: "detached" });
    await saved(page);
    await page.reload();
    await textOf(page).getByText("Typed without a session. And on.").waitFor();
  });
});

describe("an earlier draft", () => {
  it("is compared word by word and brought back", async () => {
    await textOf(page).click();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("Spoilt.");
    await saved(page);
    await page.getByRole("button", { name: "Earlier drafts" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.locator("button.line").nth(1).click();
    await dialog.locator("ins").first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Make this the newest draft" }).click();
    await textOf(page).getByText("It came back at dusk.").waitFor();
    expect(await textOf(page).textContent()).not.toContain("Spoilt.");
  });
});
