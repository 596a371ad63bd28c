import type { NamedLink } from "../../features/stories/public-story.ts";
import type { WeatherHour } from "../../features/weather/forecast.ts";
import { toldToday } from "../shell/told-time.ts";
import type { PageFacts, Visit } from "../visit.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { WeatherChip } from "./weather-chip.tsx";

type Props = {
  readonly visit: Visit;
  readonly facts: PageFacts;
  readonly sections: readonly NamedLink[];
  /** Of the newspaper's city, now; null where there is none to show. */
  readonly weather: WeatherHour | null;
};

/** The head of every page: today, the city and its weather, the other language, the newspaper's name, its sections. */
export function Header({ visit, facts, sections, weather }: Props) {
  const { words, edition, addresses, site } = visit;
  const { newspaper } = site;
  const isFront = facts.path === addresses.front();
  const name = newspaper.name[edition.code];
  return (
    <header className="head">
      <div className="today">
        <p>
          <span className="city">{newspaper.city.name[edition.code]}</span>
          {weather === null ? null : <WeatherChip visit={visit} hour={weather} />}
          {facts.isTimeless === true ? null : (
            <span className="date">{toldToday(visit, visit.reading.now)}</span>
          )}
        </p>
        <LanguageSwitch visit={visit} facts={facts} />
      </div>
      <div className="nameplate">
        {isFront ? (
          <h1>{name}</h1>
        ) : (
          <p>
            <a href={addresses.front()}>{name}</a>
          </p>
        )}
        {isFront ? <p className="tagline">{newspaper.tagline[edition.code]}</p> : null}
      </div>
      <nav aria-label={words.sections}>
        <ul>
          <li>
            <a href={addresses.front()} aria-current={isFront ? "page" : undefined}>
              {words.frontPage}
            </a>
          </li>
          {sections.map((section) => (
            <li key={section.id}>
              <a
                href={addresses.section(section.slug)}
                aria-current={section.id === facts.sectionId ? "true" : undefined}
              >
                {section.name}
              </a>
            </li>
          ))}
          <li>
            <a href={addresses.search()}>{words.search}</a>
          </li>
          <li>
            <a href={addresses.app()}>{words.app.download}</a>
          </li>
        </ul>
      </nav>
    </header>
  );
}
