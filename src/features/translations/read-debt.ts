import type { Kysely } from "kysely";
import { accept, type Result } from "../../kernel/result.ts";
import type { Schema } from "../../platform/database/schema.ts";
import type { Block, Body } from "../stories/body.ts";
import { textOfBlock } from "../stories/body-text.ts";
import { loadNewest } from "../stories/stories.store.ts";
import type { Version } from "../stories/story.ts";
import { hashOfBlock } from "./block-hash.ts";
import { findCountedOriginal, type NoOriginal } from "./counted-original.ts";
import {
  type BlockDebt,
  countDebt,
  type DebtCounts,
  debtOf,
  listBlocksToTell,
  type MadeFrom,
} from "./debt.ts";
import { listToldFields } from "./told-fields.store.ts";
import { type FieldDebt, fieldDebtsOf } from "./told-fields.ts";
import { listKnownBodies, listPairs } from "./translations.store.ts";

/** One block of the original as a translator has it beside the translation. */
export type BlockBeside = {
  readonly sourceBlockId: string;
  readonly state: BlockDebt["state"];
  /** The original's block now, and its state; null for one that is gone. */
  readonly block: Block | null;
  readonly hash: string | null;
  /** Its words now; empty for one that is gone. */
  readonly text: string;
  /** Its words that the translation tells, where they are others; null where nobody knows them any more. */
  readonly before: string | null;
  /** The blocks of the translation's newest draft that tell it, or that were set out for it. */
  readonly partners: readonly string[];
};

/** A translation beside its original. */
export type DebtBeside = {
  readonly original: Version;
  readonly revisionId: string;
  /** Whether that is what the public reads; otherwise it is the original's newest draft. */
  readonly isPublic: boolean;
  readonly counts: DebtCounts;
  readonly blocks: readonly BlockBeside[];
  readonly fields: readonly FieldDebt[];
};

/** Reads how a translation stands to its original, block by block in the order of the original. */
export async function readDebt(
  db: Kysely<Schema>,
  asked: { readonly versionId: string; readonly now: number },
): Promise<Result<DebtBeside, NoOriginal>> {
  const found = await findCountedOriginal(db, asked);
  if (!found.ok) return found;
  const { translation, original } = found.value;
  const { words } = await loadNewest(db, translation.id);
  const pairs = await listPairs(db, translation.id);
  const debt = debtOf(listBlocksToTell(original.words.body), pairs);
  const bodies = await listKnownBodies(db, [...new Set(owedPairs(debt).map((one) => one.sourceRevisionId))]);
  const beside = besideOf({ debt, body: original.words.body, translation: words.body, bodies, pairs });
  return accept({
    original: original.version,
    revisionId: original.revisionId,
    isPublic: original.isPublic,
    counts: countDebt(debt),
    blocks: placeRemoved(beside, debt, bodies),
    fields: fieldDebtsOf(original.words, words, await listToldFields(db, translation.id)),
  });
}

type Bodies = ReadonlyMap<string, Body>;

function owedPairs(debt: readonly BlockDebt[]): MadeFrom[] {
  return debt.flatMap((one) => (one.state === "changed" || one.state === "removed" ? one.pairs : []));
}

type Given = {
  readonly debt: readonly BlockDebt[];
  readonly body: Body;
  readonly translation: Body;
  readonly bodies: Bodies;
  readonly pairs: readonly MadeFrom[];
};

function besideOf({ debt, body, translation, bodies, pairs }: Given): BlockBeside[] {
  const blocks = new Map(body.content.map((block) => [block.attrs.id, block]));
  const own = new Set(translation.content.map((block) => block.attrs.id));
  const paired = new Set(pairs.map((pair) => pair.blockId));
  return debt.map((one): BlockBeside => {
    const told = one.state === "new" ? [] : one.pairs;
    const partners = told.flatMap(({ blockId }) => (blockId !== null && own.has(blockId) ? [blockId] : []));
    const before = one.state === "changed" || one.state === "removed" ? textTold(told, bodies) : null;
    if (one.state === "removed")
      return { ...gone, sourceBlockId: one.sourceBlockId, before, partners: [...new Set(partners)] };
    const { id, hash, text } = one.source;
    // A block that was set out for one of the original bears its id.
    const setOut = partners.length === 0 && own.has(id) && !paired.has(id) ? [id] : partners;
    const block = blocks.get(id) ?? null;
    return { sourceBlockId: id, state: one.state, block, hash, text, before, partners: setOut };
  });
}

const gone = { state: "removed", block: null, hash: null, text: "" } as const;

/** The words of the original's block in the state that was told. */
function textTold(pairs: readonly MadeFrom[], bodies: Bodies): string | null {
  for (const { sourceRevisionId, sourceHash } of pairs) {
    const block = bodies.get(sourceRevisionId)?.content.find((one) => hashOfBlock(one) === sourceHash);
    if (block !== undefined) return textOfBlock(block);
  }
  return null;
}

/** Puts each block that is gone after the one that stood before it, as far as that is still there. */
function placeRemoved(
  beside: readonly BlockBeside[],
  debt: readonly BlockDebt[],
  bodies: Bodies,
): BlockBeside[] {
  const placed = beside.filter((one) => one.state !== "removed");
  const told = new Map(
    debt.flatMap((one) => (one.state === "removed" ? [[one.sourceBlockId, one.pairs[0]] as const] : [])),
  );
  for (const one of beside) {
    if (one.state !== "removed") continue;
    const before = idsBefore(
      one.sourceBlockId,
      bodies.get(told.get(one.sourceBlockId)?.sourceRevisionId ?? ""),
    );
    const after = placed.findLastIndex((other) => before.has(other.sourceBlockId));
    placed.splice(after + 1, 0, one);
  }
  return placed;
}

function idsBefore(id: string, body: Body | undefined): ReadonlySet<string> {
  const ids = body?.content.map((block) => block.attrs.id) ?? [];
  return new Set(ids.slice(0, Math.max(0, ids.indexOf(id))));
}
