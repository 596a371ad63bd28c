import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { correctVersion } from "../../src/features/stories/publish-story.ts";
import { findVersion, listVersionsOfStory } from "../../src/features/stories/stories.store.ts";
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
const confirm = (name: string) => page.getByRole("dialog").getByRole("button", { name, exact: true }).click();
const act = (name: string) => page.getByRole("button", { name, exact: true }).first().click();

describe("what is done with a story", () => {
  it("is put under embargo in the site’s zone, which is lifted again", async () => {
    await page.goto(`${paper.origin}/newsroom/new`);
    await page.getByLabel("Headline").fill("Held back");
    await page.getByRole("button", { name: "Begin writing" }).click();
    await act("Set an embargo");
    await page.getByLabel("Time (Indian/Mauritius)").fill("2020-01-01T10:00");
    await confirm("Set an embargo");
    const field = page.getByLabel("Time (Indian/Mauritius)");
    await expect.poll(() => field.getAttribute("aria-invalid")).toBe("true");
    await field.fill("2090-01-01T10:00");
    await confirm("Set an embargo");
    await page.getByText("Embargo until 1 Jan 2090, 10:00 (Indian/Mauritius)").waitFor();
    expect((await findVersion(db(), versionId()))?.embargoUntil).toBe(Date.UTC(2090, 0, 1, 6));
    await act("Lift the embargo");
    await confirm("Lift the embargo");
    await page.getByText("Embargo until").waitFor({ state: "detached" });
  });

  it("gets another address, and a topic that there was not", async () => {
    await page.getByLabel("Address", { exact: true }).fill("Held Back for Good");
    await act("Change the address");
    await expect
      .poll(() => page.getByLabel("Address", { exact: true }).inputValue())
      .toBe("held-back-for-good");
    await act("New topic");
    await page.getByLabel("Name (English)").fill("Harbour works");
    await confirm("Make the topic");
    await page.locator(".mantine-MultiSelect-pill").filter({ hasText: "Harbour works" }).waitFor();
    expect(await findViolations(page)).toEqual([]);
  });

  it("keeps the field that has the focus out from under the bar that stays", async () => {
    const section = page.getByLabel("Section");
    const underTheBar = (await section.boundingBox())?.y ?? 0;
    await page.evaluate(`scrollTo(0, ${underTheBar} + scrollY - 20)`);
    await section.focus();
    const bar = await page.locator(".screen-head").boundingBox();
    expect((await section.boundingBox())?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
  });

  it("is killed, leaves the desk, and is taken up again", async () => {
    const address = page.url();
    await act("Kill");
    await confirm("Kill");
    await page.locator(".status.killed").first().waitFor();
    await page.goto(`${paper.origin}/newsroom?status=killed`);
    await page.getByRole("link", { name: "Held back" }).first().waitFor();
    await page.goto(address);
    await act("Take up again");
    await confirm("Take up again");
    await page.locator(".status.draft").first().waitFor();
  });

  it("is told that another edition was corrected, and follows it", async () => {
    await page.goto(`${paper.origin}/newsroom?edition=fr`);
    await page.getByRole("link", { name: "Le port ouvre" }).first().click();
    await page.getByRole("textbox", { name: "Text of the story" }).waitFor();
    const french = await findVersion(db(), versionId());
    const versions = await listVersionsOfStory(db(), french?.storyId ?? "");
    const english = versions.find((one) => one.edition === "en")?.id ?? "";
    await paper.act((writing) =>
      correctVersion(writing, { versionId: english, note: "There were three ships." }),
    );
    await page.reload();
    await page.getByRole("heading", { name: "Corrected in another edition" }).waitFor();
    await page.getByText("There were three ships.").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await act("Correct");
    const dialog = page.getByRole("dialog");
    expect(await dialog.getByRole("checkbox").isChecked()).toBe(true);
    await dialog.getByLabel("What was wrong").fill("Il y avait trois navires.");
    const reason = dialog.getByLabel("Why it may stand");
    const go = dialog.getByRole("button", { name: /^Correct/ });
    await go.waitFor();
    if (await reason.isVisible()) await reason.fill("As it was.");
    await go.click();
    await page.getByRole("heading", { name: "Corrected in another edition" }).waitFor({ state: "detached" });
    const address = await page.getByRole("link", { name: "Public page" }).getAttribute("href");
    const read = await (await fetch(paper.origin + (address ?? ""))).text();
    expect(read).toMatch(/trois navires\.[\s\S]*Également corrigé en anglais/);
    expect(complaints).toEqual([]);
  });
});
