import { monthKey, storyKey, versionKey } from "../../kernel/cache-keys.ts";
import { monthOf } from "../../kernel/months.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { listPublicTimes } from "./listings.store.ts";
import type { Version } from "./story.ts";

/** The cache keys of everything that shows a version or leads to it, the months of all its story's tellings among it. */
export async function keysOfStory(
  { db }: Writing,
  { id, storyId }: Pick<Version, "id" | "storyId">,
): Promise<string[]> {
  const months = (await monthKeysOfStories({ db }, [storyId])).get(storyId) ?? [];
  return [versionKey(id), storyKey(storyId), ...months];
}

/** For each story the keys of the months in which its tellings came out: there each names the others. */
export async function monthKeysOfStories(
  { db }: Pick<Writing, "db">,
  storyIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const times = await listPublicTimes(db, storyIds);
  return new Map(
    [...Map.groupBy(times, (one) => one.storyId)].map(([storyId, tellings]) => [
      storyId,
      tellings.map(({ visibleFrom, edition }) => monthKey(monthOf(visibleFrom), edition)),
    ]),
  );
}
