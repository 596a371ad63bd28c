import { frontPlaces } from "../../features/lists/front.ts";
import { loadFront } from "../../features/lists/fronts.store.ts";
import { loadRelated } from "../../features/related/related.store.ts";
import { addressesOf } from "../../features/settings/addresses.ts";
import { findEdition } from "../../features/settings/newspaper.ts";
import { listNewest } from "../../features/stories/public-cards.store.ts";
import { findStoryAt } from "../../features/stories/public-stories.store.ts";
import type { PublicStory } from "../../features/stories/public-story.ts";
import { LATEST } from "../../kernel/cache-keys.ts";
import type { Reading } from "../../platform/database/reading.ts";
import { movedOrMissing } from "../old-addresses.ts";
import { placeAds } from "../parts/ad-slot.tsx";
import { loadStoryComments } from "../parts/comments-section.tsx";
import { addressOf } from "../parts/picture.tsx";
import commentStyles from "../shell/comments.css";
import { newsArticle } from "../shell/structured-data.ts";
import type { PageAnswer, PageFacts, Visit } from "../visit.ts";
import { StoryView } from "./story-view.tsx";

const MORE_ARTICLES = 4;
const LATEST_ARTICLES = 8;
const LATEST_IN_STORM = 4;

/** The page of one story, with all that stands around it. */
export async function storyPage(visit: Visit): Promise<PageAnswer> {
  const { reading, slug } = visit;
  const answer = await findStoryAt(reading, slug);
  if (answer.found === "withdrawn") return { kind: "gone" };
  if (answer.found === "nothing")
    return movedOrMissing(visit, {
      path: addressesOf(visit.edition).story(encodeURIComponent(slug)),
      page: "story",
    });
  const { story, pictures } = answer;
  const [lists, comments] = await Promise.all([
    loadStoryLists(visit, story),
    loadStoryComments(visit, story.storyId),
  ]);
  const ads = placeAds(visit, { id: story.versionId, sectionId: story.section?.id ?? null });
  const view = <StoryView {...{ visit, story, lists, pictures, comments, ads }} />;
  return { kind: "page", facts: factsOf(visit, story), view };
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
    ...(lite ? {} : { styles: commentStyles }),
    structuredData: newsArticle(visit, story),
    ...(picture === undefined ? {} : { pictureUrl: addressOf(picture) }),
    ...(story.section === null ? {} : { sectionId: story.section.id }),
  };
}
