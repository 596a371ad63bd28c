import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { applyNewspaper } from "../src/features/settings/apply-newspaper.ts";
import type { Newspaper } from "../src/features/settings/newspaper.ts";
import { askForWeather, keepPlaces } from "../src/features/weather/ask-for-weather.ts";
import { getOutside } from "../src/platform/http/get-outside.ts";
import { BEGINNING, onBothDatabases } from "./databases.ts";
import { openSiteUnderTest, type SiteUnderTest } from "./site-under-test.ts";
import { smallNewspaper } from "./small-newspaper.ts";
import { type Behaviour, startWeatherServer, type WeatherServer } from "./weather-server.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

onBothDatabases("the weather", (store) => {
  let server: WeatherServer;
  let site: SiteUnderTest;
  let newspaper: Newspaper;
  const faults: string[] = [];
  /** How long an answer is waited for, milliseconds: short only where none comes. */
  let patience = 0;
  beforeAll(async () => {
    server = await startWeatherServer(() => store().clock());
    newspaper = {
      ...smallNewspaper,
      weather: {
        provider: "met-norway",
        contact: "web@news.example",
        address: server.address,
        towns: [
          {
            key: "hill",
            name: { en: "The Hill", fr: "La Colline" },
            latitude: -20.31630049,
            longitude: 57.5,
          },
        ],
      },
    };
    await store().ledger.write((writing) => applyNewspaper(writing, newspaper));
  });
  afterAll(() => server.close());

  /** Every case begins at the same hour with nothing known. */
  beforeEach(async () => {
    store().clock.set(BEGINNING);
    const { ledger } = store();
    await ledger.write((writing) => keepPlaces(writing, smallNewspaper));
    await ledger.write((writing) => keepPlaces(writing, newspaper));
    site = await openSiteUnderTest(store(), newspaper);
    patience = 20_000;
    server.begin();
    server.forecast(BEGINNING - HOUR, 18.8);
    faults.length = 0;
  });

  /** Lets the asking and everything that follows it go on until a moment, minute by minute. */
  async function liveUntil(until: number, every = MINUTE) {
    const { clock, ledger } = store();
    const act = askForWeather({
      ledger,
      newspaper,
      clock,
      userAgent: "Masthead/0.1 (https://news.example; web@news.example)",
      get: (address, asking) => getOutside(address, { ...asking, patience }),
      chance: () => 0.5,
      onFault: (town, fault) => faults.push(`${town}: ${fault}`),
    });
    if (act === null) throw new Error("nothing is asked");
    for (;;) {
      for (let due = await act.nextDue(); due !== null && due <= clock(); due = await act.nextDue())
        await act.act();
      await site.settle();
      if (clock() >= until) return;
      clock.set(Math.min(until, clock() + every));
    }
  }
  const page = async (path: string) => (await site.get(path)).text();
  const chipOf = async (path: string) =>
    /<span class="weather">.*?<\/span><\/span>/.exec(await page(path))?.[0].replace(/<[^>]*>/g, "") ?? null;

  it("stands in the head of every page, in the edition's way, with as of when and by whom", async () => {
    expect(await chipOf("/en/")).toBeNull();
    await liveUntil(BEGINNING);
    expect(await chipOf("/en/")).toBe("19.8\u00a0°C, partly cloudy as of 12:00, MET Norway");
    expect(await chipOf("/fr/")).toBe("19,8\u00a0°C, éclaircies à 12\u00a0h\u00a000, MET Norway");
    expect(await chipOf("/fr/lite/")).toBe("19,8\u00a0°C, éclaircies à 12\u00a0h\u00a000, MET Norway");
    expect(await page("/fr/")).toContain('<a href="/fr/meteo">');
    expect(await page("/en/not-there")).toContain("19.8\u00a0°C");
  });

  it("turns with the hour on cached pages, and is purged by nothing else", async () => {
    await liveUntil(BEGINNING);
    await page("/en/latest");
    const before = site.cache;
    await liveUntil(BEGINNING + 59 * MINUTE);
    expect(await chipOf("/en/latest")).toContain("as of 12:00");
    expect(before).toBe(site.cache);
    await liveUntil(BEGINNING + HOUR);
    expect(await chipOf("/en/latest")).toBe("20.8\u00a0°C, partly cloudy as of 13:00, MET Norway");
    expect(await page("/en/latest")).toBe(await (await site.getFresh("/en/latest")).text());
  });

  it("is asked for by the provider's terms: not before it expires, not again what is known", async () => {
    await liveUntil(BEGINNING + 5 * HOUR);
    server.forecast(BEGINNING + 5 * HOUR, 30);
    await liveUntil(BEGINNING + 6 * HOUR);
    expect(server.offences).toEqual([]);
    expect(faults).toEqual([]);
    const ofTheHill = server.requests.filter(({ path }) => path.includes("lat=-20.3163&"));
    // Every half hour and the jitter: the first without a date, the rest with it.
    expect(ofTheHill.length).toBeGreaterThanOrEqual(10);
    expect(ofTheHill.length).toBeLessThanOrEqual(12);
    expect(ofTheHill.filter(({ status }) => status === 200)).toHaveLength(2);
    expect(ofTheHill.slice(1).every(({ modifiedSince }) => modifiedSince !== "")).toBe(true);
    expect(await chipOf("/en/")).toContain("31.0\u00a0°C");
  });

  const bad: [string, Behaviour][] = [
    ["is down", 500],
    ["has enough of us", 429],
    ["refuses us", 403],
    ["answers what is no forecast", "wrong"],
    ["answers what is no JSON", "no-json"],
    ["answers without end", "huge"],
    ["answers little that unpacks to much", "bomb"],
    ["hangs up", "gone"],
    ["tells of the past", "past"],
    ["leads elsewhere", 301],
  ];
  it.each(bad)("goes three hours after the provider %s, and nothing else notices", async (_, how) => {
    await liveUntil(BEGINNING);
    server.behave(how);
    await liveUntil(BEGINNING + 179 * MINUTE, 5 * MINUTE);
    expect(await chipOf("/en/")).toContain("as of 14:00");
    await liveUntil(BEGINNING + 3 * HOUR);
    expect(await chipOf("/en/")).toBeNull();
    expect((await site.get("/en/")).status).toBe(200);
    expect(await page("/fr/meteo")).toContain("Il n’y a pas de prévisions récentes");
    expect(server.offences).toEqual([]);
    expect(faults.length).toBeGreaterThan(0);
    // It is asked ever less often: two towns, three hours.
    expect(server.requests.length).toBeLessThanOrEqual(2 * 10);
    server.behave("well");
    await liveUntil(BEGINNING + 12 * HOUR, 10 * MINUTE);
    expect(await chipOf("/en/")).toContain("as of 00:00");
  });

  it("goes when the provider never ends its answer", async () => {
    await liveUntil(BEGINNING);
    server.behave("silent");
    patience = 300;
    await liveUntil(BEGINNING + 3 * HOUR, 30 * MINUTE);
    expect(await chipOf("/en/")).toBeNull();
    expect(faults[0]).toMatch(/timeout/);
  });

  it("is taken from an interface that will end, and the log is told", async () => {
    server.behave(203);
    await liveUntil(BEGINNING);
    expect(await chipOf("/en/")).toContain("19.8");
    expect(faults[0]).toMatch(/^(city|hill): answered 203/);
  });

  it("asks too many no more for as long as they say", async () => {
    server.behave(429);
    await liveUntil(BEGINNING + 59 * MINUTE);
    expect(server.requests).toHaveLength(2);
  });

  it("has a page for the towns, today and the coming days, in each edition and text-only", async () => {
    await liveUntil(BEGINNING);
    for (const path of ["/en/weather", "/en/lite/weather"]) {
      const html = await page(path);
      expect(html).toMatch(/<h2>Port Louis<\/h2>[\s\S]*<h2>The Hill<\/h2>/);
      expect(html).toMatch(/<th scope="row">Monday 3 June<\/th>[\s\S]*<th scope="row">Tuesday 4 June<\/th>/);
    }
    const french = await page("/fr/meteo");
    expect(french).toMatch(/<h2>La Colline<\/h2>[\s\S]*<th scope="row">lundi 3 juin<\/th>/);
    expect(french).toContain('href="/en/weather"');
    expect(french).toContain("Prévisions du 3 juin 2024 à 12\u00a0h\u00a000");
  });

  it("is neither shown nor asked for where the newspaper wants none", async () => {
    const without = await openSiteUnderTest(store(), smallNewspaper);
    expect((await without.get("/en/weather")).status).toBe(404);
    await store().ledger.write((writing) => keepPlaces(writing, smallNewspaper));
    expect(await store().database.db.selectFrom("weather_hours").selectAll().execute()).toEqual([]);
  });
});
