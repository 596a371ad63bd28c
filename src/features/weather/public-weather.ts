import { forecastKey, weatherKey } from "../../kernel/cache-keys.ts";
import type { Reading } from "../../platform/database/reading.ts";
import type { Newspaper } from "../settings/newspaper.ts";
import type { WeatherHour } from "./forecast.ts";
import { isShown } from "./shown-hour.ts";
import { CITY, goneAfter, type Town, townsOf } from "./towns.ts";
import { findHourAt, listForecasts } from "./weather.store.ts";

/** What a newspaper's readers see of the forecast for a town. */
export type TownForecast = {
  readonly town: Town;
  readonly issuedAt: number;
  /** Null where it can't be told any more what it is now. */
  readonly current: WeatherHour | null;
  /** From now on. */
  readonly hours: readonly WeatherHour[];
};

/** The weather of the newspaper's city now; null where there is none to show. */
export async function findCityWeather(reading: Reading, newspaper: Newspaper): Promise<WeatherHour | null> {
  if (newspaper.weather === undefined) return null;
  reading.shows(weatherKey(CITY));
  const { db, now } = reading;
  const hour = await findHourAt(db, CITY, now);
  return hour !== null && isShown(hour, { now, goneAfter: goneAfter(newspaper) }) ? hour : null;
}

/** The forecasts that may be shown, in the order of the configuration. */
export async function listTownForecasts(reading: Reading, newspaper: Newspaper): Promise<TownForecast[]> {
  const towns = townsOf(newspaper);
  for (const { key } of towns) reading.shows(forecastKey(key));
  const { db, now } = reading;
  const circumstances = { now, goneAfter: goneAfter(newspaper) };
  const forecasts = new Map((await listForecasts(db)).map((one) => [one.town, one]));
  return towns.flatMap((town) => {
    const known = forecasts.get(town.key);
    if (known === undefined || known.issuedAt === null) return [];
    const { issuedAt, confirmedAt, hours } = known;
    if (confirmedAt === null || confirmedAt + circumstances.goneAfter <= now) return [];
    const begun = hours.findLast(({ at }) => at <= now);
    const current = begun !== undefined && isShown({ ...begun, confirmedAt }, circumstances) ? begun : null;
    const coming = hours.filter(({ at }) => at >= (begun?.at ?? 0));
    return [{ town, issuedAt, current, hours: coming }];
  });
}
