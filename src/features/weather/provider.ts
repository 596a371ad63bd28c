import type { WeatherSettings } from "../settings/weather-settings.ts";
import type { Forecast } from "./forecast.ts";
import { readMetNorway } from "./met-norway.ts";
import { OPEN_METEO_ASKS, readOpenMeteo } from "./open-meteo.ts";

/** A point on the earth, in degrees. */
export type Point = { readonly latitude: number; readonly longitude: number };

/** Who makes forecasts: how one is asked for and read, and how the provider wants to be named. */
export type Provider = {
  readonly name: string;
  /** Where readers find the provider and its terms. */
  readonly home: string;
  addressFor(point: Point): string;
  /** @throws when it is no forecast */
  read(json: unknown): Forecast;
};

/** MET Norway takes no more; it is some ten metres. */
const DECIMALS = 4;
const rounded = (degrees: number) => String(Number(degrees.toFixed(DECIMALS)));

const homes = {
  "met-norway": "https://api.met.no/weatherapi/locationforecast/2.0/compact",
  "open-meteo": "https://api.open-meteo.com/v1/forecast",
} as const;

/** The provider that a newspaper chose. */
export function providerOf({ provider, address = homes[provider] }: WeatherSettings): Provider {
  const ask = (parameters: Readonly<Record<string, string>>) =>
    `${address}?${new URLSearchParams(parameters)}`;
  if (provider === "met-norway")
    return {
      name: "MET Norway",
      home: "https://www.met.no/en",
      addressFor: ({ latitude, longitude }) => ask({ lat: rounded(latitude), lon: rounded(longitude) }),
      read: readMetNorway,
    };
  return {
    name: "Open-Meteo",
    home: "https://open-meteo.com/",
    addressFor: ({ latitude, longitude }) =>
      ask({ latitude: rounded(latitude), longitude: rounded(longitude), ...OPEN_METEO_ASKS }),
    read: readOpenMeteo,
  };
}
