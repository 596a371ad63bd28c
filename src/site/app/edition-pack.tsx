import { createHash } from "node:crypto";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { frontPlaces } from "../../features/lists/front.ts";
import { loadFront } from "../../features/lists/fronts.store.ts";
import { findPictures } from "../../features/media/public-media.store.ts";
import { addressesOf } from "../../features/settings/addresses.ts";
import { picturesOf } from "../../features/stories/body-text.ts";
import { listFates } from "../../features/stories/fates.store.ts";
import { listNewest } from "../../features/stories/public-cards.store.ts";
import type { StoryCard } from "../../features/stories/public-story.ts";
import { listWholeStories } from "../../features/stories/whole-stories.store.ts";
import { listTownForecasts } from "../../features/weather/public-weather.ts";
import { LATEST } from "../../kernel/cache-keys.ts";
import { type EditionPack, MARK_LENGTH, type PackPage } from "../../kernel/edition-pack.ts";
import { WeatherView } from "../pages/weather-page.tsx";
import type { PageAnswer, Visit } from "../visit.ts";
import { PackFront, PackStory } from "./pack-views.tsx";

/** How many stories make today's edition. */
const STORIES = 30;

/** Today's edition in one file: its front, its stories, the weather; text alone, as the text-only pages have it. */
export async function packPage(visit: Visit): Promise<PageAnswer> {
  // Words without pictures, with links that lead to the full pages where there is a network.
  const offline: Visit = { ...visit, lite: true, addresses: addressesOf(visit.edition) };
  const cards = await listTodaysStories(visit);
  const [stories, weather] = await Promise.all([
    listWholeStories(
      visit.reading,
      cards.map((card) => card.versionId),
    ),
    weatherOf(offline),
  ]);
  const inBodies = stories.flatMap((story) => picturesOf(story.body));
  const pictures = await findPictures(visit.reading, [...new Set(inBodies)]);
  const { site, edition, addresses } = visit;
  const pages = [
    pageOf(
      addresses.front(),
      site.newspaper.name[edition.code] ?? "",
      <PackFront visit={offline} cards={cards} />,
    ),
    ...stories.map((story) =>
      pageOf(
        addresses.story(story.slug),
        story.headline,
        <PackStory visit={offline} story={story} pictures={pictures} />,
      ),
    ),
    ...weather,
  ];
  const pack: EditionPack = { marks: pages.map((page) => page.mark), pages };
  return { kind: "data", contentType: "application/json; charset=utf-8", body: JSON.stringify(pack) };
}

/** What became of stories lately, for those who keep some. */
export async function fatesPage({ reading }: Visit): Promise<PageAnswer> {
  const body = JSON.stringify(await listFates(reading));
  return { kind: "data", contentType: "application/json; charset=utf-8", body };
}

/** The editors' choice in its order, and behind it the newest. */
async function listTodaysStories({ reading }: Visit): Promise<StoryCard[]> {
  const [front, mustRead, latest] = await Promise.all([
    loadFront(reading, "front", { limit: frontPlaces.front }),
    loadFront(reading, "must-read", { limit: frontPlaces["must-read"] }),
    listNewest(reading, LATEST, { limit: STORIES }),
  ]);
  const byId = new Map([...front, ...mustRead, ...latest.cards].map((card) => [card.versionId, card]));
  return [...byId.values()].slice(0, STORIES);
}

async function weatherOf(visit: Visit): Promise<PackPage[]> {
  const forecasts = await listTownForecasts(visit.reading, visit.site.newspaper);
  if (visit.site.newspaper.weather === undefined || forecasts.length === 0) return [];
  const view = <WeatherView visit={visit} forecasts={forecasts} />;
  return [pageOf(visit.addresses.weather(), visit.words.weather.title, view)];
}

/** Rendered as every page is, so that no text of anybody's can be anything but text. */
function pageOf(path: string, title: string, view: ReactElement): PackPage {
  const html = renderToStaticMarkup(view);
  const mark = createHash("sha256")
    .update(JSON.stringify([path, title, html]))
    .digest("base64url");
  return { mark: mark.slice(0, MARK_LENGTH), path, title, html };
}
