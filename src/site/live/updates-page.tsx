import { renderToStaticMarkup } from "react-dom/server";
import { updatesOf } from "../../features/stories/live-story.ts";
import { findStoryAt } from "../../features/stories/public-stories.store.ts";
import { StoryBody } from "../parts/story-body.tsx";
import type { PageAnswer, Visit } from "../visit.ts";

/**
 * The updates of a story as its page shows them, for the pages that readers have open: `{"updates": [markup, ...]}` in the order of the
 * body. One address for all readers, kept and purged like the story itself, so that ten thousand who ask cost as many memory hits.
 */
export async function updatesPage(visit: Visit): Promise<PageAnswer> {
  const answer = await findStoryAt(visit.reading, visit.slug);
  if (answer.found === "withdrawn") return { kind: "gone" };
  if (answer.found === "nothing") return { kind: "missing" };
  const { story, pictures } = answer;
  const updates = updatesOf(story.body).map((update) =>
    renderToStaticMarkup(<StoryBody visit={visit} blocks={[update]} pictures={pictures} />),
  );
  return {
    kind: "data",
    contentType: "application/json; charset=utf-8",
    body: JSON.stringify({ updates }),
  };
}
