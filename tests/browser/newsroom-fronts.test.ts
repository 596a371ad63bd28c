import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { changeFront } from "../../src/features/lists/change-front.ts";
import { publishVersion } from "../../src/features/stories/publish-story.ts";
import { withdrawVersion } from "../../src/features/stories/withdraw-story.ts";
import { draft } from "../small-newspaper.ts";
import type { NewspaperUnderTest } from "./newspaper-under-test.ts";
import {
  ADMINISTRATOR,
  findViolations,
  joinAsAdministrator,
  openPage,
  startNewsroom,
} from "./newsroom-under-test.ts";
import { openBrowser } from "./open-browser.ts";

const HOUR = 3_600_000;

let browser: Browser;
let paper: NewspaperUnderTest;
let page: Page;
let complaints: string[];
const stories: { storyId: string; versionId: string }[] = [];
let memberId = "";

beforeAll(async () => {
  [browser, paper] = await Promise.all([openBrowser(inject("browser")), startNewsroom()]);
  ({ page, complaints } = await openPage(browser, paper));
  await joinAsAdministrator(page, paper);
  const { ledger, database } = paper.foundation;
  memberId = (await database.db.selectFrom("staff").select("id").executeTakeFirstOrThrow()).id;
  for (const headline of ["Ferries", "Sugar", "Rain"]) stories.push(await draft(ledger, { headline }));
  for (const { versionId } of stories) await paper.act((writing) => publishVersion(writing, { versionId }));
  await order([0, 1, 2]);
});
afterAll(async () => {
  await browser?.close();
  await paper?.stop();
});

/** Sets the front page, as a colleague does. */
function order(places: readonly number[]) {
  const entries = places.map((place) => ({ storyId: stories[place]?.storyId ?? "", until: null }));
  return paper.act((writing) =>
    changeFront(writing, { front: "front", edition: "en", entries, by: memberId }),
  );
}

const lines = () => page.locator("ol.front .headline-of").allTextContents();
const line = (headline: string) => page.locator("ol.front li").filter({ hasText: headline });
const open = () => page.goto(`${paper.origin}/newsroom/fronts?front=front&edition=en`);

/** What readers are given, in its order. */
async function readers(): Promise<string[]> {
  const { db } = paper.foundation.database;
  const rows = await db
    .selectFrom("front_entries")
    .innerJoin("versions", "versions.story_id", "front_entries.story_id")
    .where("front_entries.front", "=", "front")
    .where("front_entries.edition", "=", "en")
    .orderBy("front_entries.position")
    .select("versions.headline")
    .execute();
  return rows.map((row) => row.headline);
}

describe("a front that two order at once", () => {
  it("shows whose order came first, and saves mine over theirs where that is chosen", async () => {
    await open();
    await expect.poll(lines).toEqual(["Ferries", "Sugar", "Rain"]);
    await line("Ferries").getByRole("link").press("Alt+ArrowDown");
    await page.getByText("Ferries: now in place 2").waitFor({ state: "attached" });
    await order([2, 1, 0]);
    await page.getByRole("button", { name: "Save the list" }).click();
    const notice = page.getByRole("alert").filter({ hasText: "saved another order" });
    await notice.getByText(ADMINISTRATOR.name).waitFor();
    expect(await notice.getByRole("listitem").allTextContents()).toEqual(["Rain", "Sugar", "Ferries"]);
    // Mine stands as it was ordered, and nothing of it is saved.
    expect(await lines()).toEqual(["Sugar", "Ferries", "Rain"]);
    expect(await readers()).toEqual(["Rain", "Sugar", "Ferries"]);
    expect(await findViolations(page)).toEqual([]);
    await notice.getByRole("button", { name: "Save mine over theirs" }).click();
    await notice.waitFor({ state: "detached" });
    await expect.poll(readers).toEqual(["Sugar", "Ferries", "Rain"]);
    expect(await lines()).toEqual(["Sugar", "Ferries", "Rain"]);
  });

  it("takes theirs where that is chosen", async () => {
    await line("Rain").getByRole("button", { name: "Move up: Rain" }).click();
    await order([0, 1]);
    await page.getByRole("button", { name: "Save the list" }).click();
    await page.getByRole("button", { name: "See theirs" }).click();
    await expect.poll(lines).toEqual(["Ferries", "Sugar"]);
    expect(await readers()).toEqual(["Ferries", "Sugar"]);
  });
});

it("a step made while a save is on its way is kept, and saved with the next", async () => {
  await order([0, 1, 2]);
  await open();
  await expect.poll(lines).toEqual(["Ferries", "Sugar", "Rain"]);
  const held = Promise.withResolvers<void>();
  const address = /\/fronts\/front\/en$/;
  await page.route(address, async (route) => {
    await held.promise;
    await route.continue();
  });
  await line("Ferries").getByRole("link").press("Alt+ArrowDown");
  await page.getByRole("button", { name: "Save the list" }).click();
  await line("Rain").getByRole("button", { name: "Move up: Rain" }).click();
  const asked = page.waitForResponse(
    (answer) => answer.request().method() === "GET" && address.test(answer.url()),
  );
  held.resolve();
  await asked;
  await page.unroute(address);
  expect(await readers()).toEqual(["Sugar", "Ferries", "Rain"]);
  expect(await lines()).toEqual(["Sugar", "Rain", "Ferries"]);
  await page.getByRole("button", { name: "Save the list" }).click();
  await expect.poll(readers).toEqual(["Sugar", "Rain", "Ferries"]);
  expect(await page.getByText("saved another order").count()).toBe(0);
});

it("a front tells what is stale: withdrawn, old, and touched by nobody for hours", async () => {
  await order([0, 1, 2]);
  await open();
  await line("Rain").waitFor();
  expect(await page.locator("ol.front .warning").count()).toBe(0);
  expect(await page.getByText("Nobody has touched").count()).toBe(0);
  const [old, withdrawn] = stories;
  await paper.act((writing) => withdrawVersion(writing, { versionId: withdrawn?.versionId ?? "" }));
  const { db } = paper.foundation.database;
  const long = { visible_from: Date.now() - 49 * HOUR };
  await db
    .updateTable("versions")
    .set(long)
    .where("id", "=", old?.versionId ?? "")
    .execute();
  await db
    .updateTable("front_orders")
    .set({ saved_at: Date.now() - 7.5 * HOUR })
    .execute();
  await page.reload();
  await line("Ferries").getByText("Two days old or more").waitFor();
  await line("Sugar").getByText("Withdrawn: readers don’t see it").waitFor();
  expect(await line("Rain").locator(".warning").count()).toBe(0);
  await page.getByText("Nobody has touched this list for 7 hours.").waitFor();
  expect(complaints).toEqual([]);
});
