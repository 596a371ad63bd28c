import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { beginReceipt, findNewestReceipt } from "../../src/features/receipts/receipts.store.ts";
import { findLastChangeId } from "../../src/platform/changes/changes.store.ts";
import type { NewspaperUnderTest } from "./newspaper-under-test.ts";
import {
  findVersionBySlug,
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

const receipt = () => page.getByRole("region", { name: "What readers see" });

describe("the receipt on a story's screen", () => {
  it("says after publishing how soon readers saw it, page by page", async () => {
    await page.goto(`${paper.origin}/newsroom/new`);
    await page.getByLabel("Headline").fill("Seen by readers");
    await page.getByRole("button", { name: "Begin writing" }).click();
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByLabel("Why it may stand").fill("A test of the receipt.");
    await page.getByRole("dialog").getByRole("button", { name: "Publish all the same" }).click();
    await receipt()
      .getByRole("status")
      .filter({ hasText: /Visible to readers in \d+\.\d s · \d+ pages/ })
      .waitFor();
    await receipt().getByText("Every page").click();
    expect(await receipt().getByRole("listitem").allTextContents()).toContainEqual(
      expect.stringMatching(/^Latest \/en\/latest after \d+\.\d s$/),
    );
    expect(await findViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("names what is stale to a colleague who comes later, and looks again", async () => {
    const { db } = paper.foundation.database;
    const versionId = await findVersionBySlug(paper, "market");
    const pages = [
      { kind: "story", edition: "en", path: "/en/a", state: "seen", after: 400, age: 0, status: 200 },
      {
        kind: "latest",
        edition: "en",
        path: "/en/latest",
        state: "stale",
        after: null,
        age: 35,
        status: 200,
      },
    ] as const;
    await beginReceipt(db, {
      changeId: await findLastChangeId({ db }),
      versionId,
      kind: "story.published",
      at: paper.now(),
      state: "stale",
      origin: "https://cdn.example",
      pages,
    });
    await page.goto(`${paper.origin}/newsroom/stories/${versionId}`);
    await receipt().getByText("1 page does not show it yet").waitFor();
    await receipt().getByText("as it was before, kept by a cache for 35 s").first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    await receipt().getByRole("button", { name: "Look again" }).click();
    await receipt()
      .getByText(/^Readers see it · \d+ pages looked at$/)
      .waitFor();
    expect((await findNewestReceipt(db, versionId))?.state).toBe("seen");
    expect(complaints).toEqual([]);
  });
});
