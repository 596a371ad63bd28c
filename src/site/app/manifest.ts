import type { PageAnswer, Visit } from "../visit.ts";
import { listIcons } from "./icons.ts";

/** What a browser must know to install an edition as an app (W3C, Web Application Manifest). */
export async function appManifest(visit: Visit): Promise<PageAnswer> {
  const { site, edition, words, addresses } = visit;
  const { name, tagline, colours, weather } = site.newspaper;
  const title = name[edition.code] ?? "";
  const { light, dark } = colours;
  const shortcuts = [
    { name: words.latest, url: addresses.latest() },
    ...(weather === undefined ? [] : [{ name: words.weather.title, url: addresses.weather() }]),
    { name: words.app.offlineTitle, url: addresses.offline() },
  ];
  const manifest = {
    id: addresses.front(),
    name: title,
    short_name: title,
    description: tagline[edition.code],
    lang: edition.language,
    dir: "auto",
    start_url: addresses.front(),
    // All editions: a link to the other language opens in the app.
    scope: "/",
    display: "standalone",
    background_color: light.paper,
    theme_color: light.paper,
    user_preferences: {
      color_scheme: { dark: { background_color: dark.paper, theme_color: dark.paper } },
    },
    categories: ["news"],
    icons: listIcons(),
    shortcuts,
  };
  return { kind: "data", contentType: "application/manifest+json", body: JSON.stringify(manifest) };
}
