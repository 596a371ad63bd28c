import type { WeatherHour } from "../../features/weather/forecast.ts";
import { providerOf } from "../../features/weather/provider.ts";
import { machineTime, toldClock } from "../shell/told-time.ts";
import { toldTemperature } from "../shell/told-weather.ts";
import type { Visit } from "../visit.ts";
import { SkySymbol } from "./sky-symbol.tsx";

/** The weather of the newspaper's city in the page's head: what it is, as of when, by whom; it leads to the forecast. */
export function WeatherChip({ visit, hour }: { readonly visit: Visit; readonly hour: WeatherHour }) {
  const { words, edition, addresses, site, lite } = visit;
  const { weather } = site.newspaper;
  if (weather === undefined) return null;
  const provider = providerOf(weather);
  return (
    <span className="weather">
      <a href={addresses.weather()}>
        {lite || hour.sky === null ? null : <SkySymbol sky={hour.sky} isNight={hour.isNight} />}
        {toldTemperature(edition, hour.temperature)}
        {hour.sky === null ? null : (
          <span className={lite ? undefined : "unseen"}>{`, ${words.weather.skyName(hour.sky)}`}</span>
        )}
      </a>{" "}
      <span className="weather-source">
        <time dateTime={machineTime(hour.at)}>{words.weather.asOf(toldClock(visit, hour.at))}</time>
        {", "}
        <a href={provider.home}>{provider.name}</a>
      </span>
    </span>
  );
}
