import { fatesKey } from "../../kernel/cache-keys.ts";
import { accept, type Result, refuse } from "../../kernel/result.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { chainPublications } from "../history/chain-publications.ts";
import { unshown } from "../history/publication.ts";
import { keysOfStory } from "./keys-of-story.ts";
import { listListsOf, removeListings } from "./listings.store.ts";
import { keysOfLists } from "./relist.ts";
import { findVersionToChange, updateVersion } from "./stories.store.ts";
import type { Version } from "./story.ts";
import { isPublic } from "./visibility.ts";

/**
 * Takes a version that was published away from the public; its address answers 410 from now on. One that is scheduled for later was never
 * seen: that is unscheduled instead. One that is withdrawn already stays as it is, and nobody is told twice.
 */
export async function withdrawVersion(
  writing: Writing,
  input: { readonly versionId: string },
): Promise<Result<Version, "not-found" | "never-published">> {
  const { db, now } = writing;
  const version = await findVersionToChange(writing, input.versionId);
  if (version === null) return refuse("not-found");
  if (version.status === "withdrawn") return accept(version);
  if (version.publicRevisionId === null || isAhead(version, now)) return refuse("never-published");
  await updateVersion(db, version.id, { status: "withdrawn", withdrawn_at: now });
  const lists = await listListsOf(db, version);
  const keys = await keysOfLists(writing, {
    versionId: version.id,
    edition: version.edition,
    lists,
    visibleFrom: version.visibleFrom ?? now,
  });
  await removeListings(db, version.id);
  await chainPublications(writing, [
    { ...unshown(version), kind: "withdrawn", at: now, visibleFrom: version.visibleFrom },
  ]);
  await writing.log({
    kind: "story.withdrawn",
    subjectId: version.id,
    keys: [...(await keysOfStory(writing, version)), fatesKey(version.edition), ...keys],
  });
  return accept({ ...version, status: "withdrawn" });
}

function isAhead(version: Version, now: number): boolean {
  return version.status === "scheduled" && !isPublic(version, { edition: version.edition, now });
}
