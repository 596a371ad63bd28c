import type { Edition } from "../../features/settings/newspaper.ts";

/** Where °F is what people know (CLDR). */
const FAHRENHEIT = new Set(["US", "BS", "BZ", "KY", "PW", "LR", "FM", "MH", "PR", "GU"]);

function usesFahrenheit({ degrees, language }: Edition): boolean {
  return degrees === undefined
    ? FAHRENHEIT.has(new Intl.Locale(language).region ?? "")
    : degrees === "fahrenheit";
}

/** A temperature to a tenth, `19.8 °C`, `19,8 °C`, `68 °F`, with spaces that no line breaks at. @param celsius °C */
export function toldTemperature(edition: Edition, celsius: number): string {
  if (usesFahrenheit(edition)) return told(edition, (celsius * 9) / 5 + 32, { digits: 0, unit: "°F" });
  return told(edition, celsius, { digits: 1, unit: "°C" });
}

/** A temperature without its fraction, as a forecast is no surer. @param celsius °C */
export function toldDegrees(edition: Edition, celsius: number): string {
  if (usesFahrenheit(edition)) return told(edition, (celsius * 9) / 5 + 32, { digits: 0, unit: "°F" });
  return told(edition, celsius, { digits: 0, unit: "°C" });
}

/** @param speed metres a second; told in kilometres an hour, or in miles where °F is told */
export function toldSpeed(edition: Edition, speed: number): string {
  if (usesFahrenheit(edition)) return told(edition, speed * 2.236_936, { digits: 0, unit: "mph" });
  return told(edition, speed * 3.6, { digits: 0, unit: "km/h" });
}

/** @param rain millimetres; a tenth is told where it is little */
export function toldRain(edition: Edition, rain: number): string {
  return told(edition, rain, { digits: rain < 10 ? 1 : 0, unit: "mm" });
}

function told(
  { language }: Edition,
  number: number,
  { digits, unit }: { digits: number; unit: string },
): string {
  const format = new Intl.NumberFormat(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: "negative",
  });
  return `${format.format(number)}\u00a0${unit}`;
}
