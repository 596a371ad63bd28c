import type { Writing } from "../../platform/database/ledger.ts";
import { findVersion, loadNewest } from "../stories/stories.store.ts";
import { hashOfBlock } from "./block-hash.ts";
import { isToTell, type MadeFrom } from "./debt.ts";
import { savePairs } from "./translations.store.ts";

/**
 * Notes that a translation follows its original block by block, in the same order, as both stand now: the first block of one was made
 * from the first of the other, and so on. Where the translation has fewer blocks, it follows the rest without blocks of its own.
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
  const translated = (await loadNewest(writing.db, version.id)).words.body.content;
  const { id: sourceRevisionId, words } = await loadNewest(writing.db, original.id);
  const sources = words.body.content;
  const pairs = sources.map((source, i): MadeFrom | null =>
    isToTell(source)
      ? {
          blockId: translated[i]?.attrs.id ?? null,
          sourceBlockId: source.attrs.id,
          sourceHash: hashOfBlock(source),
          sourceRevisionId,
        }
      : null,
  );
  await savePairs(
    writing.db,
    versionId,
    pairs.filter((pair) => pair !== null),
  );
}
