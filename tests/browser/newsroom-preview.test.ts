import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
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

describe("the preview of a story", () => {
  it("shows in a frame what was typed a moment ago, full and text-only, on a phone and on a desk", async () => {
    await page.goto(`${paper.origin}/newsroom/new`);
    await page.getByLabel("Headline").fill("Not out yet");
    await page.getByRole("button", { name: "Begin writing" }).click();
    await page.getByRole("textbox", { name: "Text of the story" }).click();
    await page.keyboard.type("A sentence of the draft.");
    await page.getByRole("button", { name: "Preview" }).click();
    await page.getByRole("heading", { level: 1, name: "Preview: Not out yet" }).waitFor();
    const frame = page.frameLocator("iframe");
    await frame.getByText("A sentence of the draft.").waitFor();
    await frame.getByText("Preview – not published").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByLabel("Width").selectOption("phone");
    expect((await page.locator("iframe").boundingBox())?.width).toBe(390);
    await page.getByLabel("Form").selectOption("lite");
    await frame.locator("body.lite").waitFor();
    await frame.getByText("A sentence of the draft.").waitFor();
  });

  it("is read by somebody outside with the link alone, until it is revoked", async () => {
    await page.getByLabel("Holds for").selectOption("24 hours");
    await page.getByRole("button", { name: "Make a link" }).click();
    const field = page.getByLabel("Link by Ada Minister");
    await field.waitFor();
    expect(await findViolations(page)).toEqual([]);
    const link = new URL(await field.inputValue());
    const stranger = await openPage(browser, paper);
    await stranger.page.goto(paper.origin + link.pathname);
    await stranger.page.getByRole("heading", { name: "Not out yet" }).waitFor();
    await stranger.page.getByText(/Preview – not published – expires \d/).waitFor();
    expect(await findViolations(stranger.page)).toEqual([]);
    expect(await stranger.context.cookies()).toEqual([]);
    await page.getByRole("button", { name: "Revoke" }).click();
    await page.getByText("No link is open.").waitFor();
    await stranger.page.reload();
    await stranger.page.getByRole("heading", { name: "This preview is closed" }).waitFor();
    expect(stranger.complaints).toEqual([]);
    await stranger.context.close();
  });

  it("leads back to the story, which says what its page costs", async () => {
    await page.getByRole("link", { name: "Back to the story" }).click();
    await page.getByRole("heading", { level: 1, name: "Not out yet" }).waitFor();
    await page.getByText(/^[\d.]+ kB$/).waitFor();
    await page.getByText("5 words, 1 min to read").waitFor();
    expect(complaints).toEqual([]);
  });

  it("fits a phone", async () => {
    const phone = await openPage(browser, paper, {
      viewport: { width: 390, height: 844 },
      colorScheme: "dark",
      storageState: await page.context().storageState(),
    });
    await phone.page.goto(`${page.url()}/preview`);
    await phone.page.frameLocator("iframe").getByText("A sentence of the draft.").waitFor();
    expect(await phone.page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    expect(await findViolations(phone.page)).toEqual([]);
    await phone.context.close();
  });
});
