import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { NewspaperUnderTest } from "./newspaper-under-test.ts";
import { findViolations, joinAsAdministrator, openPage, startNewsroom } from "./newsroom-under-test.ts";
import { openBrowser } from "./open-browser.ts";

let browser: Browser;
let paper: NewspaperUnderTest;
let page: Page;
let complaints: string[];
const received: string[] = [];
const outside = createServer((request, response) => {
  received.push(String(request.headers["webhook-id"]));
  request.resume();
  response.writeHead(204).end();
});

beforeAll(async () => {
  await new Promise<void>((resolve) => outside.listen(0, "127.0.0.1", resolve));
  [browser, paper] = await Promise.all([openBrowser(inject("browser")), startNewsroom()]);
  ({ page, complaints } = await openPage(browser, paper, { viewport: { width: 390, height: 844 } }));
  await joinAsAdministrator(page, paper);
});
afterAll(async () => {
  await browser?.close();
  await paper?.stop();
  outside.close();
  outside.closeAllConnections();
});

const fits = async () =>
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);

describe("webhooks", () => {
  it("are added, tested, paused, given another secret and taken out", async () => {
    await page.goto(`${paper.origin}/newsroom/webhooks`);
    await page.getByText("Nobody outside is told of anything yet.").waitFor();
    await page.getByLabel("Address").fill("not an address");
    await page.getByRole("button", { name: "Add a webhook" }).click();
    await page.locator('[aria-invalid="true"]').waitFor();
    const address = `http://127.0.0.1:${(outside.address() as AddressInfo).port}/in`;
    await page.getByLabel("Address").fill(address);
    await page.getByRole("button", { name: "Add a webhook" }).click();
    expect(await page.getByLabel("Secret: it is shown this once").inputValue()).toMatch(/^whsec_/);
    const panel = page.getByRole("region", { name: address });
    await panel.getByRole("button", { name: "Send a test" }).click();
    await expect.poll(() => received.length, { timeout: 10_000 }).toBe(1);
    await panel.getByText("Sent last").click();
    await panel.getByText(/test · delivered/).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await fits();
    await panel.getByRole("button", { name: "Pause" }).click();
    await panel.getByText("paused").waitFor();
    await panel.getByRole("button", { name: "New secret" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "New secret" }).click();
    await panel.getByLabel("Secret: it is shown this once").waitFor();
    await panel.getByRole("button", { name: "Take it out" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Take it out" }).click();
    await page.getByText("Nobody outside is told of anything yet.").waitFor();
  });
});

describe("the API's reference", () => {
  it("has every endpoint and finds one by its words", async () => {
    await page.goto(`${paper.origin}/newsroom/api-reference`);
    await page.getByText(/^\d{2,} endpoints$/).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByLabel("Find an endpoint").fill("post breaking");
    await page.getByText("POST /breaking").click();
    await page.getByText('"tellings"').first().waitFor();
    await page.getByText(/key-used/).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await fits();
    expect(complaints).toEqual([]);
  });
});
