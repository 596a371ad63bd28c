import { dayOf, hourAndMinute } from "../../kernel/dates.ts";
import type { Sky } from "../../kernel/sky.ts";

/** The weather from one moment (epoch milliseconds) until the next one of its forecast. */
export type WeatherHour = {
  readonly at: number;
  /** °C */
  readonly temperature: number;
  /** Metres a second; null where it is not known. */
  readonly wind: number | null;
  /** Millimetres that fall until the next moment; null where it is not known. */
  readonly rain: number | null;
  readonly sky: Sky | null;
  readonly isNight: boolean;
};

/** What a provider expects at one place. */
export type Forecast = {
  /** When it was made, epoch milliseconds; null where the provider does not say. */
  readonly issuedAt: number | null;
  /** Each moment once, in their order. */
  readonly hours: readonly WeatherHour[];
};

/** One day of a forecast. °C, metres a second, millimetres. */
export type WeatherDay = {
  /** The first moment of it that the forecast tells. */
  readonly at: number;
  readonly lowest: number;
  readonly highest: number;
  readonly wind: number | null;
  readonly rain: number | null;
  readonly sky: Sky | null;
};

/** How long one moment of a forecast is told as now: what lies between two moments of the farther days is no news of the hour. */
export const LONGEST_NOW = 2 * 3_600_000;
const NOON = 12;
/** A day that is told by fewer moments is not told: its lowest and highest would be a guess. */
const FEWEST_MOMENTS = 3;

/** The days of a forecast in a time zone, the first few. What is left of today counts as today. */
export function daysOf(hours: readonly WeatherHour[], timeZone: string, most: number): WeatherDay[] {
  const byDay = Map.groupBy(hours, (hour) => dayOf(hour.at, timeZone));
  return [...byDay.values()]
    .filter((day, i) => i === 0 || day.length >= FEWEST_MOMENTS)
    .slice(0, most)
    .flatMap((day) => dayFrom(day, timeZone));
}

function dayFrom(hours: readonly WeatherHour[], timeZone: string): WeatherDay[] {
  const [first] = hours;
  if (first === undefined) return [];
  const temperatures = hours.map((hour) => hour.temperature);
  const winds = hours.flatMap((hour) => hour.wind ?? []);
  const rains = hours.flatMap((hour) => hour.rain ?? []);
  const atNoon = hours.find((hour) => hourAndMinute(hour.at, timeZone).hour >= NOON) ?? first;
  return [
    {
      at: first.at,
      lowest: Math.min(...temperatures),
      highest: Math.max(...temperatures),
      wind: winds.length === 0 ? null : Math.max(...winds),
      rain: rains.length === 0 ? null : rains.reduce((sum, rain) => sum + rain, 0),
      sky: atNoon.sky,
    },
  ];
}
