import type { Kysely } from "kysely";
import { accept, type Result, refuse } from "../../kernel/result.ts";
import type { Schema } from "../../platform/database/schema.ts";
import { findVersion, loadStateOf } from "../stories/stories.store.ts";
import type { Version, Words } from "../stories/story.ts";
import { isPublic } from "../stories/visibility.ts";
import { findOriginalId } from "./translations.store.ts";

/** The state of an original that its translations are measured by. */
export type CountedOriginal = {
  readonly version: Version;
  readonly revisionId: string;
  readonly words: Words;
  /** Whether it is what the public reads; otherwise it is the newest draft. */
  readonly isPublic: boolean;
};

export type NoOriginal = "not-found" | "is-the-original" | "no-original";

/**
 * Finds what a translation has to follow: its original as the public reads it, so that nobody translates what an editor has not let out;
 * while the public can't read it, its newest draft, so that both languages can be ready at once.
 */
export async function findCountedOriginal(
  db: Kysely<Schema>,
  { versionId, now }: { readonly versionId: string; readonly now: number },
): Promise<Result<{ translation: Version; original: CountedOriginal }, NoOriginal>> {
  const translation = await findVersion(db, versionId);
  if (translation === null) return refuse("not-found");
  const originalId = await findOriginalId(db, translation.storyId);
  if (originalId === translation.id) return refuse("is-the-original");
  const version = originalId === null ? null : await findVersion(db, originalId);
  if (version === null) return refuse("no-original");
  const counted = { id: version.id, revisionId: countedRevisionOf(version, now) };
  const { id: revisionId, words } = await loadStateOf(db, counted);
  const isRead = isPublic(version, { edition: version.edition, now });
  return accept({ translation, original: { version, revisionId, words, isPublic: isRead } });
}

/** The state of an original that counts for its translations; see `findCountedOriginal`. */
export function countedRevisionOf(original: Version, now: number): string {
  const isRead = isPublic(original, { edition: original.edition, now });
  return (isRead ? original.publicRevisionId : null) ?? original.revisionId;
}
