import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { publishVersion } from "../../src/features/stories/publish-story.ts";
import { draft } from "../small-newspaper.ts";
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

const file = async (name: string, background: string) => ({
  name,
  mimeType: "image/jpeg",
  buffer: await sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .jpeg()
    .toBuffer(),
});

describe("the picture library", () => {
  it("tells what is known of a picture, and changes it by keys", async () => {
    await page.goto(`${paper.origin}/newsroom/pictures`);
    await page.locator("input[type=file]").setInputFiles(await file("ferry.jpg", "#aa3333"));
    await page.getByRole("link", { name: "ferry.jpg" }).click();
    await page.getByRole("heading", { level: 1, name: "ferry.jpg" }).waitFor();
    const mark = page.getByRole("button", { name: "What must stay visible" });
    await mark.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowUp");
    await page.getByText("55 % from the left, 35 % from the top").waitFor();
    await mark.click({ position: { x: 1, y: 1 } });
    await page.getByText("0 % from the left, 0 % from the top").waitFor();
    await page.getByLabel("Credit").fill("Ann / The Test");
    await page.getByLabel("Rights belong to").fill("An agency");
    const english = page.getByRole("group", { name: "Words in English" });
    await english.getByLabel("Description").fill("A ferry leaves");
    await page.getByRole("button", { name: "Save what is said" }).click();
    await page.getByText("Saved.").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.reload();
    await expect.poll(() => page.getByLabel("Rights belong to").inputValue()).toBe("An agency");
  });

  it("gives a story its picture and its words, and replaces the picture on the reader's page", async () => {
    const { ledger } = paper.foundation;
    const { versionId, slug } = await draft(ledger, { headline: "Ferries run again" });
    await page.goto(`${paper.origin}/newsroom/stories/${versionId}`);
    await page.getByRole("button", { name: "From the library", exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Take ferry.jpg" }).click();
    await expect.poll(() => page.getByLabel("Description (for").inputValue()).toBe("A ferry leaves");
    const saved = () =>
      paper.foundation.database.db
        .selectFrom("versions")
        .innerJoin("revisions", "revisions.id", "versions.revision_id")
        .select("revisions.picture_id")
        .where("versions.id", "=", versionId)
        .executeTakeFirstOrThrow();
    await expect.poll(async () => (await saved()).picture_id, { timeout: 10_000 }).not.toBeNull();
    await paper.act((writing) => publishVersion(writing, { versionId }));
    const shown = async () =>
      /\/media\/[^" ]+\.jpg/.exec(await (await fetch(`${paper.origin}/en/${slug}`)).text())?.[0];
    const before = await shown();
    expect(before).toBeDefined();

    await page.goto(`${paper.origin}/newsroom/pictures/${(await saved()).picture_id}`);
    await page.getByText("before readers").waitFor();
    expect(await page.getByRole("button", { name: "Delete the picture" }).count()).toBe(0);
    await page.getByLabel("Licence", { exact: true }).fill("Typed, and not saved yet");
    await page.locator("input[type=file]").setInputFiles(await file("better.jpg", "#3333aa"));
    await page.getByRole("dialog").getByRole("button", { name: "Replace the file" }).click();
    await page.getByRole("heading", { level: 1, name: "better.jpg" }).waitFor();
    await expect.poll(shown, { timeout: 10_000 }).not.toBe(before);
    const bytes = Buffer.from(await (await fetch(paper.origin + (await shown()))).arrayBuffer());
    const { dominant } = await sharp(bytes).stats();
    expect(dominant.b).toBeGreaterThan(dominant.r);
    expect(await page.getByLabel("Credit").inputValue()).toBe("Ann / The Test");
    expect(await page.getByLabel("Licence", { exact: true }).inputValue()).toBe("Typed, and not saved yet");
    expect(complaints).toEqual([]);
  });

  it("gives the text its pictures too, by keys alone, and says on the story's screen when a licence ends", async () => {
    const { versionId } = await draft(paper.foundation.ledger, { headline: "In the text", words: {} });
    await page.goto(`${paper.origin}/newsroom/stories/${versionId}`);
    const tool = page.getByRole("button", { name: "Picture from the library" });
    await tool.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "From the library" });
    await dialog.getByRole("button", { name: "Take better.jpg" }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await tool.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await page.keyboard.type("better");
    await expect.poll(() => dialog.getByRole("button", { name: /^Take/ }).count()).toBe(1);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const picture = page.getByRole("group", { name: "Picture", exact: true });
    await expect.poll(() => picture.getByLabel("Alternative text").inputValue()).toBe("A ferry leaves");
    await picture.locator("img[src^='/media/']").waitFor();
    expect(await page.getByText("has ended").count()).toBe(0);
    await page.getByText("Saved", { exact: false }).first().waitFor();
    const { db } = paper.foundation.database;
    await db.updateTable("media").set({ expires_at: 1 }).where("file_name", "=", "better.jpg").execute();
    await page.reload();
    await page.getByText("The licence of a picture of this story has ended:").waitFor();
    await page.getByRole("link", { name: "better.jpg" }).click();
    await page.getByRole("heading", { level: 1, name: "better.jpg" }).waitFor();
    expect(complaints).toEqual([]);
  });
});
