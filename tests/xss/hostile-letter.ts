import { type WrittenLetter, writeIssueLetter } from "../../src/features/newsletter/issue-letter.tsx";
import { editionOf } from "../../src/features/settings/newspaper.ts";
import type { StoryCard } from "../../src/features/stories/public-story.ts";
import { smallNewspaper } from "../small-newspaper.ts";
import { parcelsOf } from "./hostile-texts.ts";

/** So many stories of a letter stand with their standfirst; as many again are named alone. */
export const TOLD_IN_LETTER = 7;

/** What `writeHostileLetter` gives. */
export type HostileLetter = {
  readonly letter: WrittenLetter;
  /** What it tells, in its order. */
  readonly stories: readonly StoryCard[];
  readonly listName: string;
};

/** Writes a newsletter's letter that says every text as headline and standfirst, and again where stories are named alone. */
export function writeHostileLetter(): HostileLetter {
  const parcels = parcelsOf(TOLD_IN_LETTER);
  const stories = [...parcels, ...parcels].map(cardOf);
  const [listName = ""] = parcelsOf(40);
  const letter = writeIssueLetter({
    newspaper: smallNewspaper,
    edition: editionOf(smallNewspaper, "en"),
    publicUrl: "https://news.example",
    list: "topic:harbour",
    leave: "https://news.example/leave",
    at: 0,
    listName,
    stories,
  });
  return { letter, stories, listName };
}

function cardOf(text: string, i: number): StoryCard {
  return {
    versionId: `v${i}`,
    storyId: `s${i}`,
    slug: `story-${i}`,
    headline: text,
    kicker: text,
    standfirst: text,
    publishedAt: 0,
    updatedAt: null,
    section: null,
    picture: null,
  };
}
