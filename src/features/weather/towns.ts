import type { Newspaper } from "../settings/newspaper.ts";
import type { Point } from "./provider.ts";

/** A town whose weather the newspaper shows. */
export type Town = Point & {
  readonly key: string;
  /** By the edition's code. */
  readonly name: Readonly<Record<string, string>>;
};

/** The newspaper's own city among the towns. */
export const CITY = "city";
const GONE_AFTER_HOURS = 3;
const HOUR = 3_600_000;

/** The towns of a newspaper that shows the weather, its city first; none where it shows none. */
export function townsOf({ weather, city }: Newspaper): readonly Town[] {
  return weather === undefined ? [] : [{ key: CITY, ...city }, ...weather.towns];
}

/** How long a forecast is shown after the provider last stood by it, milliseconds. */
export function goneAfter({ weather }: Newspaper): number {
  return (weather?.goneAfterHours ?? GONE_AFTER_HOURS) * HOUR;
}
