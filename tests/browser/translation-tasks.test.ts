import type { Browser, Page } from "playwright-core";
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
  const story = { sectionId: paper.filing.sectionId, topicIds: [] };
  for (const headline of ["Ferry sails", "Market burns"]) {
    const original = await draft(paper.foundation.ledger, { story, headline });
    await paper.act((writing) => publishVersion(writing, original));
  }
  ({ page, complaints } = await openPage(browser, paper));
  await joinAsAdministrator(page, paper);
  await page.goto(`${paper.origin}/newsroom/translations`);
});
afterAll(async () => {
  await browser?.close();
  await paper?.stop();
});

const row = (headline: string) => page.getByRole("row").filter({ hasText: headline });

describe("the list of what waits for translators", () => {
  it("gives a task to who takes it, and shows those alone where that is asked", async () => {
    await row("Ferry sails").waitFor();
    expect(await row("Ferry sails").textContent()).toContain("EN → FR");
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Take: Ferry sails" }).click();
    await page.getByRole("button", { name: "Give back: Ferry sails" }).waitFor();
    expect(await row("Ferry sails").textContent()).toContain("Ada Minister");
    await page.getByLabel("Only mine").check();
    await expect.poll(() => row("Market burns").count()).toBe(0);
    await row("Ferry sails").waitFor();
    await page.getByLabel("Only mine").uncheck();
    await row("Market burns").waitFor();
    await page.getByLabel("Edition").selectOption({ label: "English" });
    await page.getByText("Nothing waits for a translator.").waitFor();
    await page.getByLabel("Edition").selectOption({ label: "Français" });
    await row("Market burns").waitFor();
  });

  it("says which are overdue", async () => {
    expect(await page.getByText("Overdue").count()).toBe(0);
    await page.clock.install({ time: paper.now() + 3 * 3_600_000 });
    await page.reload();
    await row("Market burns").getByText("Overdue").waitFor();
  });

  it("lets one decline with a reason, and not without", async () => {
    await page.getByRole("button", { name: "Decline: Market burns" }).click();
    const dialog = page.getByRole("dialog", { name: "Decline" });
    await dialog.getByRole("button", { name: "Decline" }).click();
    await expect.poll(() => dialog.locator("[aria-invalid=true]").count()).toBe(1);
    await dialog.getByLabel("Why not").fill("Of no interest here");
    await dialog.getByRole("button", { name: "Decline" }).click();
    await expect.poll(() => row("Market burns").count()).toBe(0);
    await row("Ferry sails").waitFor();
    const { reason } = await paper.foundation.database.db
      .selectFrom("translation_tasks")
      .select("reason")
      .where("reason", "!=", "")
      .executeTakeFirstOrThrow();
    expect(reason).toBe("Of no interest here");
    expect(complaints).toEqual([]);
  });
});
