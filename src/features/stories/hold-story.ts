import { accept, type Result, refuse } from "../../kernel/result.ts";
import { countWords } from "../../kernel/text.ts";
import { findLastChange } from "../../platform/changes/changes.store.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { chainPublications } from "../history/chain-publications.ts";
import { unshown } from "../history/publication.ts";
import { textOfBody } from "./body-text.ts";
import { removeListings } from "./listings.store.ts";
import { unmarkRevisionPublished } from "./revisions.store.ts";
import { findVersionToChange, loadRevision, updateVersion, updateVersionWords } from "./stories.store.ts";
import type { Version } from "./story.ts";
import { isPublic } from "./visibility.ts";

export type EmbargoRefusal = "not-found" | "already-public" | "time-is-past" | "embargo-and-schedule";

/** Forbids publishing before a time (epoch milliseconds), or lifts that (null). */
export async function setEmbargo(
  writing: Writing,
  input: { readonly versionId: string; readonly until: number | null },
): Promise<Result<Version, EmbargoRefusal>> {
  const { db, now } = writing;
  const version = await findVersionToChange(writing, input.versionId);
  if (version === null) return refuse("not-found");
  if (isPublic(version, { edition: version.edition, now })) return refuse("already-public");
  if (input.until !== null && input.until <= now) return refuse("time-is-past");
  if (input.until !== null && version.status === "scheduled") return refuse("embargo-and-schedule");
  await updateVersion(db, version.id, { embargo_until: input.until });
  const kind = input.until === null ? "draft.embargo-lifted" : "draft.embargoed";
  await writing.log({ kind, subjectId: version.id, keys: [] });
  return accept({ ...version, embargoUntil: input.until });
}

/**
 * Makes a draft again (or what was withdrawn, if it was that before) of a version whose time has not come. No page has shown it, so none
 * changes.
 */
export async function unscheduleVersion(
  writing: Writing,
  input: { readonly versionId: string },
): Promise<Result<Version, "not-found" | "not-scheduled" | "already-public">> {
  const { db, now } = writing;
  const version = await findVersionToChange(writing, input.versionId);
  if (version === null) return refuse("not-found");
  if (isPublic(version, { edition: version.edition, now })) return refuse("already-public");
  if (version.status !== "scheduled" || version.publicRevisionId === null) return refuse("not-scheduled");
  const scheduled = await findLastChange({ db }, { kind: "story.scheduled", subjectId: version.id });
  const withdrawn = await findLastChange({ db }, { kind: "story.withdrawn", subjectId: version.id });
  await unmarkRevisionPublished(db, version.publicRevisionId, scheduled?.at ?? now);
  const before =
    withdrawn === null
      ? ({ status: "draft", public_revision_id: null, visible_from: null } as const)
      : // It was seen until then; since when, the schedule has written over.
        ({ status: "withdrawn", withdrawn_at: withdrawn.at, visible_from: withdrawn.at } as const);
  await updateVersion(db, version.id, before);
  await removeListings(db, version.id);
  const { words } = await loadRevision(db, version.revisionId);
  await updateVersionWords(db, version.id, { words, wordCount: countWords(textOfBody(words.body)) });
  await chainPublications(writing, [
    { ...unshown(version), kind: "unscheduled", at: now, visibleFrom: version.visibleFrom },
  ]);
  await writing.log({ kind: "story.unscheduled", subjectId: version.id, keys: [] });
  return accept({ ...version, status: before.status });
}
