import { diffWordsWithSpace } from "diff";

/** A run of words that stayed, came in or went out. */
export type Piece = { readonly kind: "same" | "added" | "removed"; readonly text: string };

/** So many words may differ before a text counts as another one: looking for the fewest differences takes the square of their number. */
const MOST_DIFFERENCES = 600;

/**
 * What became of a text, word by word. The pieces that stayed and went out are the text before, those that stayed and came in the text
 * after. Single words that stayed amid many that changed are counted to them: half a sentence is read, not a chequerboard.
 */
export function compareWords(before: string, after: string): Piece[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  const found = diffWordsWithSpace(before, after, { maxEditLength: MOST_DIFFERENCES });
  if (found === undefined) return piecesOf([{ removed: before, added: after }]);
  return piecesOf(
    inRuns(
      found.map(({ added, removed, value }) => ({
        kind: added ? "added" : removed ? "removed" : "same",
        text: value,
      })),
    ),
  );
}

type Run = { removed: string; added: string } | { same: string };

/** Neighbouring changes as one, with the spaces and signs that alone stand between them. */
function inRuns(pieces: readonly Piece[]): Run[] {
  const runs: Run[] = [];
  pieces.forEach(({ kind, text }, i) => {
    const last = runs.at(-1);
    const change = last !== undefined && "removed" in last ? last : null;
    if (kind === "same") {
      if (change !== null && i < pieces.length - 1 && !/[\p{L}\p{N}\n]/u.test(text)) {
        change.removed += text;
        change.added += text;
      } else runs.push({ same: text });
    } else if (change === null) runs.push({ removed: "", added: "", [kind]: text });
    else change[kind] += text;
  });
  return runs;
}

function piecesOf(runs: readonly Run[]): Piece[] {
  const pieces = runs.flatMap((run): Piece[] =>
    "same" in run
      ? [{ kind: "same", text: run.same }]
      : [
          { kind: "removed", text: run.removed },
          { kind: "added", text: run.added },
        ],
  );
  return pieces.filter((piece) => piece.text !== "");
}
