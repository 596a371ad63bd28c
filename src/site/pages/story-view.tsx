import type { PublicPicture } from "../../features/media/picture.ts";
import type { Block } from "../../features/stories/body.ts";
import { liveAsOf } from "../../features/stories/live-story.ts";
import type { PublicStory, StoryCard } from "../../features/stories/public-story.ts";
import { readingMinutes } from "../../features/stories/reading-time.ts";
import type { WholeStory } from "../../features/stories/whole-stories.store.ts";
import { LiveLine } from "../live/live-line.tsx";
import { AdSlot, type PageAds } from "../parts/ad-slot.tsx";
import { Byline } from "../parts/byline.tsx";
import { CommentsSection, type StoryComments } from "../parts/comments-section.tsx";
import { Corrections } from "../parts/corrections.tsx";
import { DebtLine } from "../parts/debt-line.tsx";
import { Figure } from "../parts/picture.tsx";
import { StoryBody } from "../parts/story-body.tsx";
import { LatestArticles, MoreArticles, MustRead } from "../parts/story-lists.tsx";
import { NextPart, PartHead, type StoryPart } from "../parts/story-part.tsx";
import { machineTime, toldMoment } from "../shell/told-time.ts";
import type { Visit } from "../visit.ts";

type Props = {
  readonly visit: Visit;
  readonly story: PublicStory;
  readonly pictures: ReadonlyMap<string, PublicPicture>;
  /** Absent where no reader is: a draft has no comments. */
  readonly comments?: StoryComments;
  /** Absent where no reader is: the places alone are shown. */
  readonly ads?: PageAds;
  /** Absent where all of it is shown: only storm mode parts a long story. */
  readonly part?: StoryPart;
  readonly lists: {
    readonly mustRead: readonly StoryCard[];
    readonly related: readonly StoryCard[];
    readonly latest: readonly StoryCard[];
  };
};

const WHOLE: StoryPart = { number: 1, count: 1 };
/** Before which block the first advertisement stands: after the reader has got the news. */
const SLOT_BEFORE_BLOCK = 4;
const LEAD_SIZES = "(min-width: 64rem) 50rem, 100vw";

/** One story, as a newspaper sets it. */
export function StoryView({ visit, story, pictures, lists, comments, ads, part = WHOLE }: Props) {
  const [above, below] = splitForSlot(story.body.content);
  const asOf = liveAsOf(story.body, visit.reading.now);
  return (
    <div className="story-page">
      <article className="story">
        {part.number === 1 ? (
          <StoryHead visit={visit} story={story} />
        ) : (
          <PartHead visit={visit} story={story} part={part} />
        )}
        {story.debt === null ? null : <DebtLine visit={visit} debt={story.debt} />}
        {asOf === null ? null : <LiveLine visit={visit} slug={story.slug} asOf={asOf} />}
        <div className="body">
          <StoryBody visit={visit} blocks={above} pictures={pictures} />
          {below.length === 0 ? null : <AdSlot visit={visit} slot="story-middle" ads={ads} />}
          <StoryBody visit={visit} blocks={below} pictures={pictures} />
        </div>
        {part.number < part.count ? (
          <NextPart visit={visit} story={story} part={part} />
        ) : (
          <StoryFoot {...{ visit, story, comments }} />
        )}
      </article>
      <div className="aside">
        <MustRead visit={visit} cards={lists.mustRead} />
        <AdSlot visit={visit} slot="story-end" ads={ads} />
      </div>
      <div className="after">
        <MoreArticles visit={visit} cards={lists.related} />
        <LatestArticles visit={visit} cards={lists.latest} />
      </div>
    </div>
  );
}

type FootProps = Pick<Props, "visit" | "story"> & { readonly comments: StoryComments | undefined };

/** What stands under a story's text. */
function StoryFoot({ visit, story, comments }: FootProps) {
  const { words } = visit;
  return (
    <>
      <Corrections visit={visit} corrections={story.corrections} />
      {story.source === "" ? null : <p className="source">{`${words.source} ${story.source}`}</p>}
      {story.topics.length === 0 ? null : (
        <nav className="topics" aria-label={words.topics}>
          <ul>
            {story.topics.map((topic) => (
              <li key={topic.id}>
                <a href={visit.addresses.topic(topic.slug)}>{topic.name}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {comments === undefined || story.kind === "page" ? null : (
        <CommentsSection visit={visit} story={story} comments={comments} />
      )}
    </>
  );
}

/** What stands above a story's text. */
export function StoryHead({ visit, story }: { visit: Visit; story: WholeStory }) {
  const { words, addresses, lite } = visit;
  const minutes = readingMinutes(story.wordCount);
  return (
    <header>
      <p className="kicker">
        {story.section === null ? null : (
          <a href={addresses.section(story.section.slug)}>{story.section.name}</a>
        )}{" "}
        {story.kicker === "" ? null : <span>{story.kicker}</span>}
      </p>
      <h1>{story.headline}</h1>
      {story.standfirst === "" ? null : <p className="standfirst">{story.standfirst}</p>}
      <div className="credits">
        <Byline visit={visit} writers={story.writers} />
        {story.kind === "page" ? null : (
          <p className="times">
            {story.place === "" ? null : <span className="place">{story.place}</span>}
            <span>
              {`${words.published} `}
              <time dateTime={machineTime(story.publishedAt)}>{toldMoment(visit, story.publishedAt)}</time>
            </span>
            {story.updatedAt === null ? null : (
              <span>
                {`${story.corrected ? words.corrected : words.updated} `}
                <time dateTime={machineTime(story.updatedAt)}>{toldMoment(visit, story.updatedAt)}</time>
              </span>
            )}
            {story.wasChanged ? <a href={addresses.history(story.slug)}>{words.seeWhatChanged}</a> : null}
            <span>{words.minutesToRead(minutes)}</span>
          </p>
        )}
      </div>
      {story.picture === null || lite ? null : (
        <Figure shown={story.picture} sizes={LEAD_SIZES} words={words} first />
      )}
    </header>
  );
}

/** Where a body parts for the slot: never right after a heading, and not in a body too short for it. */
function splitForSlot(blocks: readonly Block[]): [readonly Block[], readonly Block[]] {
  if (blocks.length < SLOT_BEFORE_BLOCK + 2) return [blocks, []];
  const at = blocks[SLOT_BEFORE_BLOCK - 1]?.type === "heading" ? SLOT_BEFORE_BLOCK - 1 : SLOT_BEFORE_BLOCK;
  return [blocks.slice(0, at), blocks.slice(at)];
}
