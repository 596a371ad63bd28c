import { newId } from "../../kernel/ids.ts";
import { accept, type Result, refuse } from "../../kernel/result.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { insertReviewNote } from "./review.store.ts";
import { sealRevision } from "./revisions.store.ts";
import { findVersionToChange, updateVersion } from "./stories.store.ts";
import type { Version } from "./story.ts";

/** Who tells what with it; the note may be empty. */
type Telling = { readonly versionId: string; readonly note: string; readonly by: string };

/** Hands a draft to the editors. */
export async function sendForReview(
  writing: Writing,
  input: Telling,
): Promise<Result<Version, "not-found" | "not-a-draft">> {
  const version = await findVersionToChange(writing, input.versionId);
  if (version === null) return refuse("not-found");
  if (version.status !== "draft") return refuse("not-a-draft");
  return pass(writing, version, { ...input, kind: "sent" });
}

/** Hands a version that waits for review back to its writer. */
export async function returnToWriter(
  writing: Writing,
  input: Telling,
): Promise<Result<Version, "not-found" | "not-in-review">> {
  const version = await findVersionToChange(writing, input.versionId);
  if (version === null) return refuse("not-found");
  if (version.status !== "in-review") return refuse("not-in-review");
  return pass(writing, version, { ...input, kind: "returned" });
}

async function pass(
  writing: Writing,
  version: Version,
  { kind, note, by }: Telling & { readonly kind: "sent" | "returned" },
) {
  const { db, now } = writing;
  const status = kind === "sent" ? "in-review" : "draft";
  await updateVersion(db, version.id, { status });
  // What was sent and what came back can be looked at as it was.
  await sealRevision(db, version.revisionId);
  await insertReviewNote(db, version.id, { id: newId(now), kind, text: note, by, at: now });
  await writing.log({ kind: `draft.${kind}`, subjectId: version.id, keys: [] });
  return accept<Version>({ ...version, status });
}
