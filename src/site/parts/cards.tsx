import type { StoryCard } from "../../features/stories/public-story.ts";
import { machineTime, toldBriefly } from "../shell/told-time.ts";
import type { Visit } from "../visit.ts";
import { Picture } from "./picture.tsx";

type CardProps = {
  readonly visit: Visit;
  readonly card: StoryCard;
  /** `lead`: the page's first story. `tall`: picture above. `wide`: picture beside. `plain`: no picture. */
  readonly form: "lead" | "tall" | "wide" | "plain";
  /** The heading's level on its page. */
  readonly level: 2 | 3;
  readonly withStandfirst?: boolean;
};

const SIZES = {
  lead: "(min-width: 64rem) 46rem, 100vw",
  tall: "(min-width: 64rem) 20rem, (min-width: 40rem) 50vw, 100vw",
  wide: "8rem",
  plain: "0",
} as const;

/** A story in a list: its picture, what it is about, its headline, when it came. The whole card leads to the story. */
export function Card({ visit, card, form, level, withStandfirst = false }: CardProps) {
  const Heading = `h${level}` as const;
  const showsPicture = form !== "plain" && !visit.lite && card.picture !== null;
  return (
    <article className={`card ${form}`}>
      {showsPicture && card.picture !== null ? (
        <Picture shown={card.picture} sizes={SIZES[form]} first={form === "lead"} crop decorative />
      ) : null}
      <div>
        <Kicker card={card} />
        <Heading>
          <a href={visit.addresses.story(card.slug)}>{card.headline}</a>
        </Heading>
        {withStandfirst && card.standfirst !== "" ? <p className="standfirst">{card.standfirst}</p> : null}
        <CardTime visit={visit} card={card} />
      </div>
    </article>
  );
}

/** Headlines with their times, newest first: the densest list. */
export function HeadlineList({ visit, cards }: { visit: Visit; cards: readonly StoryCard[] }) {
  return (
    <ol className="headlines">
      {cards.map((card) => (
        <li key={card.versionId}>
          <CardTime visit={visit} card={card} />
          <a href={visit.addresses.story(card.slug)}>{card.headline}</a>
        </li>
      ))}
    </ol>
  );
}

function Kicker({ card }: { card: StoryCard }) {
  const text = card.kicker === "" ? (card.section?.name ?? "") : card.kicker;
  return text === "" ? null : <p className="kicker">{text}</p>;
}

function CardTime({ visit, card }: { visit: Visit; card: StoryCard }) {
  return (
    <time dateTime={machineTime(card.publishedAt)}>
      {toldBriefly(visit, card.publishedAt, visit.reading.now)}
    </time>
  );
}
