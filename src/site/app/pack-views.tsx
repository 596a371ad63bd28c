import type { PublicPicture } from "../../features/media/picture.ts";
import type { StoryCard } from "../../features/stories/public-story.ts";
import type { WholeStory } from "../../features/stories/whole-stories.store.ts";
import { StoryHead } from "../pages/story-view.tsx";
import { Corrections } from "../parts/corrections.tsx";
import { DebtLine } from "../parts/debt-line.tsx";
import { StoryBody } from "../parts/story-body.tsx";
import { machineTime, toldMoment } from "../shell/told-time.ts";
import type { Visit } from "../visit.ts";

/** The front of an edition that was kept: its stories in their order, each of which can be opened. */
export function PackFront({ visit, cards }: { readonly visit: Visit; readonly cards: readonly StoryCard[] }) {
  const { words, addresses } = visit;
  return (
    <div className="list-page">
      <header>
        <h1>{words.app.todaysEdition}</h1>
      </header>
      <div className="stack">
        {cards.map((card) => (
          <article key={card.versionId} className="card plain">
            <p className="kicker">{card.kicker === "" ? card.section?.name : card.kicker}</p>
            <h2>
              <a href={addresses.story(card.slug)}>{card.headline}</a>
            </h2>
            <p className="standfirst">{card.standfirst}</p>
            <time dateTime={machineTime(card.publishedAt)}>{toldMoment(visit, card.publishedAt)}</time>
          </article>
        ))}
      </div>
    </div>
  );
}

type PackStoryProps = {
  readonly visit: Visit;
  readonly story: WholeStory;
  /** Those whose words may be told. */
  readonly pictures: ReadonlyMap<string, PublicPicture>;
};

/** A story of it, as the text-only pages have it, without what needs a network. */
export function PackStory({ visit, story, pictures }: PackStoryProps) {
  return (
    <article className="story">
      <StoryHead visit={visit} story={story} />
      {story.debt === null ? null : <DebtLine visit={visit} debt={story.debt} />}
      <div className="body">
        <StoryBody visit={visit} blocks={story.body.content} pictures={pictures} />
      </div>
      <Corrections visit={visit} corrections={story.corrections} />
      {story.source === "" ? null : <p className="source">{`${visit.words.source} ${story.source}`}</p>}
    </article>
  );
}
