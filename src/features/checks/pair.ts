import type { Block } from "../stories/body.ts";
import type { CheckedVersion } from "./checked-version.ts";
import type { Finding } from "./finding.ts";
import { type Piece, piecesOf, piecesOfBlock } from "./pieces.ts";

/** A translation with what it was made from. */
export type Pair = {
  readonly original: CheckedVersion;
  readonly version: CheckedVersion;
  /** From which block of the original each block of the translation was made, by id; empty when nobody knows. */
  readonly sources: ReadonlyMap<string, string>;
};

/** One check of a translation against its original; findings point at the translation. */
export type ParityCheck = (pair: Pair) => Finding[];

/** What was made from what: pieces of the original, and those of the translation that tell the same. */
export type Unit = {
  readonly original: readonly Piece[];
  readonly version: readonly Piece[];
  /** The blocks of the translation in which `version` stands; none where the bodies are one unit, each as a whole. */
  readonly blocks: readonly Block[];
};

/**
 * The bodies cut into units of the same contents, in their order: by the known sources, else block by block where both have the same
 * kinds of blocks in the same order, else each as a whole.
 */
export function unitsOf({ original, version, sources }: Pair): Unit[] {
  const [from, to] = [original.words.body.content, version.words.body.content];
  if (to.some((block) => sources.has(block.attrs.id))) return bySources(from, to, sources);
  if (from.length === to.length && from.every((block, i) => block.type === to[i]?.type))
    return from.map((block, i) => unitOf(block, to.slice(i, i + 1)));
  return [{ original: textPieces(from), version: textPieces(to), blocks: [] }];
}

function bySources(
  from: readonly Block[],
  to: readonly Block[],
  sources: ReadonlyMap<string, string>,
): Unit[] {
  const madeFrom = new Map<string, Block[]>();
  let last: Block[] = [];
  for (const block of to) {
    const source = sources.get(block.attrs.id);
    // A block of no known source belongs with the one before it.
    if (source !== undefined) last = madeFrom.get(source) ?? [];
    if (source !== undefined) madeFrom.set(source, last);
    last.push(block);
  }
  return from.map((block) => unitOf(block, madeFrom.get(block.attrs.id) ?? []));
}

function unitOf(block: Block, blocks: readonly Block[]): Unit {
  return { original: textPieces([block]), version: textPieces(blocks), blocks };
}

/** What stands outside the body, and pictures' words: written anew in each language, so only what is added is judged. */
export function freePiecesOf({ words }: CheckedVersion): Piece[] {
  return piecesOf(words).filter((piece) =>
    ["headline", "kicker", "standfirst", "alt", "caption"].includes(piece.kind),
  );
}

/** Everything that readers read of a version, for what only has to be somewhere. */
export function allPiecesOf({ words }: CheckedVersion): Piece[] {
  return piecesOf(words);
}

/** The pieces of these blocks that are read as text; captions are written anew in each language. */
export function textPieces(blocks: readonly Block[]): Piece[] {
  return blocks
    .flatMap(piecesOfBlock)
    .filter((piece) => piece.place.part === "text" && piece.kind !== "caption" && piece.text !== "");
}
