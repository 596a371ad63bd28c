import type { Sky } from "../src/kernel/sky.ts";

/** What readers are told of the weather. */
export type WeatherWords = {
  readonly title: string;
  readonly skyName: (sky: Sky) => string;
  /** @param time on the clock, as the language tells it */
  readonly asOf: (time: string) => string;
  /** Before the provider's name. */
  readonly source: string;
  readonly now: string;
  readonly comingDays: (town: string) => string;
  readonly day: string;
  readonly sky: string;
  readonly lowest: string;
  readonly highest: string;
  readonly rain: string;
  readonly wind: string;
  readonly forecastOf: (moment: string) => string;
  readonly nothing: string;
};
