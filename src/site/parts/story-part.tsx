import type { PublicStory } from "../../features/stories/public-story.ts";
import type { Visit } from "../visit.ts";

/** Which part of a story a page has: counted from 1. */
export type StoryPart = { readonly number: number; readonly count: number };

type Props = { readonly visit: Visit; readonly story: PublicStory; readonly part: StoryPart };

/** What the address of a part ends with; the first is the story's own. */
export function slugOfPart(slug: string, number: number): string {
  return number === 1 ? slug : `${slug}/${number}`;
}

/** What stands above a further part: whose it is, and the way to the beginning. */
export function PartHead({ visit, story, part }: Props) {
  return (
    <header>
      <h1>
        <a href={visit.addresses.story(story.slug)}>{story.headline}</a>
      </h1>
      <p className="times">{visit.words.alert.part(part.number, part.count)}</p>
    </header>
  );
}

/** The way on to the next part. */
export function NextPart({ visit, story, part }: Props) {
  const { words } = visit;
  const next = part.number + 1;
  return (
    <p className="pages">
      <a href={visit.addresses.story(slugOfPart(story.slug, next))} rel="next">
        {`${words.alert.readOn} (${words.alert.part(next, part.count)})`}
      </a>
    </p>
  );
}
