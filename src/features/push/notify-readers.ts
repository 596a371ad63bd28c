import { nextMidnight } from "../../kernel/dates.ts";
import { newId } from "../../kernel/ids.ts";
import { accept, type Result, refuse } from "../../kernel/result.ts";
import type { LoggedChange, Writing } from "../../platform/database/ledger.ts";
import { findEdition, type Newspaper } from "../settings/newspaper.ts";
import { FOLLOWED_FOR, MOST_A_DAY, type NoticeKind } from "./notice.ts";
import {
  findLastTold,
  findToldVersion,
  findWithdrawnVersion,
  insertNotice,
  listTimesTold,
  queueForReaders,
  type ToldVersion,
} from "./notices.store.ts";

/** Why readers are not told. */
export type NotifyRefusal = "not-public" | "already-told" | "told-enough-today";

type Notifying = { readonly versionId: string; readonly by: string };

/** Tells the readers who asked for it of a version that they can read: once for each state of it, and so often a day and no more. */
export async function notifyReaders(
  writing: Writing,
  newspaper: Newspaper,
  { versionId, by }: Notifying,
): Promise<Result<{ noticeId: string }, NotifyRefusal>> {
  // Of two who tell at once the second waits here and is counted after the first.
  await writing.inOrder();
  const { db, now } = writing;
  const version = await findToldVersion(db, versionId, now);
  if (version === null) return refuse("not-public");
  const last = await findLastTold(db, versionId);
  if (last?.revisionId === version.revisionId) return refuse("already-told");
  const told = await listTimesTold(db, version.edition, startOfDay(newspaper, version.edition, now));
  if (told.length >= mostADay(newspaper)) return refuse("told-enough-today");
  const noticeId = await keepNotice(writing, { kind: "news", version, by });
  await writing.log({ kind: "push.notified", subjectId: versionId, keys: [] });
  return accept({ noticeId });
}

/** How many news an edition may tell a day. */
export function mostADay({ notifications }: Newspaper): number {
  return notifications?.mostADay ?? MOST_A_DAY;
}

/** When today began in an edition, epoch milliseconds. */
export function startOfDay(newspaper: Newspaper, edition: string, now: number): number {
  const timeZone = findEdition(newspaper, edition)?.timeZone ?? "UTC";
  // The last midnight before now; no day is longer than 25 hours.
  let start = nextMidnight(now - 50 * 3_600_000, timeZone);
  for (let next = nextMidnight(start, timeZone); next <= now; next = nextMidnight(next, timeZone))
    start = next;
  return start;
}

const following: Readonly<Record<string, NoticeKind>> = {
  "story.corrected": "corrected",
  "story.withdrawn": "withdrawn",
};

/** Who was told of news is told when it is corrected or withdrawn within a day: in the place of the first, and without a sound. */
export async function followNews(writing: Writing, changes: readonly LoggedChange[]): Promise<void> {
  const { db, now } = writing;
  for (const change of changes) {
    const kind = following[change.kind];
    if (kind === undefined) continue;
    const last = await findLastTold(db, change.subjectId);
    if (last === null || last.at < now - FOLLOWED_FOR || last.at > change.at) continue;
    const version =
      kind === "withdrawn"
        ? await findWithdrawnVersion(db, change.subjectId)
        : await findToldVersion(db, change.subjectId, now);
    if (version !== null) await keepNotice(writing, { kind, version, by: null });
  }
}

type Keeping = { readonly kind: NoticeKind; readonly version: ToldVersion; readonly by: string | null };

async function keepNotice({ db, now }: Writing, { kind, version, by }: Keeping): Promise<string> {
  const notice = { id: newId(now), kind, version, at: now, by };
  // What follows from a line of the log follows once, however often that is read.
  if (await insertNotice(db, notice)) await queueForReaders(db, notice);
  return notice.id;
}
