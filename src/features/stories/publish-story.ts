import { newId } from "../../kernel/ids.ts";
import { accept, type Result, refuse } from "../../kernel/result.ts";
import { countWords } from "../../kernel/text.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { chainPublications } from "../history/chain-publications.ts";
import { contentHash, type PublicationKind } from "../history/publication.ts";
import { textOfBody } from "./body-text.ts";
import { isMachineDraft } from "./machine-draft.ts";
import { settleSlug } from "./provisional-slug.ts";
import { relist } from "./relist.ts";
import {
  findVersionToChange,
  insertRevision,
  listDue,
  loadRevision,
  markRevisionPublished,
  type Revision,
  updateVersion,
  updateVersionWords,
} from "./stories.store.ts";
import type { Status, Version, Words } from "./story.ts";
import { isPublic } from "./visibility.ts";

export type PublishRefusal =
  | "not-found"
  | "no-headline"
  | "machine-draft-unseen"
  | "under-embargo"
  | "time-is-past"
  | "already-public";

/**
 * Shows the newest draft of a version to the public: the first time under the present moment (or `visibleFrom`, for what was published
 * elsewhere before), later as an update of what is there. One whose `visibleFrom` is still to come is scheduled, as `scheduleVersion` does.
 */
export async function publishVersion(
  writing: Writing,
  input: { readonly versionId: string; readonly visibleFrom?: number; readonly updatedAt?: number },
): Promise<Result<Version, PublishRefusal>> {
  const version = await findVersionToChange(writing, input.versionId);
  if (version === null) return refuse("not-found");
  const { now } = writing;
  if (version.embargoUntil !== null && version.embargoUntil > now) return refuse("under-embargo");
  const wasPublic = isPublic(version, { edition: version.edition, now });
  // A scheduled version whose time has not come is published now; one that was public keeps its first time.
  const first = version.visibleFrom !== null && version.visibleFrom <= now ? version.visibleFrom : now;
  const visibleFrom = input.visibleFrom ?? first;
  const isAhead = visibleFrom > now;
  if (isAhead && wasPublic) return refuse("already-public");
  const updatedAt = input.updatedAt ?? (wasPublic ? now : null);
  const status = isAhead ? "scheduled" : "published";
  return release(writing, version, { status, visibleFrom, updatedAt, note: "" });
}

/** Publishes the newest draft of a public version as a correction, with the note that readers see. */
export async function correctVersion(
  writing: Writing,
  input: { readonly versionId: string; readonly note: string },
): Promise<Result<Version, PublishRefusal | "not-public">> {
  const version = await findVersionToChange(writing, input.versionId);
  if (version === null) return refuse("not-found");
  const at = { edition: version.edition, now: writing.now };
  if (!isPublic(version, at) || version.visibleFrom === null) return refuse("not-public");
  const { visibleFrom } = version;
  return release(writing, version, {
    status: "corrected",
    visibleFrom,
    updatedAt: writing.now,
    note: input.note,
  });
}

/**
 * Commits the newest draft as the revision that becomes public at `at` (epoch milliseconds), by the visibility rule alone. What is under
 * embargo can't be scheduled: it has one time or the other.
 */
export async function scheduleVersion(
  writing: Writing,
  input: { readonly versionId: string; readonly at: number },
): Promise<Result<Version, PublishRefusal>> {
  const version = await findVersionToChange(writing, input.versionId);
  if (version === null) return refuse("not-found");
  if (isPublic(version, { edition: version.edition, now: writing.now })) return refuse("already-public");
  if (input.at <= writing.now) return refuse("time-is-past");
  if (version.embargoUntil !== null && version.embargoUntil > writing.now) return refuse("under-embargo");
  return release(writing, version, { status: "scheduled", visibleFrom: input.at, updatedAt: null, note: "" });
}

/**
 * Tells the log of every scheduled version whose time has come, so that the pages that must now show it leave the cache. The public
 * sees them by the rule since their very second, whenever this runs.
 */
export async function publishDue(writing: Writing): Promise<Version[]> {
  // Of two processes whose clocks strike together, the second waits here and finds nothing due: nobody is told twice.
  await writing.inOrder();
  const due = await listDue(writing.db, writing.now);
  for (const version of due) {
    await updateVersion(writing.db, version.id, { status: "published" });
    // As the public saw it until this moment: not at all.
    const unseen: Version = { ...version, status: "draft" };
    await logRelease(writing, unseen, { kind: "story.published", visibleFrom: version.visibleFrom ?? 0 });
  }
  return due;
}

type Release = {
  readonly status: Extract<Status, "published" | "corrected" | "scheduled">;
  readonly visibleFrom: number;
  readonly updatedAt: number | null;
  readonly note: string;
};

async function release(
  writing: Writing,
  version: Version,
  { status, visibleFrom, updatedAt, note }: Release,
): Promise<Result<Version, PublishRefusal>> {
  const { db } = writing;
  const newest = await loadRevision(db, version.revisionId);
  const { words, number, publishedAt } = newest;
  if (words.headline.trim() === "") return refuse("no-headline");
  if (words.body.content.some(isMachineDraft)) return refuse("machine-draft-unseen");
  // A published revision never changes: a note on words that the public has already stands on a new one with the same words.
  const isSavedAgain = note !== "" && publishedAt !== null;
  const revisionId = isSavedAgain
    ? await saveAgain(writing, version, { number: number + 1, words })
    : version.revisionId;
  await markRevisionPublished(db, revisionId, { at: writing.now, note });
  await updateVersionWords(db, version.id, { words, wordCount: countWords(textOfBody(words.body)) });
  const slug = await settleSlug(writing, version, words.headline);
  await updateVersion(db, version.id, {
    status,
    slug,
    revision_id: revisionId,
    public_revision_id: revisionId,
    visible_from: visibleFrom,
    updated_at: updatedAt,
    withdrawn_at: null,
  });
  const shown =
    publishedAt === null || isSavedAgain
      ? { words, number: isSavedAgain ? number + 1 : number, note, publishedAt: writing.now }
      : newest;
  await chainRelease(writing, version, {
    revisionId,
    shown,
    release: { status, visibleFrom, updatedAt, note },
  });
  await logRelease(writing, version, { kind: `story.${status}`, visibleFrom });
  return accept({ ...version, status, slug, revisionId, publicRevisionId: revisionId, visibleFrom });
}

type Shown = { readonly revisionId: string; readonly shown: Revision; readonly release: Release };

/** @param version as the public saw it until this moment */
async function chainRelease(writing: Writing, version: Version, { revisionId, shown, release }: Shown) {
  const { id: versionId, storyId, edition } = version;
  const { visibleFrom, updatedAt } = release;
  await chainPublications(writing, [
    {
      kind: kindOfRelease(version, release.status, writing.now),
      ...{ versionId, storyId, edition, revisionId, visibleFrom, updatedAt },
      at: writing.now,
      content: contentHash({ ...shown, versionId }),
    },
  ]);
}

function kindOfRelease(version: Version, status: Release["status"], now: number): PublicationKind {
  if (status !== "published") return status;
  if (isPublic(version, { edition: version.edition, now })) return "updated";
  return version.status === "withdrawn" ? "republished" : "published";
}

async function saveAgain(
  { db, now }: Writing,
  version: Version,
  { number, words }: { number: number; words: Words },
): Promise<string> {
  const id = newId(now);
  await insertRevision(db, {
    id,
    versionId: version.id,
    number,
    words,
    note: "",
    savedBy: null,
    createdAt: now,
  });
  return id;
}

/** Files the version under its lists and logs the keys of every page that shows it or now must. */
async function logRelease(
  writing: Writing,
  version: Version,
  { kind, visibleFrom }: { kind: string; visibleFrom: number },
) {
  const keys = await relist(writing, version, visibleFrom);
  await writing.log({ kind, subjectId: version.id, keys });
}
