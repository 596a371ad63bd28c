import { accept, type Result, refuse } from "../../kernel/result.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { type Filing, isKnownFiling, saveFiling } from "./filing.store.ts";
import { relist } from "./relist.ts";
import { findVersion, listVersionsOfStory } from "./stories.store.ts";
import type { Version } from "./story.ts";
import { openStatuses } from "./visibility.ts";

export type FilingRefusal = "not-found" | "unknown-filing";

/**
 * Files a story under another section and other topics, in all its editions, and signs one version of it. What readers can see moves
 * from list to list at once.
 */
export async function fileStory(
  writing: Writing,
  input: Filing & { readonly versionId: string },
): Promise<Result<Version, FilingRefusal>> {
  const { db } = writing;
  const version = await findVersion(db, input.versionId);
  if (version === null) return refuse("not-found");
  if (!(await isKnownFiling(db, input))) return refuse("unknown-filing");
  await saveFiling(db, { storyId: version.storyId, versionId: version.id }, input);
  for (const one of await listVersionsOfStory(db, version.storyId)) await logFiling(writing, one);
  return accept(version);
}

async function logFiling(writing: Writing, version: Version) {
  const isListed = openStatuses.some((status) => status === version.status);
  if (!isListed || version.visibleFrom === null) {
    await writing.log({ kind: "draft.filed", subjectId: version.id, keys: [] });
    return;
  }
  const keys = await relist(writing, version, version.visibleFrom);
  await writing.log({ kind: "story.filed", subjectId: version.id, keys });
}
