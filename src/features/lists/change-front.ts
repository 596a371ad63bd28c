import { frontKey } from "../../kernel/cache-keys.ts";
import { accept, type Result, refuse } from "../../kernel/result.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import type { FrontEntry, FrontName } from "./front.ts";
import { insertFrontOrder, listFrontOrders } from "./front-orders.store.ts";
import { countStories, listStoredEntries, removeEndedEntries, saveFrontEntries } from "./fronts.store.ts";

type NewOrder = {
  readonly front: FrontName;
  readonly edition: string;
  readonly entries: readonly FrontEntry[];
  /** The number of the order that this one was made from; absent where it goes over whatever is there. */
  readonly basedOn?: number;
  /** Which member of the staff did it; null for a command. */
  readonly by: string | null;
};

/**
 * Sets the members and the order of a curated list of one edition, and keeps what was there. A story that is named twice stands where it
 * is named first.
 * @returns the number of the new order
 */
export async function changeFront(
  writing: Writing,
  input: NewOrder,
): Promise<Result<number, "unknown-story" | "front-changed">> {
  const { front, edition, entries: given, basedOn, by } = input;
  const { db, now } = writing;
  const of = { front, edition };
  const entries = given.filter((one, i) => given.findIndex(({ storyId }) => storyId === one.storyId) === i);
  const storyIds = entries.map(({ storyId }) => storyId);
  if ((await countStories(db, storyIds)) !== storyIds.length) return refuse("unknown-story");
  const [last] = await listFrontOrders(db, of, 1);
  const lastNumber = last?.number ?? 0;
  if (basedOn !== undefined && basedOn !== lastNumber) return refuse("front-changed");
  if (last === undefined) {
    const before = { number: 0, savedAt: now, savedBy: null, entries: await listStoredEntries(db, of) };
    await insertFrontOrder(db, of, before);
  }
  const number = lastNumber + 1;
  const isFirst = await insertFrontOrder(db, of, { number, savedAt: now, savedBy: by, entries });
  if (!isFirst) return basedOn === undefined ? changeFront(writing, input) : refuse("front-changed");
  await saveFrontEntries(db, of, entries);
  await writing.log({
    kind: "front.changed",
    subjectId: `${front}:${edition}`,
    keys: [frontKey(front, edition)],
  });
  return accept(number);
}

/** Takes entries whose time is over out of their lists. */
export async function endFrontEntries(writing: Writing): Promise<void> {
  const lists = await removeEndedEntries(writing.db, writing.now);
  const keys = [...new Set(lists.map((list) => frontKey(list.front as FrontName, list.edition)))];
  for (const key of keys) await writing.log({ kind: "front.ended", subjectId: key, keys: [key] });
}
