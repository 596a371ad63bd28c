import { isDeepStrictEqual } from "node:util";
import { versionKey } from "../../kernel/cache-keys.ts";
import type { LoggedChange, Writing } from "../../platform/database/ledger.ts";
import { findVersion, loadRevision } from "../stories/stories.store.ts";
import type { Version } from "../stories/story.ts";
import { openStatuses } from "../stories/visibility.ts";
import { countDebt, debtOf, listBlocksToTell, type MadeFrom, owesAnything } from "./debt.ts";
import { findNotedDebt, type NotedDebt, saveNotedDebt } from "./noted-debts.store.ts";
import {
  findUpdatedAt,
  listPairs,
  listSourceRevisions,
  listTellingsOf,
  type SourceRevision,
  type Telling,
} from "./translations.store.ts";

const MATTERS = /^(story\.(published|scheduled|unscheduled|corrected|withdrawn)|translation\.followed)$/;

/**
 * Notes what the translations of changed stories owe their originals, so that no page has to compute it at viewing. Runs at scheduling
 * already; the visibility rule keeps both versions out of sight until their time. A translation of which nobody ever told what it was
 * made from owes nothing that anyone could know.
 */
export async function noteDebts(writing: Writing, changes: readonly LoggedChange[]): Promise<void> {
  const touched = changes.filter((change) => MATTERS.test(change.kind)).map((change) => change.subjectId);
  for (const telling of await listTellingsOf(writing.db, [...new Set(touched)])) {
    await noteDebt(writing, telling);
  }
}

async function noteDebt(writing: Writing, telling: Telling) {
  const { db } = writing;
  const { translationId } = telling;
  const [before, after] = [await findNotedDebt(db, translationId), await computeDebt(writing, telling)];
  if (isDeepStrictEqual(before, after)) return;
  await saveNotedDebt(db, translationId, after);
  const keys = [versionKey(translationId)];
  await writing.log({ kind: "translation.debt-noted", subjectId: translationId, keys });
}

async function computeDebt({ db }: Writing, telling: Telling): Promise<NotedDebt | null> {
  const original = await findVersion(db, telling.originalId);
  const translation = await findVersion(db, telling.translationId);
  if (original?.publicRevisionId == null || !isReleased(original)) return null;
  if (translation === null || !isReleased(translation)) return null;
  const pairs = await listPairs(db, translation.id);
  if (pairs.length === 0) return null;
  const owed = await countOwed(db, pairs, original.publicRevisionId);
  if (!owesAnything(owed)) return null;
  const sources = new Set(pairs.map((pair) => pair.sourceRevisionId));
  const revisions = await listSourceRevisions(db, original.id, [...sources]);
  const timeOf = toldTimes(revisions, original);
  const followed = await findFollowed(db, pairs, revisions);
  return {
    originalId: original.id,
    ...owed,
    followsAt: timeOf(followed?.id),
    originalUpdatedAt: (await findUpdatedAt(db, original.id)) ?? timeOf(original.publicRevisionId),
  };
}

/** Whether the public can read it, or will without anyone's doing more. */
function isReleased({ status, publicRevisionId }: Version): boolean {
  return publicRevisionId !== null && openStatuses.some((open) => open === status);
}

async function countOwed(db: Writing["db"], pairs: readonly MadeFrom[], revisionId: string) {
  const { words } = await loadRevision(db, revisionId);
  return countDebt(debtOf(listBlocksToTell(words.body), pairs));
}

/**
 * The newest public state of the original of which a translation made from these pairs owes nothing; when there is none, because only
 * some of its blocks were followed since, the oldest state that any of them was made from.
 */
async function findFollowed(
  db: Writing["db"],
  pairs: readonly MadeFrom[],
  revisions: readonly SourceRevision[],
): Promise<SourceRevision | undefined> {
  const sources = new Set(pairs.map((pair) => pair.sourceRevisionId));
  const oldest = revisions.findLastIndex((revision) => sources.has(revision.id));
  for (const revision of revisions.slice(0, oldest + 1)) {
    if (revision.publishedAt !== null && !owesAnything(await countOwed(db, pairs, revision.id)))
      return revision;
  }
  return revisions[oldest];
}

/**
 * When readers got each state of the original, as its page tells them: the first one under its published time, which an import sets to
 * long before its own and a schedule to later.
 */
function toldTimes(revisions: readonly SourceRevision[], original: Version) {
  const visibleFrom = original.visibleFrom ?? 0;
  const first = revisions.findLast((revision) => revision.publishedAt !== null);
  return (revisionId: string | undefined): number => {
    const revision = revisions.find((one) => one.id === revisionId);
    if (revision === undefined || revision === first) return visibleFrom;
    return revision.publishedAt === null ? revision.createdAt : Math.max(revision.publishedAt, visibleFrom);
  };
}
