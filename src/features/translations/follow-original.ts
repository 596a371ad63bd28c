import type { Writing } from "../../platform/database/ledger.ts";
import { findVersion, loadRevision } from "../stories/stories.store.ts";
import { type BlockSource, hashOfBlock, saveBlockSources } from "./translations.store.ts";

/**
 * Notes that a translation follows its original block by block, in the same order, as both stand now: the first block of one was made
 * from the first of the other, and so on.
 */
export async function followOriginal(
  writing: Writing,
  { versionId, originalId }: { readonly versionId: string; readonly originalId: string },
): Promise<void> {
  const [version, original] = await Promise.all([
    findVersion(writing.db, versionId),
    findVersion(writing.db, originalId),
  ]);
  if (version === null || original === null) return;
  const translated = (await loadRevision(writing.db, version.revisionId)).words.body.content;
  const sources = (await loadRevision(writing.db, original.revisionId)).words.body.content;
  const pairs = translated.flatMap((block, i): BlockSource[] => {
    const source = sources[i];
    if (source === undefined) return [];
    return [{ blockId: block.attrs.id, sourceBlockId: source.attrs.id, sourceHash: hashOfBlock(source) }];
  });
  await saveBlockSources(writing.db, { versionId, sourceRevisionId: original.revisionId }, pairs);
}
