import { accept, type Result, refuse } from "../../kernel/result.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { findVersion, loadRevision } from "../stories/stories.store.ts";
import type { Version } from "../stories/story.ts";
import { isPublic } from "../stories/visibility.ts";
import {
  type BlockDebt,
  countDebt,
  type DebtCounts,
  debtOf,
  followChosen,
  listBlocksToTell,
  sourceIdOf,
} from "./debt.ts";
import { findOriginalId, listPairs, savePairs } from "./translations.store.ts";

/** A block of the original that is followed now, one that is gone included, and the translation's block that tells it, where one does. */
export type FollowedBlock = { readonly sourceBlockId: string; readonly blockId?: string };

export type FollowRefusal = "not-found" | "is-the-original" | "original-not-public" | "no-such-block";

/**
 * Marks that a translation follows its original as the public reads it now: all of it, or only these blocks. Whoever says so has seen
 * to the words of the translation; they are not looked at.
 * @returns what it owes still
 */
export async function followBlocks(
  writing: Writing,
  input: { readonly versionId: string; readonly blocks?: readonly FollowedBlock[] },
): Promise<Result<DebtCounts, FollowRefusal>> {
  const { db, now } = writing;
  const version = await findVersion(db, input.versionId);
  if (version === null) return refuse("not-found");
  const originalId = await findOriginalId(db, version.storyId);
  if (originalId === version.id) return refuse("is-the-original");
  const original = originalId === null ? null : await findVersion(db, originalId);
  const revisionId = original?.publicRevisionId ?? null;
  if (original === null || revisionId === null || !isPublic(original, { edition: original.edition, now }))
    return refuse("original-not-public");
  const blocks = listBlocksToTell((await loadRevision(db, revisionId)).words.body);
  const debt = debtOf(blocks, await listPairs(db, version.id));
  const chosen = chosenOf(debt, input.blocks);
  if (!(await areThere(writing, version, { debt, chosen }))) return refuse("no-such-block");
  const pairs = followChosen(debt, chosen, revisionId);
  await savePairs(db, version.id, pairs);
  // No page shows this; what the translation owes since is told by the follower that reads it.
  await writing.log({ kind: "translation.followed", subjectId: version.id, keys: [] });
  return accept(countDebt(debtOf(blocks, pairs)));
}

type Chosen = ReadonlyMap<string, string | null>;

function chosenOf(debt: readonly BlockDebt[], blocks: readonly FollowedBlock[] | undefined): Chosen {
  if (blocks === undefined) return new Map(debt.map((one) => [sourceIdOf(one), null]));
  return new Map(blocks.map((block) => [block.sourceBlockId, block.blockId ?? null]));
}

/** Whether every block that was named is in the original or was, and its partner in the translation's newest draft. */
async function areThere(
  { db }: Writing,
  version: Version,
  { debt, chosen }: { debt: readonly BlockDebt[]; chosen: Chosen },
): Promise<boolean> {
  const sourceIds = new Set(debt.map(sourceIdOf));
  if (![...chosen.keys()].every((id) => sourceIds.has(id))) return false;
  const partners = [...chosen.values()].filter((id) => id !== null);
  if (partners.length === 0) return true;
  const { words } = await loadRevision(db, version.revisionId);
  const ownIds = new Set(words.body.content.map((block) => block.attrs.id));
  return partners.every((id) => ownIds.has(id));
}
