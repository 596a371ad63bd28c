import { frontPlaces } from "../../features/lists/front.ts";
import { loadFront } from "../../features/lists/fronts.store.ts";
import { loadRelated } from "../../features/related/related.store.ts";
import { addressesOf } from "../../features/settings/addresses.ts";
import { findEdition } from "../../features/settings/newspaper.ts";
import { liveAsOf } from "../../features/stories/live-story.ts";
import { listNewest } from "../../features/stories/public-cards.store.ts";
import { findStoryAt } from "../../features/stories/public-stories.store.ts";
import type { PublicStory } from "../../features/stories/public-story.ts";
import { splitParts } from "../../features/stories/split-parts.ts";
import { LATEST } from "../../kernel/cache-keys.ts";
import type { Reading } from "../../platform/database/reading.ts";
import { movedOrMissing } from "../old-addresses.ts";
import { placeAds } from "../parts/ad-slot.tsx";
import { loadStoryComments } from "../parts/comments-section.tsx";
import { addressOf } from "../parts/picture.tsx";
import { slugOfPart } from "../parts/story-part.tsx";
import commentStyles from "../shell/comments.css";
import liveStyles from "../shell/live.css";
import type { ScriptName } from "../shell/reader-scripts.ts";
import { newsArticle } from "../shell/structured-data.ts";
import type { PageAnswer, PageFacts, Visit } from "../visit.ts";
import { StoryView } from "./story-view.tsx";

const MORE_ARTICLES = 4;
const LATEST_ARTICLES = 8;
const LATEST_IN_STORM = 4;
/** Characters of a story on one page in storm mode: with what stands around it they travel in 6 KB. */
const LONGEST_PART = 4800;

/** The page of one story, with all that stands around it. */
export function storyPage(visit: Visit): Promise<PageAnswer> {
  return loadStory(visit, { slug: visit.slug, number: 1 });
}

/** A further part of a long story (`harbour/2`), which only storm mode has; at any other time the story as a whole is shown. */
export function storyPartPage(visit: Visit): Promise<PageAnswer> {
  const [slug = "", number = ""] = visit.slug.split("/");
  return loadStory(visit, { slug, number: Number(number) });
}

async function loadStory(
  visit: Visit,
  { slug, number }: { readonly slug: string; readonly number: number },
): Promise<PageAnswer> {
  const answer = await findStoryAt(visit.reading, slug);
  if (answer.found === "withdrawn") return { kind: "gone" };
  if (answer.found === "nothing") {
    const path = visit.slug.split("/").map(encodeURIComponent).join("/");
    return movedOrMissing(visit, { path: addressesOf(visit.edition).story(path), page: "story" });
  }
  const { story: whole, pictures } = answer;
  const parts = visit.standing.storm === null ? [] : splitParts(whole.body.content, LONGEST_PART);
  const part = { number, count: Math.max(1, parts.length) };
  if (number > part.count || visit.slug !== slugOfPart(slug, number))
    return { kind: "moved", to: visit.addresses.story(slug) };
  const content = parts[number - 1] ?? whole.body.content;
  const story = { ...whole, body: { ...whole.body, content } };
  const [lists, comments] = await Promise.all([
    loadStoryLists(visit, story),
    loadStoryComments(visit, story.storyId),
  ]);
  const ads = placeAds(visit, { id: story.versionId, sectionId: story.section?.id ?? null });
  const view = <StoryView {...{ visit, story, lists, pictures, comments, ads, part }} />;
  const facts = factsOf(visit, story);
  const path = visit.addresses.story(slugOfPart(story.slug, number));
  return { kind: "page", facts: number === 1 ? facts : { ...facts, path, unlisted: true }, view };
}

/** What stands around a story: Must Read, More Articles, the latest; never the story itself. */
export async function loadStoryLists({ reading, standing }: Visit, story: PublicStory) {
  if (standing.storm !== null) return loadStormList(reading, story);
  const [mustRead, related, latest] = await Promise.all([
    loadFront(reading, "must-read", { limit: frontPlaces["must-read"], without: [story.storyId] }),
    loadRelated(reading, story.versionId, MORE_ARTICLES),
    listNewest(reading, LATEST, { limit: LATEST_ARTICLES + 1 }),
  ]);
  const others = latest.cards.filter((card) => card.storyId !== story.storyId).slice(0, LATEST_ARTICLES);
  return { mustRead, related, latest: others };
}

/** In storm mode a story brings the way to the newest ones alone. */
async function loadStormList(reading: Reading, story: PublicStory) {
  const { cards } = await listNewest(reading, LATEST, { limit: LATEST_IN_STORM + 1 });
  const latest = cards.filter((card) => card.storyId !== story.storyId).slice(0, LATEST_IN_STORM);
  return { mustRead: [], related: [], latest };
}

function factsOf(visit: Visit, story: PublicStory): PageFacts {
  const { site, lite, addresses } = visit;
  const path = addresses.story(story.slug);
  const isLive = liveAsOf(story.body, visit.reading.now) !== null;
  const picture = story.picture?.picture.renditions.findLast((rendition) => rendition.format === "jpeg");
  return {
    title: story.headline,
    description: story.standfirst,
    path,
    alternates: story.otherEditions.flatMap((other) => {
      const edition = findEdition(site.newspaper, other.edition);
      return edition === undefined
        ? []
        : [{ edition, path: addressesOf(edition, { lite: visit.liteAddresses }).story(other.slug) }];
    }),
    isStory: true,
    ...(lite ? {} : { styles: isLive ? commentStyles + liveStyles : commentStyles }),
    ...(lite ? {} : { scripts: scriptsOf(story, isLive) }),
    structuredData: newsArticle(visit, story),
    ...(picture === undefined ? {} : { pictureUrl: addressOf(picture) }),
    ...(story.section === null ? {} : { sectionId: story.section.id }),
  };
}

function scriptsOf({ kind }: PublicStory, isLive: boolean): ScriptName[] {
  return [
    ...(kind === "page" ? [] : ["comment-form" as const]),
    ...(isLive ? ["follow-live-story" as const] : []),
  ];
}
