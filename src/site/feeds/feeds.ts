import { listNewest } from "../../features/stories/public-cards.store.ts";
import type { StoryCard } from "../../features/stories/public-story.ts";
import { LATEST } from "../../kernel/cache-keys.ts";
import { addressOf } from "../parts/picture.tsx";
import { machineTime } from "../shell/told-time.ts";
import type { PageAnswer, Visit } from "../visit.ts";
import { element, writeXml, type XmlElement } from "./xml.ts";

const ENTRIES = 30;

/** The newest stories of an edition as an Atom feed (RFC 4287). */
export async function atomFeed(visit: Visit): Promise<PageAnswer> {
  const cards = await loadNewest(visit);
  const { site, edition, addresses } = visit;
  const front = site.publicUrl + addresses.front();
  const { name, tagline } = wordsOf(visit);
  const newest = Math.max(0, ...cards.map((card) => card.updatedAt ?? card.publishedAt));
  const feed = element(
    "feed",
    { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": edition.language },
    element("id", {}, front),
    element("title", {}, name),
    element("subtitle", {}, tagline),
    element("updated", {}, machineTime(newest)),
    element("link", { rel: "alternate", type: "text/html", href: front }),
    element("link", { rel: "self", type: "application/atom+xml", href: `${front}feed.xml` }),
    element("author", {}, element("name", {}, name)),
    ...cards.map((card) => atomEntry(visit, card)),
  );
  return {
    kind: "data",
    contentType: "application/atom+xml; charset=utf-8",
    body: writeXml(feed),
  };
}

function atomEntry(visit: Visit, card: StoryCard): XmlElement {
  const href = addressOfCard(visit, card);
  return element(
    "entry",
    {},
    element("id", {}, idOf(card)),
    element("title", {}, card.headline),
    element("link", { rel: "alternate", type: "text/html", href }),
    element("published", {}, machineTime(card.publishedAt)),
    element("updated", {}, machineTime(card.updatedAt ?? card.publishedAt)),
    ...(card.standfirst === "" ? [] : [element("summary", {}, card.standfirst)]),
    ...(card.section === null ? [] : [element("category", { term: card.section.name })]),
  );
}

/** The same as a JSON Feed (https://www.jsonfeed.org/version/1.1/). */
export async function jsonFeed(visit: Visit): Promise<PageAnswer> {
  const cards = await loadNewest(visit);
  const { site, edition, addresses } = visit;
  const front = site.publicUrl + addresses.front();
  const { name, tagline } = wordsOf(visit);
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: name,
    description: tagline,
    language: edition.language,
    home_page_url: front,
    feed_url: `${front}feed.json`,
    items: cards.map((card) => jsonItem(visit, card)),
  };
  return { kind: "data", contentType: "application/feed+json; charset=utf-8", body: JSON.stringify(feed) };
}

function jsonItem(visit: Visit, card: StoryCard) {
  const picture = card.picture?.picture.renditions.findLast((rendition) => rendition.format === "jpeg");
  return {
    id: idOf(card),
    url: addressOfCard(visit, card),
    title: card.headline,
    // The format asks for contents: a card has the standfirst, the page has the rest.
    content_text: card.standfirst === "" ? card.headline : card.standfirst,
    date_published: machineTime(card.publishedAt),
    ...(card.updatedAt === null ? {} : { date_modified: machineTime(card.updatedAt) }),
    ...(card.section === null ? {} : { tags: [card.section.name] }),
    ...(picture === undefined ? {} : { image: visit.site.publicUrl + addressOf(picture) }),
  };
}

function wordsOf({ site, edition }: Visit): { name: string; tagline: string } {
  const { name, tagline } = site.newspaper;
  return { name: name[edition.code] ?? "", tagline: tagline[edition.code] ?? "" };
}

async function loadNewest({ reading }: Visit): Promise<readonly StoryCard[]> {
  return (await listNewest(reading, LATEST, { limit: ENTRIES })).cards;
}

/** Stays the same through every change of the headline and the address. */
function idOf(card: StoryCard): string {
  return `urn:masthead:${card.versionId}`;
}

function addressOfCard({ site, addresses }: Visit, card: StoryCard): string {
  return site.publicUrl + addresses.story(card.slug);
}
