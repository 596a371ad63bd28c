import { z } from "zod";
import type { Sky } from "../../kernel/sky.ts";
import type { Forecast, WeatherHour } from "./forecast.ts";

const period = z
  .object({
    summary: z.object({ symbol_code: z.string().max(60) }).optional(),
    details: z.object({ precipitation_amount: z.number().min(0).max(1000).optional() }).optional(),
  })
  .optional();

const answer = z.object({
  properties: z.object({
    meta: z.object({ updated_at: z.iso.datetime() }),
    timeseries: z
      .array(
        z.object({
          time: z.iso.datetime(),
          data: z.object({
            instant: z.object({
              details: z.object({
                air_temperature: z.number().min(-90).max(70),
                wind_speed: z.number().min(0).max(150).optional(),
              }),
            }),
            next_1_hours: period,
            next_6_hours: period,
          }),
        }),
      )
      .min(1)
      .max(500),
  }),
});

/** What the part of a symbol's name says, the most telling first. */
const SIGNS: readonly [RegExp, Sky][] = [
  [/thunder/, "thunder"],
  [/snow/, "snow"],
  [/sleet/, "sleet"],
  [/^heavyrain/, "heavy-rain"],
  [/rainshowers/, "showers"],
  [/rain/, "rain"],
  [/^fog/, "fog"],
  [/^cloudy/, "cloudy"],
  [/^partlycloudy/, "partly-cloudy"],
  [/^fair/, "fair"],
  [/^clearsky/, "clear"],
];

/** Reads an answer of MET Norway's Locationforecast 2.0 (compact). @throws when it is none */
export function readMetNorway(json: unknown): Forecast {
  const { meta, timeseries } = answer.parse(json).properties;
  const hours = timeseries.map(({ time, data }): WeatherHour => {
    const next = data.next_1_hours ?? data.next_6_hours;
    const symbol = next?.summary?.symbol_code ?? "";
    return {
      at: Date.parse(time),
      temperature: data.instant.details.air_temperature,
      wind: data.instant.details.wind_speed ?? null,
      rain: next?.details?.precipitation_amount ?? null,
      sky: SIGNS.find(([sign]) => sign.test(symbol))?.[1] ?? null,
      isNight: symbol.endsWith("_night"),
    };
  });
  return { issuedAt: Date.parse(meta.updated_at), hours };
}
