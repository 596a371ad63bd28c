import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import type { Schema } from "../../platform/database/schema.ts";
import type { Block } from "../stories/body.ts";

/** From which state of which block of the original a block of a translation was made. */
export type BlockSource = {
  readonly blockId: string;
  readonly sourceBlockId: string;
  readonly sourceHash: string;
};

/** Remembers what a translation was made from, in the place of what was remembered before. */
export async function saveBlockSources(
  db: Kysely<Schema>,
  { versionId, sourceRevisionId }: { versionId: string; sourceRevisionId: string },
  sources: readonly BlockSource[],
) {
  await db.deleteFrom("translated_blocks").where("version_id", "=", versionId).execute();
  if (sources.length === 0) return;
  await db
    .insertInto("translated_blocks")
    .values(
      sources.map((source) => ({
        version_id: versionId,
        block_id: source.blockId,
        source_block_id: source.sourceBlockId,
        source_hash: source.sourceHash,
        source_revision_id: sourceRevisionId,
      })),
    )
    .execute();
}

/** The state of a block: changes exactly when its contents do. */
export function hashOfBlock(block: Block): string {
  return createHash("sha256")
    .update(JSON.stringify({ ...block, attrs: { ...block.attrs, id: "" } }))
    .digest("base64url")
    .slice(0, 22);
}
