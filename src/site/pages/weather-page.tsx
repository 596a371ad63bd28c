import { addressesOf } from "../../features/settings/addresses.ts";
import { daysOf, type WeatherDay } from "../../features/weather/forecast.ts";
import { providerOf } from "../../features/weather/provider.ts";
import { listTownForecasts, type TownForecast } from "../../features/weather/public-weather.ts";
import { SkySymbol } from "../parts/sky-symbol.tsx";
import { machineTime, toldClock, toldMoment, toldWeekday } from "../shell/told-time.ts";
import { toldDegrees, toldRain, toldSpeed, toldTemperature } from "../shell/told-weather.ts";
import weatherStyles from "../shell/weather.css";
import type { PageAnswer, Visit } from "../visit.ts";

const DAYS = 7;

/** Today and the coming days for the newspaper's towns. */
export async function weatherPage(visit: Visit): Promise<PageAnswer> {
  const { site, edition, words, addresses, lite } = visit;
  const forecasts = await listTownForecasts(visit.reading, site.newspaper);
  const others = site.newspaper.editions.filter((other) => other.code !== edition.code);
  const towns = forecasts.map(({ town }) => town.name[edition.code]).join(", ");
  return {
    kind: "page",
    facts: {
      title: words.weather.title,
      description: towns === "" ? words.weather.title : `${words.weather.title} — ${towns}`,
      path: addresses.weather(),
      alternates: others.map((other) => ({
        edition: other,
        path: addressesOf(other, { lite: visit.liteAddresses }).weather(),
      })),
      isStory: false,
      styles: lite ? "" : weatherStyles,
    },
    view: <WeatherView visit={visit} forecasts={forecasts} />,
  };
}

type Props = { readonly visit: Visit; readonly forecasts: readonly TownForecast[] };

/** The forecasts, town by town. */
export function WeatherView({ visit, forecasts }: Props) {
  const { words, site } = visit;
  const provider = site.newspaper.weather === undefined ? null : providerOf(site.newspaper.weather);
  return (
    <div className="list-page weather-page">
      <header>
        <h1>{words.weather.title}</h1>
        {provider === null ? null : (
          <p className="standfirst">
            {`${words.weather.source} `}
            <a href={provider.home}>{provider.name}</a>
          </p>
        )}
      </header>
      {forecasts.length === 0 ? <p className="nothing">{words.weather.nothing}</p> : null}
      <div className="towns">
        {forecasts.map((forecast) => (
          <Town key={forecast.town.key} visit={visit} forecast={forecast} />
        ))}
      </div>
    </div>
  );
}

function Town({ visit, forecast }: { readonly visit: Visit; readonly forecast: TownForecast }) {
  const { words, edition, lite } = visit;
  const { town, current, hours, issuedAt } = forecast;
  const name = town.name[edition.code] ?? town.key;
  return (
    <section>
      <h2>{name}</h2>
      {current === null ? null : (
        <p className="current">
          {lite || current.sky === null ? null : <SkySymbol sky={current.sky} isNight={current.isNight} />}
          <strong>{toldTemperature(edition, current.temperature)}</strong>
          {current.sky === null ? "" : ` ${words.weather.skyName(current.sky)}`}{" "}
          <time dateTime={machineTime(current.at)}>{words.weather.asOf(toldClock(visit, current.at))}</time>
        </p>
      )}
      <Days visit={visit} name={name} days={daysOf(hours, edition.timeZone, DAYS)} />
      <p className="issued">{words.weather.forecastOf(toldMoment(visit, issuedAt))}</p>
    </section>
  );
}

type DaysProps = { readonly visit: Visit; readonly name: string; readonly days: readonly WeatherDay[] };

function Days({ visit, name, days }: DaysProps) {
  const { weather } = visit.words;
  return (
    <div className="table">
      <table>
        <caption className="unseen">{weather.comingDays(name)}</caption>
        <thead>
          <tr>
            <th scope="col">{weather.day}</th>
            <th scope="col">{weather.sky}</th>
            <th scope="col">{weather.lowest}</th>
            <th scope="col">{weather.highest}</th>
            <th scope="col">{weather.rain}</th>
            <th scope="col">{weather.wind}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <Day key={day.at} visit={visit} day={day} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const UNKNOWN = "–";

function Day({ visit, day }: { readonly visit: Visit; readonly day: WeatherDay }) {
  const { words, edition, lite } = visit;
  const { sky, rain, wind } = day;
  return (
    <tr>
      <th scope="row">{toldWeekday(visit, day.at)}</th>
      <td>
        {lite || sky === null ? null : <SkySymbol sky={sky} isNight={false} />}
        {sky === null ? UNKNOWN : words.weather.skyName(sky)}
      </td>
      <td>{toldDegrees(edition, day.lowest)}</td>
      <td>{toldDegrees(edition, day.highest)}</td>
      <td>{rain === null ? UNKNOWN : toldRain(edition, rain)}</td>
      <td>{wind === null ? UNKNOWN : toldSpeed(edition, wind)}</td>
    </tr>
  );
}
