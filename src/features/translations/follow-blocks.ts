import { accept, type Result, refuse } from "../../kernel/result.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { findVersionToChange, loadRevision } from "../stories/stories.store.ts";
import type { Version, Words } from "../stories/story.ts";
import { type CountedOriginal, findCountedOriginal, type NoOriginal } from "./counted-original.ts";
import {
  type BlockDebt,
  countDebt,
  type DebtCounts,
  debtOf,
  followChosen,
  listBlocksToTell,
  sourceIdOf,
} from "./debt.ts";
import { saveToldField } from "./told-fields.store.ts";
import { type ToldField, textOfField, toldFields } from "./told-fields.ts";
import { listPairs, savePairs } from "./translations.store.ts";

/**
 * A block of the original that is followed now, one that is gone included, and the translation's block that tells it, where one does.
 * `hash` is the state of it that was looked at: where it has changed since, nobody has seen what would be marked.
 */
export type FollowedBlock = {
  readonly sourceBlockId: string;
  readonly blockId?: string | undefined;
  readonly hash?: string | undefined;
};

/** A field of the original that is followed now, and its words that were looked at. */
export type FollowedField = { readonly field: ToldField; readonly text: string };

type Following = {
  readonly versionId: string;
  /** Absent together with `fields`: all of it. */
  readonly blocks?: readonly FollowedBlock[] | undefined;
  readonly fields?: readonly FollowedField[] | undefined;
};

export type FollowRefusal = NoOriginal | "original-not-public" | "no-such-block" | "original-changed";

/**
 * Marks that a translation follows its original as it counts now (see `findCountedOriginal`): all of it, or only these blocks and fields.
 * Whoever says so has seen to the words of the translation; they are not looked at.
 * @returns what it owes still
 */
export async function followBlocks(
  writing: Writing,
  input: Following,
): Promise<Result<DebtCounts, FollowRefusal>> {
  const { db, now } = writing;
  // First of all, so that of two who mark at once the second adds to what the first has marked.
  await findVersionToChange(writing, input.versionId);
  const found = await findCountedOriginal(db, { versionId: input.versionId, now });
  if (!found.ok) return found;
  const { translation, original } = found.value;
  if (original.version.status === "withdrawn") return refuse("original-not-public");
  const blocks = listBlocksToTell(original.words.body);
  const debt = debtOf(blocks, await listPairs(db, translation.id));
  const isAll = input.blocks === undefined && input.fields === undefined;
  const ownIds = await listOwnIds(writing, translation);
  const chosen = choose(
    debt,
    ownIds,
    isAll ? debt.map((one) => ({ sourceBlockId: sourceIdOf(one) })) : (input.blocks ?? []),
  );
  if (!areThere(debt, ownIds, chosen)) return refuse("no-such-block");
  const fields = isAll ? allFields(original.words) : (input.fields ?? []);
  if (hasChanged(original, debt, { blocks: input.blocks ?? [], fields })) return refuse("original-changed");
  const pairs = followChosen(debt, chosen, original.revisionId);
  await savePairs(db, translation.id, pairs);
  for (const field of fields) await saveToldField(db, translation.id, field);
  // No page shows this; what the translation owes since is told by the follower that reads it.
  await writing.log({ kind: "translation.followed", subjectId: translation.id, keys: [] });
  return accept(countDebt(debtOf(blocks, pairs)));
}

type Chosen = ReadonlyMap<string, string | null>;

/** Where nobody says which block tells a new one, it is the one that was set out for it, under its id. */
function choose(
  debt: readonly BlockDebt[],
  ownIds: ReadonlySet<string>,
  blocks: readonly FollowedBlock[],
): Chosen {
  const isNew = new Set(debt.flatMap((one) => (one.state === "new" ? [one.source.id] : [])));
  return new Map(
    blocks.map(({ sourceBlockId, blockId }) => {
      const setOut = isNew.has(sourceBlockId) && ownIds.has(sourceBlockId) ? sourceBlockId : null;
      return [sourceBlockId, blockId ?? setOut];
    }),
  );
}

function allFields(words: Words): FollowedField[] {
  return toldFields.map((field) => ({ field, text: textOfField(words, field) }));
}

/** Whether the original says something else by now than what was looked at. */
function hasChanged(
  { words }: CountedOriginal,
  debt: readonly BlockDebt[],
  seen: { readonly blocks: readonly FollowedBlock[]; readonly fields: readonly FollowedField[] },
): boolean {
  const hashes = new Map(
    debt.map((one) => [sourceIdOf(one), one.state === "removed" ? "" : one.source.hash]),
  );
  return (
    seen.blocks.some(({ sourceBlockId, hash }) => hash !== undefined && hash !== hashes.get(sourceBlockId)) ||
    seen.fields.some(({ field, text }) => text !== textOfField(words, field))
  );
}

/** The blocks of a translation's newest draft. */
async function listOwnIds({ db }: Writing, version: Version): Promise<ReadonlySet<string>> {
  const { words } = await loadRevision(db, version.revisionId);
  return new Set(words.body.content.map((block) => block.attrs.id));
}

/** Whether every block that was named is in the original or was, and its partner in the translation. */
function areThere(debt: readonly BlockDebt[], ownIds: ReadonlySet<string>, chosen: Chosen): boolean {
  const sourceIds = new Set(debt.map(sourceIdOf));
  return [...chosen].every(
    ([source, partner]) => sourceIds.has(source) && (partner === null || ownIds.has(partner)),
  );
}
