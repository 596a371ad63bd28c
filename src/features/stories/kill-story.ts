import { accept, type Result, refuse } from "../../kernel/result.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { findVersionToChange, updateVersion } from "./stories.store.ts";
import type { Version } from "./story.ts";

/**
 * Puts a draft aside that will never run. It leaves the desk but is kept, and can be taken up again. What readers ever had is withdrawn
 * instead, what waits for its time is unscheduled first.
 */
export async function killVersion(
  writing: Writing,
  input: { readonly versionId: string },
): Promise<Result<Version, "not-found" | "not-a-draft">> {
  const version = await findVersionToChange(writing, input.versionId);
  if (version === null) return refuse("not-found");
  const isDraft = version.status === "draft" || version.status === "in-review";
  if (!isDraft || version.publicRevisionId !== null) return refuse("not-a-draft");
  return pass(writing, version, "killed");
}

/** Makes a draft again of one that was killed. */
export async function reviveVersion(
  writing: Writing,
  input: { readonly versionId: string },
): Promise<Result<Version, "not-found" | "not-killed">> {
  const version = await findVersionToChange(writing, input.versionId);
  if (version === null) return refuse("not-found");
  if (version.status !== "killed") return refuse("not-killed");
  return pass(writing, version, "draft");
}

async function pass(writing: Writing, version: Version, status: "killed" | "draft") {
  await updateVersion(writing.db, version.id, { status });
  const kind = status === "killed" ? "draft.killed" : "draft.revived";
  await writing.log({ kind, subjectId: version.id, keys: [] });
  return accept<Version>({ ...version, status });
}
