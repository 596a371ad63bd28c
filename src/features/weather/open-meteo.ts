import { z } from "zod";
import type { Sky } from "../../kernel/sky.ts";
import type { Forecast, WeatherHour } from "./forecast.ts";

const column = <One extends z.ZodType>(one: One) => z.array(one.nullable()).max(500);

const answer = z.object({
  hourly: z.object({
    time: z.array(z.number().int().min(0).max(1e11)).min(1).max(500),
    temperature_2m: column(z.number().min(-90).max(70)),
    weather_code: column(z.number().int()),
    precipitation: column(z.number().min(0).max(1000)),
    wind_speed_10m: column(z.number().min(0).max(150)),
    is_day: column(z.number()),
  }),
});

/** What it is asked for: the answer has these as columns. */
export const OPEN_METEO_ASKS = {
  hourly: Object.keys(answer.shape.hourly.shape)
    .filter((name) => name !== "time")
    .join(","),
  wind_speed_unit: "ms",
  timeformat: "unixtime",
  forecast_days: "8",
} as const;

/** The codes of the World Meteorological Organization up to and including a number. */
const CODES: readonly [upTo: number, sky: Sky][] = [
  [0, "clear"],
  [1, "fair"],
  [2, "partly-cloudy"],
  [3, "cloudy"],
  [48, "fog"],
  [55, "rain"],
  [57, "sleet"],
  [63, "rain"],
  [65, "heavy-rain"],
  [67, "sleet"],
  [77, "snow"],
  [81, "showers"],
  [82, "heavy-rain"],
  [86, "snow"],
  [99, "thunder"],
];

/** Reads an answer of Open-Meteo. @throws when it is none */
export function readOpenMeteo(json: unknown): Forecast {
  const { hourly } = answer.parse(json);
  const hours = hourly.time.flatMap((time, i): WeatherHour[] => {
    const temperature = hourly.temperature_2m[i];
    if (temperature === null || temperature === undefined) return [];
    const code = hourly.weather_code[i] ?? null;
    return [
      {
        at: time * 1000,
        temperature,
        wind: hourly.wind_speed_10m[i] ?? null,
        // Its rain is that of the hour before.
        rain: hourly.precipitation[i + 1] ?? null,
        sky: code === null || code < 0 ? null : (CODES.find(([upTo]) => code <= upTo)?.[1] ?? null),
        isNight: hourly.is_day[i] === 0,
      },
    ];
  });
  if (hours.length === 0) throw new Error("no hour of it has a temperature");
  return { issuedAt: null, hours };
}
