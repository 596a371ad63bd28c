import type { Writing } from "../../platform/database/ledger.ts";
import type { Reading } from "../../platform/database/reading.ts";
import type { Edition, Newspaper } from "../settings/newspaper.ts";
import { composeIssue } from "./compose-issue.ts";
import type { DueEdition } from "./issue-clock.ts";
import { beginIssue, findLastBeginning } from "./issues.store.ts";
import { nameOfList } from "./lists.store.ts";
import type { ListName } from "./newsletter.ts";
import { listWantedLists } from "./subscriptions.store.ts";

/** How far back the first letter of a list looks. Milliseconds. */
const FIRST_LOOKS_BACK = 24 * 60 * 60_000;

/**
 * Begins today's issues of an edition: one for each kind of letter that somebody gets. One that would tell nothing new is noted and goes
 * to nobody; one that has begun already, in this process or another, begins no more.
 */
export async function beginIssues(writing: Writing, newspaper: Newspaper, due: DueEdition): Promise<void> {
  const { db, now } = writing;
  const { edition, day } = due;
  for (const list of await listWantedLists(db, edition.code)) {
    const reading = readingOf(writing, edition);
    // A section that the newspaper has no more sends nothing.
    if ((await nameOfList(reading, { newspaper, edition }, list)) === null) continue;
    const versionIds = (await storiesSince(writing, edition, list)).map(({ versionId }) => versionId);
    const id = await beginIssue(db, { edition: edition.code, list, day, versionIds }, now);
    if (id !== null && versionIds.length > 0)
      await writing.log({ kind: "newsletter.issued", subjectId: id, keys: [] });
  }
}

/** What the next letter of a list would tell now: what came out since the last one. */
export async function storiesSince(
  { db, dialect, now }: Pick<Writing, "db" | "dialect" | "now">,
  edition: Edition,
  list: ListName,
) {
  const since = (await findLastBeginning(db, edition.code, list)) ?? now - FIRST_LOOKS_BACK;
  return composeIssue(readingOf({ db, dialect, now }, edition), list, since);
}

/** Readers' own way to read: what it shows is what they may see. */
export function readingOf(
  { db, dialect, now }: Pick<Writing, "db" | "dialect" | "now">,
  edition: Edition,
): Reading {
  return { db, dialect, edition: edition.code, now, shows: () => undefined };
}
