import { frontKey } from "../../kernel/cache-keys.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import type { FrontEntry, FrontName } from "./front.ts";
import { removeEndedEntries, saveFrontEntries } from "./fronts.store.ts";

/** Sets the members and the order of a curated list of one edition. */
export async function changeFront(
  writing: Writing,
  input: {
    readonly front: FrontName;
    readonly edition: string;
    readonly entries: readonly FrontEntry[];
  },
): Promise<void> {
  const { front, edition } = input;
  await saveFrontEntries(writing.db, { front, edition }, input.entries);
  await writing.log({
    kind: "front.changed",
    subjectId: `${front}:${edition}`,
    keys: [frontKey(front, edition)],
  });
}

/** Takes entries whose time is over out of their lists. */
export async function endFrontEntries(writing: Writing): Promise<void> {
  const lists = await removeEndedEntries(writing.db, writing.now);
  const keys = [...new Set(lists.map((list) => frontKey(list.front as FrontName, list.edition)))];
  for (const key of keys) await writing.log({ kind: "front.ended", subjectId: key, keys: [key] });
}
