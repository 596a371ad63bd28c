import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { smallNewspaper } from "../small-newspaper.ts";
import { type NewspaperUnderTest, PAIR } from "./newspaper-under-test.ts";
import { findViolations, joinAsAdministrator, openPage, startNewsroom } from "./newsroom-under-test.ts";
import { openBrowser } from "./open-browser.ts";

const READER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const newspaper = {
  ...smallNewspaper,
  slots: [...smallNewspaper.slots, { key: "story-end", width: 300, height: 250 }],
};
const ATTACK = `Tea "now" <img src=x onerror=alert(1)>`;

let browser: Browser;
let paper: NewspaperUnderTest;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [browser, paper] = await Promise.all([openBrowser(inject("browser")), startNewsroom({ newspaper })]);
  ({ page, complaints } = await openPage(browser, paper, { viewport: { width: 390, height: 844 } }));
  await joinAsAdministrator(page, paper);
});
afterAll(async () => {
  await browser?.close();
  await paper?.stop();
});

const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#17424d" } })
    .png()
    .toBuffer();

async function choose(width: number, height: number) {
  const buffer = await drawn(width, height);
  await page
    .locator("dialog input[type=file]")
    .setInputFiles({ name: "tea.png", mimeType: "image/png", buffer });
}

describe("the ad desk", () => {
  it("begins a campaign, saying at each field what is missing, and loses nothing that was typed", async () => {
    await page.goto(`${paper.origin}/newsroom/campaigns`);
    await page.getByText("Nobody advertises yet.").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("link", { name: "New campaign" }).click();
    await page.getByRole("button", { name: "Save" }).click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
    await page.getByLabel("Name of the campaign").fill("Winter tea");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Name the client who pays for this.").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Add a client" }).click();
    await page.getByRole("dialog").getByLabel("Name of the client").fill("Thé & Cie");
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByLabel("Last day").fill("2001-01-01");
    await page.getByLabel("Per cent of the pages").fill("100");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("It would end before it begins.").waitFor();
    expect(await page.getByLabel("Name of the campaign").inputValue()).toBe("Winter tea");
    await page.getByLabel("Last day").fill("");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("heading", { level: 1, name: "Winter tea" }).waitFor();
  });

  it("takes a picture of a slot's size alone, and says at the field what is wrong with another", async () => {
    await page.getByRole("button", { name: "Add a picture" }).click();
    await page.getByLabel("What it says").fill(ATTACK);
    await page.getByLabel("Leads to").fill("javascript:alert(1)");
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
    await page.getByText("Choose a picture.").waitFor();
    await choose(320, 250);
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
    await page.getByText("Give an address that begins with https://").waitFor();
    await page.getByLabel("Leads to").fill("/en/latest");
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
    await page.getByText("This picture fits no slot").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await choose(600, 500);
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByText(ATTACK).waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    expect(await findViolations(page)).toEqual([]);
  });

  it("shows it in a page, where nothing is counted", async () => {
    const [trial] = await Promise.all([
      page.context().waitForEvent("page"),
      page.getByRole("link", { name: "See in a page" }).click(),
    ]);
    await trial.locator(".slot img").first().scrollIntoViewIfNeeded();
    await trial.waitForFunction(() => document.querySelector<HTMLImageElement>(".slot img")?.complete);
    expect(await trial.locator(".slot img").first().getAttribute("src")).toMatch(/^\/media\/ads\//);
    await trial.close();
  });
});

describe("a reader", () => {
  it.each([
    ["without scripts on a phone", false, { width: 390, height: 844 }, "en", "Advertisement"],
    ["with scripts at a desk, in French", true, { width: 1440, height: 900 }, "fr", "Publicité"],
  ] as const)("%s sees it in a place that was kept for it", async (_, scripts, viewport, edition, label) => {
    const context = await browser.newContext({ viewport, javaScriptEnabled: scripts, userAgent: READER });
    const reader = await context.newPage();
    const elsewhere: string[] = [];
    reader.on("request", (request) => {
      if (!request.url().startsWith(`${paper.origin}/`)) elsewhere.push(request.url());
    });
    const address = `${paper.origin}/${edition}/${PAIR[edition]}`;
    const moves = `new Promise((resolve) => {
      const seen = [];
      new PerformanceObserver((list) => seen.push(...list.getEntries().map(({ value }) => value))).observe({ type: "layout-shift", buffered: true });
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(seen)));
    })`;
    await reader.goto(address);
    const slot = reader.getByRole("complementary", { name: label }).last();
    const image = slot.getByRole("img", { name: ATTACK });
    const before = await slot.locator("a").boundingBox();
    await image.scrollIntoViewIfNeeded();
    await expect
      .poll(() => image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth), {
        timeout: 20_000,
      })
      .toBe(600);
    const after = await slot.locator("a").boundingBox();
    expect([after?.width, after?.height]).toEqual([before?.width, before?.height]);
    expect(after?.width).toBe(300);
    // Without scripts nothing can be asked of the page that takes time.
    if (scripts) {
      expect(await reader.evaluate(moves)).toEqual([]);
      expect(await findViolations(reader)).toEqual([]);
    }
    expect(await reader.locator("img[src=x]").count()).toBe(0);
    await slot.getByRole("link").click();
    await reader.waitForURL(`${paper.origin}/en/latest`);
    expect(await context.cookies()).toEqual([]);
    expect(elsewhere).toEqual([]);
    await context.close();
  });
});

describe("the report", () => {
  it("tells what readers saw and followed, to be read, printed and reckoned with", async () => {
    await paper.running.rounds.adCounter.flush();
    await page.reload();
    const total = page.getByRole("row", { name: /In all/ });
    await total.waitFor();
    expect(await total.innerText()).toMatch(/Followed\s+2/);
    const [csv] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Report as CSV" }).click(),
    ]);
    expect(csv.suggestedFilename()).toBe("report-winter-tea.csv");
    const text = await readFile(await csv.path(), "utf8");
    expect(text.startsWith("\uFEFFDay,Advertisement,Edition,Slot,Views,Clicks\r\n")).toBe(true);
    expect(text).toContain(`,"Tea ""now"" <img src=x onerror=alert(1)>",fr,story-end,`);
    const [pdf] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Report as PDF" }).click(),
    ]);
    expect((await readFile(await pdf.path())).subarray(0, 5).toString()).toBe("%PDF-");
    expect(complaints).toEqual([]);
  });

  it("is for the ad desk alone", async () => {
    const address = await page.getByRole("link", { name: "Report as PDF" }).getAttribute("href");
    const stranger = await browser.newContext();
    expect((await stranger.request.get(paper.origin + address)).status()).toBe(404);
    await stranger.close();
  });
});
