import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openApp } from "../../src/newsroom/app.tsx";
import type { NewspaperUnderTest } from "./newspaper-under-test.ts";
import { type Known, newsroomScreens, visitScreen } from "./newsroom-screens.ts";
import {
  ADMINISTRATOR,
  findVersionBySlug,
  findViolations,
  joinAsAdministrator,
  openPage,
  startNewsroom,
} from "./newsroom-under-test.ts";
import { openBrowser } from "./open-browser.ts";

type State = Awaited<ReturnType<Awaited<ReturnType<typeof openPage>>["context"]["storageState"]>>;

let browser: Browser;
let paper: NewspaperUnderTest;
let known: Known;
let signedIn: State;

beforeAll(async () => {
  [browser, paper] = await Promise.all([openBrowser(inject("browser")), startNewsroom()]);
  const { page, context } = await openPage(browser, paper);
  await joinAsAdministrator(page, paper);
  const versionId = await findVersionBySlug(paper, "sailing");
  const answer = await context.request.post(`${paper.origin}/newsroom/api/invitations`, {
    data: { email: "guest@news.example", grants: [{ role: "reporter", edition: "en" }] },
    headers: { "sec-fetch-site": "same-origin" },
  });
  const { link } = (await answer.json()) as { link: string };
  const { db } = paper.foundation.database;
  const picture = await db.selectFrom("media").select("id").executeTakeFirstOrThrow();
  const { id: translationId } = await db
    .selectFrom("versions as original")
    .innerJoin("versions as translation", "translation.story_id", "original.story_id")
    .select("translation.id")
    .where("original.id", "=", versionId)
    .where("translation.id", "!=", versionId)
    .executeTakeFirstOrThrow();
  known = { versionId, translationId, mediaId: picture.id, invitation: new URL(link).hash.slice(1) };
  signedIn = await context.storageState();
  await context.close();
});
afterAll(async () => {
  await browser?.close();
  await paper?.stop();
});

/** Has the administrator's screens speak a language. */
async function speak(language: string) {
  const { context } = await openPage(browser, paper, { storageState: signedIn });
  const answer = await context.request.put(`${paper.origin}/newsroom/api/me`, {
    data: { name: ADMINISTRATOR.name, language },
    headers: { "sec-fetch-site": "same-origin" },
  });
  expect(answer.status()).toBe(200);
  await context.close();
}

it("every route of the newsroom has its row among the screens", () => {
  const routes = Object.values(openApp().routesByPath).map((route) => route.fullPath);
  const rows = newsroomScreens.map((screen) => screen.route);
  expect(routes.filter((route) => !rows.includes(route))).toEqual([]);
  expect(rows.filter((row) => row !== null && !(routes as string[]).includes(row))).toEqual([]);
});

const sizes = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
] as const;

/** What axe finds of a screen on a phone and at a desk, light and dark, and whether it is wider than the window. */
async function lookFromEverywhere(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const viewport of sizes) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: "light" });
    found.push(...(await findViolations(page)));
    // Of all rules only the one of contrast asks which colours they are.
    await page.emulateMedia({ colorScheme: "dark" });
    found.push(...(await findViolations(page, "color-contrast")), ...(await findTooWide(page, viewport)));
  }
  return found;
}

/** The same where only the words differ from a screen that was looked at: names that are missing, and lines that are too long. */
async function lookAtWords(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const viewport of sizes) {
    await page.setViewportSize(viewport);
    found.push(...(await findTooWide(page, viewport)));
  }
  return [...found, ...(await findViolations(page))];
}

async function findTooWide(page: Page, viewport: { readonly width: number }): Promise<string[]> {
  const width = Number(await page.evaluate("document.documentElement.scrollWidth"));
  return width > viewport.width ? [`${width} px wide in a window of ${viewport.width}`] : [];
}

describe.each([
  ["en", lookFromEverywhere],
  ["fr", lookAtWords],
] as const)("in %s", (language, look) => {
  type Opened = Awaited<ReturnType<typeof openPage>>;
  let inside: Opened;
  let outside: Opened;
  // One page for each side of the door: a browser that was here before has the scripts already.
  beforeAll(async () => {
    await speak(language);
    const options = { locale: language, reducedMotion: "reduce" } as const;
    inside = await openPage(browser, paper, { ...options, storageState: signedIn });
    outside = await openPage(browser, paper, options);
  });
  afterAll(() => Promise.all([inside.context.close(), outside.context.close()]));

  it.each(newsroomScreens)(
    "axe finds nothing on the screen $name, and it fits a phone and a desk",
    async (screen) => {
      const { page, complaints } = screen.isForStrangers ? outside : inside;
      complaints.length = 0;
      await page.setViewportSize(sizes[1]);
      await page.emulateMedia({ colorScheme: "light" });
      await visitScreen(page, { origin: paper.origin, screen, known });
      expect(await page.locator("html").getAttribute("lang")).toBe(language);
      expect(await look(page)).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );
});

it("the look from everywhere sees what is planted: too pale in the dark, too wide on a phone", async () => {
  const page = await browser.newPage();
  await page.setContent(
    `<html lang="en"><title>t</title><style>html { color-scheme: light dark; background: light-dark(#fff, #000) }
     p { color: #333; width: 500px }</style><main><h1>T</h1><p>Text</p></main></html>`,
  );
  const found = (await lookFromEverywhere(page)).join();
  expect(found).toContain("color-contrast");
  expect(found).toContain("px wide in a window of 390");
  await page.close();
});

describe("on a phone", () => {
  it("the menu leads to every screen by touch, and closes behind", async () => {
    await speak("en");
    const { page, context } = await openPage(browser, paper, {
      ...{ viewport: { width: 390, height: 844 }, hasTouch: true, storageState: signedIn },
    });
    await page.goto(`${paper.origin}/newsroom`);
    await page.getByRole("button", { name: "Menu", exact: true }).tap();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("navigation").getByRole("link", { name: "Staff" }).tap();
    await page.getByRole("heading", { level: 1, name: "Staff" }).waitFor();
    expect(await page.getByRole("navigation").getByRole("link", { name: "Staff" }).count()).toBe(0);
    await context.close();
  });
});
