import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysOf, type WeatherHour } from "./forecast.ts";
import { readMetNorway } from "./met-norway.ts";
import { isForecast, nextAsk, readHttpTime } from "./next-ask.ts";
import { readOpenMeteo } from "./open-meteo.ts";
import { providerOf } from "./provider.ts";
import { isShown, nextTurn } from "./shown-hour.ts";

const HOUR = 3_600_000;
const NOW = Date.UTC(2024, 6, 19, 8);
const hour = (at: number, temperature: number, more: Partial<WeatherHour> = {}): WeatherHour => ({
  ...{ at, temperature, wind: 4, rain: 0.2, sky: "fair", isNight: false },
  ...more,
});

describe("when the provider is asked again", () => {
  const time = fc.option(fc.integer({ min: NOW - 100 * HOUR, max: NOW + 1000 * HOUR }));
  const asked = fc.record({
    status: fc.constantFrom(0, 200, 203, 304, 301, 400, 403, 404, 422, 429, 500, 503),
    expires: time,
    retryAfter: time,
  });
  const chance = fc.double({ min: 0, max: 1, noNaN: true });

  it("is never sooner than it wants, at least after minutes, at most after a day", () => {
    fc.assert(
      fc.property(asked, fc.integer({ min: 1, max: 1000 }), chance, (answer, failures, luck) => {
        const next = nextAsk(answer, { now: NOW, failures, chance: luck });
        expect(next).toBeGreaterThanOrEqual(NOW + 2 * 60_000);
        expect(next).toBeLessThanOrEqual(NOW + 24 * HOUR + 5 * 60_000);
        const { status, expires, retryAfter } = answer;
        if (isForecast(status) && expires !== null)
          expect(next).toBeGreaterThanOrEqual(Math.min(expires, NOW + 6 * HOUR));
        if (status === 429 && retryAfter !== null)
          expect(next).toBeGreaterThanOrEqual(Math.min(retryAfter, NOW + 24 * HOUR));
      }),
    );
  });

  it("is ever later while it fails", () => {
    fc.assert(
      fc.property(fc.constantFrom(0, 429, 500), fc.nat(50), (status, failures) => {
        const wait = (times: number) =>
          nextAsk({ status, expires: null, retryAfter: null }, { now: NOW, failures: times, chance: 0 });
        expect(wait(failures + 1)).toBeGreaterThanOrEqual(wait(failures));
      }),
    );
  });

  it("reads the times of an answer in both forms, and no nonsense", () => {
    expect(readHttpTime("Fri, 19 Jul 2024 09:00:00 GMT", NOW)).toBe(NOW + HOUR);
    expect(readHttpTime("120", NOW)).toBe(NOW + 120_000);
    expect([readHttpTime("soon", NOW), readHttpTime(null, NOW)]).toEqual([null, null]);
  });
});

describe("what is shown as now", () => {
  it("changes exactly when the turn says so", () => {
    const standing = fc.record({
      confirmedAt: fc.integer({ min: NOW - 5 * HOUR, max: NOW }),
      first: fc.integer({ min: NOW - 3 * HOUR, max: NOW }),
      later: fc.integer({ min: 0, max: 6 * HOUR }),
    });
    fc.assert(
      fc.property(standing, ({ confirmedAt, first, later }) => {
        const circumstances = { goneAfter: 3 * HOUR };
        const hours = [first, NOW + 1 + later];
        const shownAtTime = (now: number) => {
          const at = hours.findLast((one) => one <= now);
          return at !== undefined && isShown({ at, confirmedAt }, { now, ...circumstances }) ? at : null;
        };
        const shownAt = shownAtTime(NOW);
        const nextHour = hours.find((one) => one > (shownAt ?? 0)) ?? null;
        const due = nextTurn(
          { town: "city", confirmedAt, shownAt, nextHour },
          { now: NOW, ...circumstances },
        );
        if (shownAt === null || due === null) return;
        expect(shownAtTime(due - 1)).toBe(shownAt);
        expect(shownAtTime(due)).not.toBe(shownAt);
      }),
    );
  });
});

describe("the days of a forecast", () => {
  it("are those of the reader's zone, with the sky of noon", () => {
    const hours = Array.from({ length: 40 }, (_, i) =>
      hour(NOW + i * HOUR, i, { sky: i === 24 ? "rain" : "fair" }),
    );
    // 8:00 in London's winter is noon in Port Louis; the day there ends twelve hours later.
    const days = daysOf(hours, "Indian/Mauritius", 7);
    expect(days.map(({ lowest, highest, sky }) => ({ lowest, highest, sky }))).toEqual([
      { lowest: 0, highest: 11, sky: "fair" },
      { lowest: 12, highest: 35, sky: "rain" },
      { lowest: 36, highest: 39, sky: "fair" },
    ]);
    expect(days[0]?.rain).toBeCloseTo(2.4);
  });

  it("leave out a last day of which too little is known", () => {
    const hours = [0, 6, 12, 18].map((after) => hour(NOW + after * HOUR, after));
    expect(daysOf(hours, "Indian/Mauritius", 7)).toHaveLength(1);
  });
});

describe("what providers answer", () => {
  it("is read from MET Norway, its slips of spelling too", () => {
    const symbols = [
      ["clearsky_night", "clear", true],
      ["lightssleetshowersandthunder_day", "thunder", false],
      ["heavyrain", "heavy-rain", false],
      ["something_new", null, false],
    ] as const;
    const timeseries = symbols.map(([symbol_code], i) => ({
      time: new Date(NOW + i * HOUR).toISOString(),
      data: {
        instant: { details: { air_temperature: 19.8 } },
        next_1_hours: { summary: { symbol_code }, details: { precipitation_amount: 0 } },
      },
    }));
    const read = readMetNorway({ properties: { meta: { updated_at: "2024-07-19T07:31:00Z" }, timeseries } });
    expect(read.hours.map(({ sky, isNight }) => [sky, isNight])).toEqual(
      symbols.map(([, sky, isNight]) => [sky, isNight]),
    );
    expect(read.hours[0]).toEqual({ ...hour(NOW, 19.8), wind: null, rain: 0, sky: "clear", isNight: true });
  });

  it("is read from Open-Meteo, whose rain is of the hour before", () => {
    const time = [NOW / 1000, NOW / 1000 + 3600, NOW / 1000 + 7200];
    const columns = { weather_code: [0, 61, 95], wind_speed_10m: [1, 2, null], is_day: [1, 1, 0] };
    const { hours } = readOpenMeteo({
      hourly: { time, temperature_2m: [19.8, null, 18], precipitation: [9, 0.4, 1], ...columns },
    });
    expect(hours).toEqual([
      { at: NOW, temperature: 19.8, wind: 1, rain: 0.4, sky: "clear", isNight: false },
      { at: NOW + 2 * HOUR, temperature: 18, wind: null, rain: null, sky: "thunder", isNight: true },
    ]);
  });

  it("is never anything but a forecast", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(() => readMetNorway(json)).toThrow();
        expect(() => readOpenMeteo(json)).toThrow();
      }),
    );
  });

  it("is asked for at a point of four decimals at most", () => {
    const point = { latitude: -20.160_912_3, longitude: 57.5 };
    for (const provider of ["met-norway", "open-meteo"] as const)
      expect(providerOf({ provider, towns: [] }).addressFor(point)).toMatch(
        /=-20\.1609&lon(gitude)?=57\.5(&|$)/,
      );
  });
});
