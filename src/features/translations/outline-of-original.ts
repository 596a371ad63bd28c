import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";
import { listBylines } from "../stories/desk.store.ts";
import { findVersion, loadStateOf } from "../stories/stories.store.ts";
import { noWords, type Words } from "../stories/story.ts";
import { countedRevisionOf } from "./counted-original.ts";
import { outlineOf } from "./outline.ts";
import { findOriginalId } from "./translations.store.ts";

/** What a translation of a story begins with (see `outlineOf`), from its original as it counts; nothing where that is not there. */
export async function outlineOfOriginal(
  db: Kysely<Schema>,
  { storyId, now }: { readonly storyId: string; readonly now: number },
): Promise<Words> {
  const originalId = await findOriginalId(db, storyId);
  const original = originalId === null ? null : await findVersion(db, originalId);
  if (original === null) return noWords;
  const revisionId = countedRevisionOf(original, now);
  return outlineOf((await loadStateOf(db, { id: original.id, revisionId })).words);
}

/** Who signed the original of a story, in order, by id: they sign what is made of it too, until somebody says otherwise. */
export async function writersOfOriginal(db: Kysely<Schema>, storyId: string): Promise<string[]> {
  const originalId = await findOriginalId(db, storyId);
  return originalId === null ? [] : (await listBylines(db, [originalId])).map((writer) => writer.id);
}
