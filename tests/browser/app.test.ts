import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { findStoryAt } from "../../src/features/stories/public-stories.store.ts";
import { correctVersion } from "../../src/features/stories/publish-story.ts";
import { saveDraft } from "../../src/features/stories/save-draft.ts";
import { withdrawVersion } from "../../src/features/stories/withdraw-story.ts";
import { type Line, layLine } from "../cut-line.ts";
import { bodyOf, wordsOf } from "../small-newspaper.ts";
import { ENGLISH_ONLY, type NewspaperUnderTest, PAIR, startNewspaper } from "./newspaper-under-test.ts";
import { openBrowser } from "./open-browser.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PATIENCE = { timeout: 30_000 };

let browser: Browser;
let paper: NewspaperUnderTest;
let line: Line;
let context: BrowserContext;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  [browser, paper] = await Promise.all([openBrowser(inject("browser")), startNewspaper()]);
  line = await layLine(paper.running.port);
  context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  page = await context.newPage();
  page.on("console", (message) => {
    // Without a network the browser tells of every address that it could not load.
    if (/Content.Security|Uncaught/i.test(message.text())) complaints.push(message.text());
  });
});
afterAll(async () => {
  await browser?.close();
  await paper?.stop();
});

const open = (path: string) => page.goto(line.origin + path);
const heading = () => page.getByRole("heading", { level: 1 }).innerText();
const said = () => page.locator("main").innerText();

/** Waits until what the app has on a shelf at this address says something. */
async function waitUntilKept(key: string, words: string) {
  await expect
    .poll(
      () =>
        page.evaluate(async (asked) => {
          const texts: string[] = [];
          for (const name of await caches.keys()) {
            const found = await (await caches.open(name)).match(asked);
            if (found !== undefined) texts.push(await found.text());
          }
          return texts.join();
        }, key),
      PATIENCE,
    )
    .toContain(words);
}

async function expectAccessible() {
  await page.evaluate(axe);
  const results = (await page.evaluate("axe.run()")) as AxeResults;
  expect(results.violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
}

async function idOf(slug: string): Promise<string> {
  const { db, dialect } = paper.foundation.database;
  const reading = { db, dialect, edition: "en", now: paper.now(), shows: () => undefined };
  const found = await findStoryAt(reading, slug);
  return found.found === "story" ? found.story.versionId : "";
}

/** In the place of the browser's own push service, which is not of this machine: it keeps what it was asked. */
function fakePush() {
  const keys = { p256dh: `B${"A".repeat(86)}`, auth: "A".repeat(22) };
  const subscription = {
    toJSON: () => ({ endpoint: "http://127.0.0.1:9/me", keys }),
    unsubscribe: async () => {
      current = null;
      return true;
    },
  };
  let current: typeof subscription | null = null;
  const calls: string[] = [];
  Object.assign(window, { pushCalls: calls });
  Object.assign(Notification, {
    requestPermission: async () => {
      calls.push("permission");
      return "granted";
    },
  });
  Object.assign(PushManager.prototype, {
    getSubscription: async () => current,
    subscribe: async () => {
      calls.push("subscribe");
      current = subscription;
      return subscription;
    },
  });
}

const asked = () => page.evaluate(() => (window as unknown as { pushCalls: string[] }).pushCalls);

/** Delivers to the service worker what a push service would. */
async function openPushDoor() {
  const session = await context.newCDPSession(page);
  const found = new Promise<string>((resolve) => {
    session.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const open = registrations.find((one) => !one.isDeleted && one.scopeURL.startsWith(line.origin));
      if (open !== undefined) resolve(open.registrationId);
    });
  });
  await session.send("ServiceWorker.enable");
  const registrationId = await found;
  return (data: string) =>
    session.send("ServiceWorker.deliverPushMessage", { origin: line.origin, registrationId, data });
}

/** A browser without a screen shows no notifications: what the worker asks it to show is written down. */
async function watchNotifications() {
  const [worker] = context.serviceWorkers();
  if (worker === undefined) throw new Error("there is no service worker");
  await worker.evaluate(() => {
    const shown: object[] = [];
    const { registration } = self as unknown as { registration: ServiceWorkerRegistration };
    const showNotification = async (title: string, options: object) => {
      shown.push({ title, ...options });
    };
    Object.assign(registration, { showNotification });
    Object.assign(self, { shown });
  });
  return () => worker.evaluate(() => (self as unknown as { shown: object[] }).shown);
}

describe("a reader of the app", () => {
  it("without scripts learns how to install it, and why nothing can be kept", async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const there = await plain.newPage();
    await there.goto(`${line.origin}/en/`);
    await there.getByRole("navigation").getByRole("link", { name: "Download the app" }).click();
    expect(await there.getByRole("heading", { level: 1 }).innerText()).toBe("The app");
    expect(await there.getByText("Tap “Share”").count()).toBe(1);
    expect(await there.getByText("This browser keeps nothing, or runs no scripts").isVisible()).toBe(true);
    expect(await there.getByRole("button").count()).toBe(0);
    await plain.close();
  });

  it("gets nothing that stays before asking for it", async () => {
    await open("/en/");
    await open("/en/app");
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await expectAccessible();
  });

  it("is offered the installation by a button where the browser offers it to the page", async () => {
    await page.evaluate(() => {
      const offer = Object.assign(new Event("beforeinstallprompt", { cancelable: true }), {
        prompt: () => document.body.setAttribute("data-asked", "yes"),
      });
      window.dispatchEvent(offer);
    });
    await page.getByRole("button", { name: "Install the app" }).click();
    expect(await page.locator("body").getAttribute("data-asked")).toBe("yes");
    await page.evaluate(() => window.dispatchEvent(new Event("appinstalled")));
    await page.getByText("The app is installed on this device.").waitFor();
  });

  it("keeps today's edition in both languages by a click", async () => {
    await page.getByRole("button", { name: "Keep today’s edition" }).click();
    await page.getByRole("status").getByText("2 stories are kept").waitFor(PATIENCE);
    await open("/fr/appli");
    await page.getByRole("button", { name: "Garder l’édition du jour" }).click();
    await page.getByRole("status").getByText("1 articles sont gardés").waitFor(PATIENCE);
    await expectAccessible();
    await page.evaluate(() => navigator.serviceWorker.ready);
  });

  it("reads without a network what the edition has and what was read before, marked as that", async () => {
    await open(`/en/${ENGLISH_ONLY}`);
    await waitUntilKept(`/en/${ENGLISH_ONLY}`, "Market moves to the hill");
    await line.cut();
    await open(`/en/${PAIR.en}`);
    expect(await heading()).toBe("Harbour opens to sailing ships");
    expect(await said()).toMatch(/You are offline: kept copy of \d\d:\d\d\./);
    expect(await said()).toContain("Three ships came in with the tide");
    expect(await page.title()).toBe("Harbour opens to sailing ships");
    await expectAccessible();
    await open(`/en/${ENGLISH_ONLY}`);
    expect(await heading()).toBe("Market moves to the hill");
    expect(await said()).toContain("You are offline");
  });

  it("finds the front of the edition, in each language, and what there is where a page was not kept", async () => {
    await open("/fr/");
    expect(await heading()).toBe("L’édition du jour");
    expect(await said()).toMatch(/Vous êtes hors ligne\u00a0: copie gardée/);
    await page.getByRole("link", { name: "Le port ouvre aux voiliers" }).click();
    expect(await said()).toContain("Trois voiliers attendaient.");
    await open("/en/section/world");
    expect(await said()).toContain("this page is not kept");
    await expectAccessible();
    await page.getByRole("link", { name: "Harbour opens to sailing ships" }).click();
    expect(await heading()).toBe("Harbour opens to sailing ships");
  });

  it("has no withdrawn story any more, and the corrected one, as soon as there is a network again", async () => {
    const corrected = await idOf(PAIR.en);
    const body = bodyOf("Four ships came in with the tide.");
    const words = wordsOf("Harbour opens to sailing ships", { body });
    await paper.act((writing) => saveDraft(writing, { versionId: corrected, words, savedBy: null }));
    await paper.act((writing) => correctVersion(writing, { versionId: corrected, note: "There were four." }));
    const gone = await idOf(ENGLISH_ONLY);
    await paper.act((writing) => withdrawVersion(writing, { versionId: gone }));
    await line.join();
    await open("/en/weather");
    await waitUntilKept("/scripts/kept/%2Fen%2Fpack.json", "Four ships came in with the tide.");
    await line.cut();
    await open(`/en/${PAIR.en}`);
    expect(await said()).toContain("Four ships came in with the tide.");
    expect(await said()).toContain("There were four.");
    await open(`/en/${ENGLISH_ONLY}`);
    expect(await said()).not.toContain("told in full");
    expect(await said()).toContain("this page is not kept");
  });

  it("is asked by a click, and never before, to let breaking news in, and can take that back", async () => {
    await line.join();
    await page.addInitScript(fakePush);
    await open("/en/app");
    expect(await asked()).toEqual([]);
    await page.getByLabel("Sport").uncheck();
    await page.getByRole("button", { name: "Tell me of breaking news" }).click();
    await page.getByText("This browser is told of breaking news.").waitFor(PATIENCE);
    const { db } = paper.foundation.database;
    const readers = () => db.selectFrom("push_subscriptions").selectAll().execute();
    const [reader, ...others] = await readers();
    expect([reader?.edition, reader?.endpoint, others]).toEqual(["en", "http://127.0.0.1:9/me", []]);
    expect(JSON.parse(reader?.sections ?? "")).toEqual([paper.filing.sectionId]);
    await expectAccessible();
    await page.getByRole("button", { name: "Stop telling me" }).click();
    await page.getByText("This browser is told of nothing any more.").waitFor(PATIENCE);
    expect(await readers()).toEqual([]);
  });

  it("is shown what comes, and a correction in the place of what it corrects", async () => {
    const notice = (title: string, isQuiet: boolean) =>
      JSON.stringify({
        title,
        body: "In short.",
        path: `/en/${PAIR.en}`,
        tag: "one",
        language: "en",
        isQuiet,
      });
    const deliver = await openPushDoor();
    const shown = await watchNotifications();
    await deliver(notice("Three ships", false));
    const first = { title: "Three ships", tag: "one", lang: "en", silent: false, renotify: true };
    await expect.poll(shown, PATIENCE).toMatchObject([first]);
    await deliver(notice("Corrected: Four ships", true));
    const second = { ...first, title: "Corrected: Four ships", silent: true, renotify: false };
    await expect
      .poll(shown, PATIENCE)
      .toMatchObject([first, { ...second, data: { path: `/en/${PAIR.en}` } }]);
  });

  it("takes everything off the device again", async () => {
    await open("/en/app");
    await page.getByRole("button", { name: "Remove all that is kept" }).click();
    await page.getByText("Everything that was kept has been removed.").waitFor(PATIENCE);
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("is freed of the worker where the newspaper wants it out", async () => {
    await page.getByRole("button", { name: "Keep today’s edition" }).click();
    await page.getByRole("status").getByText("stories are kept").waitFor(PATIENCE);
    const without = await startNewspaper({ mayWorkOffline: false });
    await line.cut();
    await line.join(without.running.port);
    await open("/en/");
    // What browsers do by themselves at such a visit, at their leisure.
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await expect
      .poll(
        () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
        PATIENCE,
      )
      .toBe(0);
    await expect.poll(() => page.evaluate(() => caches.keys()), PATIENCE).toEqual([]);
    await line.cut();
    await without.stop();
  });
});
