import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { listSectionsByKey } from "../../features/sections/sections.store.ts";
import { addressesOf } from "../../features/settings/addresses.ts";
import type { NamedLink } from "../../features/stories/public-story.ts";
import type { WeatherHour } from "../../features/weather/forecast.ts";
import { findCityWeather } from "../../features/weather/public-weather.ts";
import { Alerts } from "../parts/alerts.tsx";
import { Footer } from "../parts/footer.tsx";
import { Header } from "../parts/header.tsx";
import type { PageFacts, Visit } from "../visit.ts";
import { hashOf, pictureRules } from "./page-styles.ts";
import { scriptAddress } from "./reader-scripts.ts";
import { stylesOf } from "./styles.ts";

/** A whole document, with the content security policy that fits its bytes. */
export type FinishedDocument = { readonly html: string; readonly policy: string };

type Contents = { readonly facts: PageFacts; readonly view: ReactElement };

const STYLE_MARK = "<style></style>";
const DATA_MARK = '<script type="application/ld+json"></script>';

/** Puts a view into the document of its page: head, header, footer, styles. */
export async function finishDocument(visit: Visit, { facts, view }: Contents): Promise<FinishedDocument> {
  const { site, reading } = visit;
  const [sections, weather] = await Promise.all([
    listSectionsByKey(
      reading,
      site.newspaper.sections.map((section) => section.key),
    ),
    facts.isTimeless === true ? null : findCityWeather(reading, site.newspaper),
  ]);
  const markup = renderToStaticMarkup(
    <Document visit={visit} facts={facts} sections={sections} weather={weather}>
      {view}
    </Document>,
  );
  const styles = stylesOf(site.newspaper, { lite: visit.lite }) + (facts.styles ?? "") + pictureRules(markup);
  const html = markup
    .replace(STYLE_MARK, () => `<style>${styles}</style>`)
    .replace(DATA_MARK, () => structuredDataElement(facts));
  return { html: `<!doctype html>${html}`, policy: policyOf(styles, facts) };
}

/** Only what this page itself carries and what this server sends; a script on those pages alone that name one. */
function policyOf(styles: string, { scripts = [], isPreview = false }: PageFacts): string {
  const framedBy = isPreview ? "'self'" : "'none'";
  return [
    "default-src 'none'",
    `style-src ${hashOf(styles)}`,
    ...(scripts.length === 0 ? [] : ["script-src 'self'", "worker-src 'self'"]),
    // Whoever judges a page from within asks for our robots.txt; where nothing runs nobody else is there to connect.
    "connect-src 'self'",
    "manifest-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${framedBy}`,
  ].join("; ");
}

/** Data and not script; `<` is written so that no text can end the element. */
function structuredDataElement({ structuredData }: PageFacts): string {
  if (structuredData === undefined) return "";
  const json = JSON.stringify(structuredData).replaceAll("<", "\\u003c");
  return `<script type="application/ld+json">${json}</script>`;
}

type DocumentProps = {
  readonly visit: Visit;
  readonly facts: PageFacts;
  readonly sections: readonly NamedLink[];
  readonly weather: WeatherHour | null;
  readonly children: ReactElement;
};

function Document({ visit, facts, sections, weather, children }: DocumentProps) {
  const { edition, lite } = visit;
  return (
    <html lang={edition.language} dir={directionOf(edition.language)}>
      <Head visit={visit} facts={facts} />
      <body className={lite ? "lite" : undefined}>
        <a className="skip" href="#content">
          {visit.words.skipToContent}
        </a>
        <Alerts visit={visit} />
        <Header visit={visit} facts={facts} sections={sections} weather={weather} />
        <main id="content">{children}</main>
        <Footer visit={visit} facts={facts} />
      </body>
    </html>
  );
}

function Head({ visit, facts }: { visit: Visit; facts: PageFacts }) {
  const { site, edition, liteAddresses } = visit;
  const isStorm = visit.standing.storm !== null;
  const name = site.newspaper.name[edition.code] ?? "";
  const absolute = (path: string) => site.publicUrl + path;
  const canonical =
    facts.path === null ? null : absolute(liteAddresses ? fullPath(visit, facts.path) : facts.path);
  // The full page alone speaks for a story: its text-only twin names it, and no other languages.
  const languages =
    liteAddresses || facts.path === null || facts.alternates.length === 0 ? [] : allLanguages(visit, facts);
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{facts.title === name ? name : `${facts.title} — ${name}`}</title>
      <meta name="description" content={facts.description} />
      <meta name="color-scheme" content="light dark" />
      <meta
        name="theme-color"
        media="(prefers-color-scheme: light)"
        content={site.newspaper.colours.light.paper}
      />
      <meta
        name="theme-color"
        media="(prefers-color-scheme: dark)"
        content={site.newspaper.colours.dark.paper}
      />
      {facts.isPreview === true ? <base target="_blank" /> : null}
      {facts.unlisted === true ? <meta name="robots" content="noindex" /> : null}
      {canonical === null ? null : <link rel="canonical" href={canonical} />}
      {languages.map(({ language, path }) => (
        <link key={language} rel="alternate" hrefLang={language} href={absolute(path)} />
      ))}
      {isStorm ? null : <BeyondThePage visit={visit} facts={facts} canonical={canonical} />}
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      <style />
      {facts.structuredData === undefined || isStorm ? null : <script type="application/ld+json" />}
      {facts.scripts?.map((name) => (
        <script key={name} type="module" src={scriptAddress(name)} />
      ))}
    </head>
  );
}

type BeyondProps = { readonly visit: Visit; readonly facts: PageFacts; readonly canonical: string | null };

/** What storm mode leaves away: the feed, the app, and what is shown of a page where somebody shares it. */
function BeyondThePage({ visit, facts, canonical }: BeyondProps) {
  const { site, edition } = visit;
  const name = site.newspaper.name[edition.code];
  return (
    <>
      <link rel="alternate" type="application/atom+xml" title={name} href={visit.addresses.feed()} />
      <link rel="manifest" href={visit.addresses.manifest()} />
      <meta property="og:type" content={facts.isStory ? "article" : "website"} />
      <meta property="og:title" content={facts.title} />
      <meta property="og:description" content={facts.description} />
      {canonical === null ? null : <meta property="og:url" content={canonical} />}
      <meta property="og:site_name" content={name} />
      <meta property="og:locale" content={edition.language.replace("-", "_")} />
      {facts.pictureUrl === undefined ? null : (
        <meta property="og:image" content={site.publicUrl + facts.pictureUrl} />
      )}
    </>
  );
}

/** This page and its tellings in other languages; the front page's `x-default` is the address that chooses among them. */
function allLanguages({ edition, addresses }: Visit, facts: PageFacts): { language: string; path: string }[] {
  return [
    { language: edition.language, path: facts.path ?? "" },
    ...facts.alternates.map((other) => ({ language: other.edition.language, path: other.path })),
    ...(facts.path === addresses.front() ? [{ language: "x-default", path: "/" }] : []),
  ];
}

function fullPath({ edition }: Visit, path: string): string {
  return addressesOf(edition).front() + path.slice(addressesOf(edition, { lite: true }).front().length);
}

/** Which way a language is written. */
function directionOf(language: string): "ltr" | "rtl" {
  const script = new Intl.Locale(language).maximize().script ?? "Latn";
  return ["Arab", "Hebr", "Thaa", "Nkoo", "Syrc", "Adlm"].includes(script) ? "rtl" : "ltr";
}
