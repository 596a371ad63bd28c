import { findDraftStory } from "../../features/stories/draft-story.store.ts";
import { toldMoment } from "../shell/told-time.ts";
import type { PageFacts, Visit } from "../visit.ts";
import type { Notice } from "./notice-pages.tsx";
import { loadStoryLists } from "./story-page.tsx";
import { StoryView } from "./story-view.tsx";

/** What a preview shows, and until when (epoch milliseconds; null for members, who may always). */
export type PreviewWish = { readonly versionId: string; readonly expiresAt: number | null };

/** The newest draft as its readers will have it, marked as what it is. Null when there is no such version. */
export async function previewPage(
  visit: Visit,
  { versionId, expiresAt }: PreviewWish,
): Promise<Notice | null> {
  const found = await findDraftStory(visit.reading, versionId);
  if (found === null) return null;
  const { story, pictures } = found;
  const { words } = visit;
  const lists = await loadStoryLists(visit, story);
  const facts: PageFacts = {
    ...previewFacts,
    title: story.headline === "" ? words.previewTitle : story.headline,
    description: story.standfirst,
    ...(story.section === null ? {} : { sectionId: story.section.id }),
  };
  const told = expiresAt === null ? words.previewTitle : words.previewUntil(toldMoment(visit, expiresAt));
  const view = (
    <>
      <p className="preview" role="note">
        {told}
      </p>
      <StoryView visit={visit} story={story} lists={lists} pictures={pictures} />
    </>
  );
  return { facts, view };
}

/** What a link shows that has expired or was revoked. */
export function previewGoneNotice({ words, addresses }: Visit): Notice {
  return {
    facts: { ...previewFacts, title: words.previewGoneTitle, description: words.previewGoneText },
    view: (
      <div className="notice">
        <h1>{words.previewGoneTitle}</h1>
        <p>{words.previewGoneText}</p>
        <p>
          <a href={addresses.front()}>{words.frontPage}</a>
        </p>
      </div>
    ),
  };
}

const STYLES =
  ".preview{margin:.75rem 0 1rem;padding:.5rem .75rem;border:2px dashed var(--accent);font:600 .875rem/1.4 var(--label);text-align:center}";
const previewFacts = {
  path: null,
  alternates: [],
  isStory: false,
  unlisted: true,
  isPreview: true,
  // Our frames let no page within them run a script.
  scripts: [],
  styles: STYLES,
} as const;
