import { fatesKey, LATEST, listKey, monthKey, olderListKey } from "../../kernel/cache-keys.ts";
import { monthOf } from "../../kernel/months.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { keysOfStory } from "./keys-of-story.ts";
import {
  listListingsOf,
  listListsOf,
  listListsWithNewer,
  type PlaceInLists,
  saveListings,
} from "./listings.store.ts";
import type { Version } from "./story.ts";
import { isPublic } from "./visibility.ts";

/**
 * Files a version under the lists that it now belongs to.
 * @param version as the public saw it until this moment
 * @param visibleFrom the time that it has in its lists, epoch milliseconds
 * @returns the keys of every page that shows it or now must; none where the public sees no difference
 */
export async function relist(writing: Writing, version: Version, visibleFrom: number): Promise<string[]> {
  const { edition } = version;
  const place = { versionId: version.id, edition };
  const lists = await listListsOf(writing.db, version);
  const wasPublic = isPublic(version, { edition, now: writing.now });
  const before = wasPublic ? await listListingsOf(writing.db, version.id) : { lists: [], visibleFrom };
  await saveListings(writing.db, version, { lists, visibleFrom });
  const moved = before.visibleFrom !== visibleFrom;
  const left = before.lists.filter((list) => moved || !lists.includes(list));
  const entered = lists.filter((list) => moved || !before.lists.includes(list));
  const keys = [
    ...(await keysOfStory(writing, version)),
    fatesKey(edition),
    ...(await keysOfLists(writing, { ...place, lists: left, visibleFrom: before.visibleFrom })),
    ...(await keysOfLists(writing, { ...place, lists: entered, visibleFrom })),
  ];
  // Before its time a version that the public does not see changes no page.
  const touchesNothing = visibleFrom > writing.now && !wasPublic;
  return touchesNothing ? [] : [...new Set(keys)];
}

/** The cache keys of the lists that a version enters or leaves at this place. */
export async function keysOfLists(writing: Writing, place: PlaceInLists): Promise<string[]> {
  const { edition, lists } = place;
  const withNewer = await listListsWithNewer(writing.db, place);
  return [
    ...lists.map((list) => listKey(list, edition)),
    ...withNewer.map((list) => olderListKey(list, edition)),
    ...(lists.includes(LATEST) ? [monthKey(monthOf(place.visibleFrom), edition)] : []),
  ];
}
