import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type StartedMasthead, startMasthead } from "../../scripts/start-masthead.ts";
import { ADMINISTRATOR } from "./newsroom-under-test.ts";
import { openBrowser } from "./open-browser.ts";
import { type Hand, numbersFrom, seatHand } from "./writing-hand.ts";

/**
 * Two browsers on one story of a real server, two hundred edits each, while the network goes and comes, a tab dies and the server is
 * killed: every word typed is in the story afterwards, or in a clash that is shown. One seed by itself; more with `SEEDS=50`, from
 * another first one with `SEED=1000`.
 */
const SEEDS = Array.from(
  { length: Number(process.env.SEEDS ?? 1) },
  (_, i) => Number(process.env.SEED ?? 1) + i,
);
const EDITS = 200;

let browser: Browser;
let server: StartedMasthead;
let storageState: Awaited<ReturnType<BrowserContext["storageState"]>>;
const data = mkdtempSync(join(tmpdir(), "masthead-writers-"));

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(inject("browser")), startMasthead({ data })]);
  const context = await browser.newContext();
  const page = await context.newPage();
  const hash = new URL(server.welcome ?? "").hash;
  await page.goto(`${server.origin}/newsroom/join${hash}`);
  await page.getByLabel("Your name").fill(ADMINISTRATOR.name);
  await page.getByLabel("E-mail address").fill(ADMINISTRATOR.email);
  await page.getByLabel("Password", { exact: true }).fill(ADMINISTRATOR.password);
  await page.getByRole("button", { name: "Create my account" }).click();
  await page.getByRole("heading", { name: "Desk" }).waitFor();
  storageState = await context.storageState();
  await context.close();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(data, { recursive: true, force: true });
});

/** Kills the server as a power cut does, and starts it again where it was. */
async function killServer() {
  const { port } = new URL(server.origin);
  process.kill(server.pid, "SIGKILL");
  await new Promise((resolve) => setTimeout(resolve, 200));
  server = await startMasthead({ data, environment: { PORT: port } });
}

async function ask<Told>(hand: Hand, path: string, body?: object): Promise<Told> {
  const told = await hand.page().evaluate(
    async ([address, sent]) => {
      const init =
        sent === null ? {} : { method: "POST", body: sent, headers: { "Content-Type": "application/json" } };
      return (await fetch(`/newsroom/api${address}`, init)).text();
    },
    [path, body === undefined ? null : JSON.stringify(body)] as const,
  );
  return JSON.parse(told) as Told;
}

async function beginStory(seed: number): Promise<string> {
  const context = await browser.newContext({ storageState });
  const page = await context.newPage();
  await page.goto(`${server.origin}/newsroom/new`);
  await page.getByLabel("Headline").fill(`Seed ${seed}`);
  await page.getByRole("button", { name: "Begin writing" }).click();
  await page.getByRole("textbox", { name: "Text of the story" }).waitFor();
  const { pathname } = new URL(page.url());
  await context.close();
  return pathname;
}

/** One writer's day; `beside` is what befalls them or the server, by the number of the edit before which it does. */
async function write(hand: Hand, beside: ReadonlyMap<number, () => Promise<unknown>>) {
  for (let number = 0; number < EDITS; number++) {
    await beside.get(number)?.();
    await hand.edit();
  }
}

describe("two browsers on one story", () => {
  it.each(SEEDS)(
    "lose no word: seed %i",
    async (seed) => {
      const pick = numbersFrom(seed);
      const path = await beginStory(seed);
      const seat = { browser, storageState, address: server.origin + path };
      const one = await seatHand({ ...seat, name: "x", pick: numbersFrom(seed * 2 + 1) });
      const other = await seatHand({ ...seat, name: "y", pick: numbersFrom(seed * 2 + 2) });
      await Promise.all([one.open(), other.open()]);
      const cutAt = 10 + pick(60);
      let restarting: Promise<void> = Promise.resolve();
      const befalls = {
        one: new Map<number, () => Promise<unknown>>([
          [cutAt, () => one.context.setOffline(true)],
          [cutAt + 10 + pick(50), () => one.context.setOffline(false)],
          [
            130 + pick(30),
            async () => {
              await restarting;
              await one.dieAndReturn();
            },
          ],
        ]),
        other: new Map<number, () => Promise<unknown>>([
          [
            70 + pick(50),
            async () => {
              restarting = killServer();
            },
          ],
        ]),
      };
      await Promise.all([write(one, befalls.one), write(other, befalls.other)]);
      await restarting;
      const saved = (hand: Hand) =>
        hand
          .page()
          .getByText(/^Saved /)
          .first()
          .waitFor({ timeout: 60_000 });
      await Promise.all([saved(one), saved(other)]);
      // Each has heard of the other by now, or saves into what the other saved.
      const id = path.split("/").at(-1) ?? "";
      const lost = async () => {
        const story = JSON.stringify([
          (await ask<{ words: object }>(one, `/versions/${id}`)).words,
          await ask<object>(one, `/versions/${id}/clashes`),
        ]);
        return [...one.typed, ...other.typed].filter((word) => !story.includes(word));
      };
      expect(one.typed.size + other.typed.size).toBeGreaterThan(EDITS);
      await expect.poll(lost, { timeout: 15_000, interval: 500 }).toEqual([]);
      await Promise.all([one.context.close(), other.context.close()]);
    },
    300_000,
  );
});
