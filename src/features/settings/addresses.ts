import { allPaths } from "../../../locales/all-locales.ts";
import type { PathWords } from "../../../locales/paths.ts";
import type { Edition } from "./newspaper.ts";

/** The part of an address between the edition and the page, for the text-only pages. */
export const LITE = "lite";

/** One-part addresses below an edition that are no story's. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  LITE,
  ...Object.values(allPaths).flatMap((words) => [
    words.section,
    words.topic,
    words.author,
    words.latest,
    words.search,
    words.weather,
    words.app,
    words.offline,
    words.newsletter,
  ]),
]);

/** Every address that a reader can be sent to, within one edition. Paths begin with a slash and have no origin. */
export type Addresses = {
  front(): string;
  story(slug: string): string;
  /** What became of a story since it was published. */
  history(slug: string): string;
  /** What readers wrote under a story. */
  comments(slug: string): string;
  /** Where a reader writes, and comes back to what was written. */
  comment(slug: string): string;
  /** Where a reader reports a comment. */
  report(slug: string): string;
  /** The updates of a story that is being told as it happens, for open pages. */
  updates(slug: string): string;
  section(slug: string): string;
  topic(slug: string): string;
  author(slug: string): string;
  /** @param before the cursor of the page, absent on the first */
  latest(before?: string): string;
  search(): string;
  /** The forecast for the newspaper's towns. */
  weather(): string;
  /** How to install the newspaper as an app. */
  app(): string;
  /** What the app keeps. */
  offline(): string;
  /** What a browser must know to install it; the full site's alone. */
  manifest(): string;
  /** Today's edition in one file, for reading without a network. */
  pack(): string;
  /** What became of stories lately. */
  fates(): string;
  /** Where letters are asked for. @param topicSlug the topic whose letter is offered too */
  newsletter(topicSlug?: string): string;
  /** Where the links in letters lead. @param word the secret that the letter has */
  confirmNewsletter(word: string): string;
  leaveNewsletter(word: string): string;
  /** The newest stories for programs (Atom); the full site's alone. */
  feed(): string;
  /** For search engines: the stories of a month (`2024-07`), and the newest. */
  sitemap(month: string): string;
  newsSitemap(): string;
};

/** The words of addresses in this edition's language. @throws when no language folder speaks for the edition */
export function pathWordsOf(edition: Edition): PathWords {
  const words = allPaths[edition.words ?? edition.code];
  if (words === undefined) throw new Error(`No folder of locales speaks for the edition "${edition.code}"`);
  return words;
}

/** @param lite the text-only pages instead of the full ones */
export function addressesOf(edition: Edition, { lite }: { lite: boolean } = { lite: false }): Addresses {
  const words = pathWordsOf(edition);
  const root = lite ? `${edition.prefix}/${LITE}` : edition.prefix;
  const withCursor = (path: string, before?: string) =>
    before === undefined ? path : `${path}?before=${before}`;
  return {
    front: () => `${root}/`,
    story: (slug) => `${root}/${slug}`,
    history: (slug) => `${root}/${slug}/${words.history}`,
    comments: (slug) => `${root}/${slug}/${words.comments}`,
    comment: (slug) => `${root}/${slug}/${words.comment}`,
    report: (slug) => `${root}/${slug}/${words.report}`,
    updates: (slug) => `${edition.prefix}/${slug}/updates.json`,
    section: (slug) => `${root}/${words.section}/${slug}`,
    topic: (slug) => `${root}/${words.topic}/${slug}`,
    author: (slug) => `${root}/${words.author}/${slug}`,
    latest: (before) => withCursor(`${root}/${words.latest}`, before),
    search: () => `${root}/${words.search}`,
    weather: () => `${root}/${words.weather}`,
    app: () => `${root}/${words.app}`,
    offline: () => `${root}/${words.offline}`,
    manifest: () => `${edition.prefix}/app.webmanifest`,
    pack: () => `${edition.prefix}/pack.json`,
    fates: () => `${edition.prefix}/fates.json`,
    newsletter: (topicSlug) =>
      `${root}/${words.newsletter}${topicSlug === undefined ? "" : `?topic=${encodeURIComponent(topicSlug)}`}`,
    confirmNewsletter: (word) => `${root}/${words.newsletter}/${words.confirm}?word=${word}`,
    leaveNewsletter: (word) => `${root}/${words.newsletter}/${words.leave}?word=${word}`,
    feed: () => `${edition.prefix}/feed.xml`,
    sitemap: (month) => `${edition.prefix}/sitemap-${month}.xml`,
    newsSitemap: () => `${edition.prefix}/news-sitemap.xml`,
  };
}
