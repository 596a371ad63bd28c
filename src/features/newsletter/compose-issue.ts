import { LATEST } from "../../kernel/cache-keys.ts";
import type { Reading } from "../../platform/database/reading.ts";
import { frontPlaces } from "../lists/front.ts";
import { loadFront } from "../lists/fronts.store.ts";
import { listNewest } from "../stories/public-cards.store.ts";
import type { StoryCard } from "../stories/public-story.ts";
import { DAILY, type ListName } from "./newsletter.ts";

/** How many stories a letter tells at most: it stays far below what mail programs cut off. */
export const MOST_STORIES = 15;

/** What is new for a letter, in its order: of the front page what is new in the editors' order, then the newest of the rest. */
export function chooseStories<Story extends { readonly storyId: string; readonly publishedAt: number }>(
  front: readonly Story[],
  newest: readonly Story[],
  since: number,
): Story[] {
  const first = front.filter(({ publishedAt }) => publishedAt > since);
  const taken = new Set(first.map(({ storyId }) => storyId));
  const rest = newest.filter(({ storyId, publishedAt }) => publishedAt > since && !taken.has(storyId));
  return [...first, ...rest].slice(0, MOST_STORIES);
}

/**
 * What the next letter of a list tells: only what readers see, and only what came out since the last one.
 * @param since epoch milliseconds
 */
export async function composeIssue(reading: Reading, list: ListName, since: number): Promise<StoryCard[]> {
  const front = list === DAILY ? await loadFront(reading, "front", { limit: frontPlaces.front }) : [];
  const { cards } = await listNewest(reading, list === DAILY ? LATEST : list, { limit: MOST_STORIES });
  return chooseStories(front, cards, since);
}
