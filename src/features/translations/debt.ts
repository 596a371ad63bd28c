import type { Block, Body } from "../stories/body.ts";
import { textOfBlock } from "../stories/body-text.ts";
import { hashOfBlock } from "./block-hash.ts";

/** A block of the original that a translation is to tell; `text` as a desk shows it, empty for a picture without a caption. */
export type OriginalBlock = { readonly id: string; readonly hash: string; readonly text: string };

/** From which state of which block of the original a translation was made. */
export type MadeFrom = {
  /** The block of the translation; null where the original's block is followed without one of its own. */
  readonly blockId: string | null;
  readonly sourceBlockId: string;
  readonly sourceHash: string;
  readonly sourceRevisionId: string;
};

/** How a translation stands to one block of the original. */
export type BlockDebt =
  | { readonly state: "followed"; readonly source: OriginalBlock; readonly pairs: readonly MadeFrom[] }
  | {
      readonly state: "changed";
      readonly source: OriginalBlock;
      readonly pairs: readonly MadeFrom[];
      /** The state that the translation tells. */
      readonly fromHash: string;
    }
  | { readonly state: "new"; readonly source: OriginalBlock }
  | { readonly state: "removed"; readonly sourceBlockId: string; readonly pairs: readonly MadeFrom[] };

/** How many blocks of the original a translation does not follow. */
export type DebtCounts = { readonly new: number; readonly changed: number; readonly removed: number };

/** The blocks that a translation is to tell: not what only staff see, nor separators, nor paragraphs without a word. */
export function listBlocksToTell(body: Body): OriginalBlock[] {
  return body.content
    .filter(isToTell)
    .map((block) => ({ id: block.attrs.id, hash: hashOfBlock(block), text: textOfBlock(block) }));
}

export function isToTell(block: Block): boolean {
  switch (block.type) {
    case "source":
    case "separator":
      return false;
    case "paragraph":
    case "heading":
    case "quotation":
    case "list":
      return textOfBlock(block).trim() !== "";
    default:
      return true;
  }
}

/**
 * How a translation stands to its original: an answer for each block of it, in their order, then for each that is gone. What a
 * translation was made from is found again first where id and contents are the same, then by the contents alone (cut and pasted under
 * a new id, or pushed down by Enter before the first letter), and only then by the id. So a block that only moved is never owed.
 */
export function debtOf(blocks: readonly OriginalBlock[], pairs: readonly MadeFrom[]): BlockDebt[] {
  const states = Map.groupBy(pairs, (pair) => `${pair.sourceBlockId} ${pair.sourceHash}`);
  const followed = new Map<OriginalBlock, readonly MadeFrom[]>();
  for (const block of blocks) {
    const state = `${block.id} ${block.hash}`;
    followed.set(block, states.get(state) ?? []);
    states.delete(state);
  }
  const byHash = Map.groupBy(states, ([, [pair]]) => pair?.sourceHash ?? "");
  for (const block of blocks) {
    if (followed.get(block)?.length !== 0) continue;
    const [state, found] = byHash.get(block.hash)?.shift() ?? ["", []];
    followed.set(block, found);
    states.delete(state);
  }
  const left = Map.groupBy([...states.values()].flat(), (pair) => pair.sourceBlockId);
  const present = blocks.map((source): BlockDebt => {
    const found = followed.get(source) ?? [];
    if (found.length > 0) return { state: "followed", source, pairs: found };
    const earlier = left.get(source.id) ?? [];
    const [first] = earlier;
    if (first === undefined) return { state: "new", source };
    left.delete(source.id);
    return { state: "changed", source, pairs: earlier, fromHash: first.sourceHash };
  });
  const gone = [...left].map(
    ([sourceBlockId, found]): BlockDebt => ({ state: "removed", sourceBlockId, pairs: found }),
  );
  return [...present, ...gone];
}

/** How much is owed; all zero when the translation follows its original. */
export function countDebt(debt: readonly BlockDebt[]): DebtCounts {
  const count = (state: BlockDebt["state"]) => debt.filter((one) => one.state === state).length;
  return { new: count("new"), changed: count("changed"), removed: count("removed") };
}

export function owesAnything(counts: DebtCounts): boolean {
  return counts.new + counts.changed + counts.removed > 0;
}

/** The block of the original that this is about. */
export function sourceIdOf(debt: BlockDebt): string {
  return debt.state === "removed" ? debt.sourceBlockId : debt.source.id;
}

/**
 * What a translation is made from once these blocks of the original are followed as they are in this revision.
 * @param chosen by block of the original, the block of the translation that tells it (null for none, or for the one it has)
 */
export function followChosen(
  debt: readonly BlockDebt[],
  chosen: ReadonlyMap<string, string | null>,
  revisionId: string,
): MadeFrom[] {
  return debt.flatMap((one): readonly MadeFrom[] => {
    const isChosen = chosen.has(sourceIdOf(one));
    if (one.state === "removed") return isChosen ? [] : one.pairs;
    const { source } = one;
    const before = one.state === "new" ? [] : one.pairs;
    // A block that moved under a new id is remembered under it, whether it was chosen or not.
    if (!isChosen)
      return one.state === "followed"
        ? before.map((pair) => ({ ...pair, sourceBlockId: source.id }))
        : before;
    const told = new Set([chosen.get(source.id) ?? null, ...before.map((pair) => pair.blockId)]);
    if (told.size > 1) told.delete(null);
    return [...told].map((blockId) => ({
      blockId,
      sourceBlockId: source.id,
      sourceHash: source.hash,
      sourceRevisionId: revisionId,
    }));
  });
}
