import type { StoryCard } from "../../features/stories/public-story.ts";
import type { Visit } from "../visit.ts";
import { Card, HeadlineList } from "./cards.tsx";

type ListProps = { readonly visit: Visit; readonly cards: readonly StoryCard[] };

/** The editors' choice, in their order. */
export function MustRead({ visit, cards }: ListProps) {
  if (cards.length === 0) return null;
  return (
    <section className="must-read" aria-labelledby="must-read">
      <h2 id="must-read">{visit.words.mustRead}</h2>
      <ol>
        {cards.map((card) => (
          <li key={card.versionId}>
            <a href={visit.addresses.story(card.slug)}>{card.headline}</a>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Stories of the same affair. */
export function MoreArticles({ visit, cards }: ListProps) {
  if (cards.length === 0) return null;
  return (
    <section className="more" aria-labelledby="more-articles">
      <h2 id="more-articles">{visit.words.moreArticles}</h2>
      <div className="row">
        {cards.map((card) => (
          <Card key={card.versionId} visit={visit} card={card} form="tall" level={3} />
        ))}
      </div>
    </section>
  );
}

/** The newest of the edition. */
export function LatestArticles({ visit, cards }: ListProps) {
  return (
    <section className="latest" aria-labelledby="latest-articles">
      <h2 id="latest-articles">
        <a href={visit.addresses.latest()}>{visit.words.latestArticles}</a>
      </h2>
      <HeadlineList visit={visit} cards={cards} />
    </section>
  );
}
