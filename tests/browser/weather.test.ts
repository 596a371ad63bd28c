import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { smallNewspaper } from "../small-newspaper.ts";
import { startWeatherServer, type WeatherServer } from "../weather-server.ts";
import { type NewspaperUnderTest, PAIR, startNewspaper } from "./newspaper-under-test.ts";
import { findViolations } from "./newsroom-under-test.ts";
import { openBrowser } from "./open-browser.ts";

const HOUR = 3_600_000;
let browser: Browser;
let paper: NewspaperUnderTest;
let server: WeatherServer;

beforeAll(async () => {
  server = await startWeatherServer(() => Date.now());
  server.forecast(Math.floor(Date.now() / HOUR) * HOUR, 19.8);
  const hill = { key: "hill", name: { en: "The Hill", fr: "La Colline" }, latitude: -20.3, longitude: 57.5 };
  const weather = { provider: "met-norway", contact: "web@news.example", address: server.address } as const;
  [browser, paper] = await Promise.all([
    openBrowser(inject("browser")),
    startNewspaper({ newspaper: { ...smallNewspaper, weather: { ...weather, towns: [hill] } } }),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await paper?.stop();
  await server?.close();
});

/** A page without scripts of its own: nothing but ours is run, to look at it. */
async function open(path: string, width: number, scheme: "light" | "dark") {
  const context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme: scheme });
  const page = await context.newPage();
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(paper.origin)) elsewhere.push(request.url());
  });
  await page.goto(paper.origin + path);
  return { page, elsewhere, close: () => context.close() };
}

describe("the weather, as a reader has it", () => {
  it("comes into the head of pages that were cached without it, and leads to the forecast", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await expect
      .poll(
        async () => {
          await page.goto(`${paper.origin}/fr/${PAIR.fr}`);
          return page.locator(".weather").count();
        },
        { timeout: 15_000 },
      )
      .toBe(1);
    const chip = page.locator(".weather");
    await expect.poll(() => chip.innerText()).toMatch(/19,8\u00a0°C.*à \d+\u00a0h\u00a0\d\d, MET Norway/s);
    await chip.getByRole("link", { name: "19,8" }).click();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Météo");
    await page.getByRole("heading", { name: "La Colline" }).waitFor();
    await page.getByRole("link", { name: "Lire en anglais" }).click();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Weather");
    expect(server.offences).toEqual([]);
    await context.close();
  });

  it.each([
    ["/en/weather", 390, "light"],
    ["/fr/meteo", 1440, "dark"],
    ["/fr/lite/meteo", 390, "light"],
    [`/en/${PAIR.en}`, 390, "dark"],
  ] as const)(
    "at %s, %i pixels wide and %s, fits, is for everybody, and asks nobody else",
    async (path, width, scheme) => {
      const { page, elsewhere, close } = await open(path, width, scheme);
      await page.locator(".weather").waitFor();
      expect(await findViolations(page)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      expect(elsewhere).toEqual([]);
      await close();
    },
  );

  it.each([[""], ["Sainte-Rose-les-Bains-de-Mer"]])(
    "keeps the head of a phone's page to two lines, in a city called %j too",
    async (name) => {
      const { page, close } = await open(`/fr/${PAIR.fr}`, 390, "light");
      await page.locator(".weather").waitFor();
      if (name !== "")
        await page.locator(".city").evaluate((city, text) => {
          city.textContent = text;
        }, name);
      const middleOf = async (selector: string) => {
        const box = await page.locator(`.today ${selector}`).boundingBox();
        return box === null ? Number.NaN : box.y + box.height / 2;
      };
      const [city, weather, date, languages] = [
        await middleOf(".city"),
        await middleOf(".weather"),
        await middleOf(".date"),
        await middleOf(".languages"),
      ];
      expect(Math.abs(city - weather)).toBeLessThan(6);
      expect(Math.abs(date - languages)).toBeLessThan(6);
      expect(date - city).toBeGreaterThan(12);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
      await close();
    },
  );
});
