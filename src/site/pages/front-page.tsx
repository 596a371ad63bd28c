import { frontPlaces } from "../../features/lists/front.ts";
import { loadFront } from "../../features/lists/fronts.store.ts";
import { listSectionsByKey } from "../../features/sections/sections.store.ts";
import { addressesOf } from "../../features/settings/addresses.ts";
import { listNewest } from "../../features/stories/public-cards.store.ts";
import type { NamedLink, StoryCard } from "../../features/stories/public-story.ts";
import { LATEST, listOfSection } from "../../kernel/cache-keys.ts";
import { Card } from "../parts/cards.tsx";
import { LatestArticles, MustRead } from "../parts/story-lists.tsx";
import type { PageAnswer, Visit } from "../visit.ts";

const LATEST_ARTICLES = 10;
const IN_SECTION = 4;

type Strip = { readonly section: NamedLink; readonly cards: readonly StoryCard[] };

/** The front page of an edition: the editors' choice, what must be read, the latest, and a strip for each section. */
export async function frontPage(visit: Visit): Promise<PageAnswer> {
  const { reading, site, edition, addresses, lite, orders } = visit;
  const keys = site.newspaper.sections.map((section) => section.key);
  const [front, mustRead, latest, sections] = await Promise.all([
    loadFront(reading, "front", { limit: frontPlaces.front, order: orders?.front }),
    loadFront(reading, "must-read", { limit: frontPlaces["must-read"], order: orders?.["must-read"] }),
    listNewest(reading, LATEST, { limit: LATEST_ARTICLES }),
    listSectionsByKey(reading, keys),
  ]);
  const shown = new Set(front.map((card) => card.storyId));
  // In storm mode the navigation alone leads to the sections.
  const told = visit.standing.storm === null ? sections : [];
  const strips = await Promise.all(told.map((section) => loadStrip(visit, section, shown)));
  const others = site.newspaper.editions.filter((other) => other.code !== edition.code);
  return {
    kind: "page",
    facts: {
      title: site.newspaper.name[edition.code] ?? "",
      description: site.newspaper.tagline[edition.code] ?? "",
      path: addresses.front(),
      alternates: others.map((other) => ({
        edition: other,
        path: addressesOf(other, { lite: visit.liteAddresses }).front(),
      })),
      isStory: false,
      // Here the app begins; what an editor tries out begins nothing.
      ...(lite || orders !== undefined ? {} : { scripts: ["opened-as-app"] as const }),
    },
    view: <FrontView visit={visit} lists={{ front, mustRead, latest: latest.cards, strips }} />,
  };
}

/** @param shown stories that stand higher up on the page already */
async function loadStrip({ reading }: Visit, section: NamedLink, shown: ReadonlySet<string>): Promise<Strip> {
  const limit = IN_SECTION + shown.size;
  const { cards } = await listNewest(reading, listOfSection(section.id), { limit });
  return { section, cards: cards.filter((card) => !shown.has(card.storyId)).slice(0, IN_SECTION) };
}

type Lists = {
  readonly front: readonly StoryCard[];
  readonly mustRead: readonly StoryCard[];
  readonly latest: readonly StoryCard[];
  readonly strips: readonly Strip[];
};

function FrontView({ visit, lists }: { visit: Visit; lists: Lists }) {
  const { front, mustRead, latest, strips } = lists;
  const [lead, ...rest] = front;
  if (lead === undefined) return <p className="nothing">{visit.words.nothingYet}</p>;
  return (
    <div className="front">
      <div className="top">
        <Card visit={visit} card={lead} form="lead" level={2} withStandfirst />
        <div className="seconds">
          {rest.slice(0, 2).map((card) => (
            <Card key={card.versionId} visit={visit} card={card} form="tall" level={2} withStandfirst />
          ))}
        </div>
        <div className="rail">
          <MustRead visit={visit} cards={mustRead} />
        </div>
      </div>
      <div className="thirds">
        {rest.slice(2).map((card) => (
          <Card key={card.versionId} visit={visit} card={card} form="wide" level={2} withStandfirst />
        ))}
      </div>
      <div className="lower">
        <LatestArticles visit={visit} cards={latest} />
        <div className="strips">
          {strips
            .filter((strip) => strip.cards.length > 0)
            .map((strip) => (
              <SectionStrip key={strip.section.id} visit={visit} strip={strip} />
            ))}
        </div>
      </div>
    </div>
  );
}

function SectionStrip({ visit, strip }: { visit: Visit; strip: Strip }) {
  const [first, ...others] = strip.cards;
  if (first === undefined) return null;
  const { section } = strip;
  return (
    <section className="strip" aria-labelledby={`section-${section.slug}`}>
      <h2 id={`section-${section.slug}`}>
        <a href={visit.addresses.section(section.slug)}>{section.name}</a>
      </h2>
      <Card visit={visit} card={first} form="tall" level={3} withStandfirst />
      <div>
        {others.map((card) => (
          <Card key={card.versionId} visit={visit} card={card} form="plain" level={3} />
        ))}
      </div>
    </section>
  );
}
