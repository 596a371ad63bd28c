/** A run of words that both texts have, that only the newer has (`added`), or that only the older had (`removed`). */
export type Run = { readonly kind: "kept" | "added" | "removed"; readonly text: string };

/** A text longer than this many words is told as removed and added as a whole: comparing costs the square of it. */
const MOST_WORDS = 2000;

/**
 * What was changed between two texts, word by word: the runs of `kept` and `removed` together are the older text to the letter, those of
 * `kept` and `added` the newer.
 */
export function wordDifference(before: string, after: string): Run[] {
  const [old, now] = [cut(before), cut(after)];
  const start = countSame(old, now);
  const end = countSame(old.slice(start).toReversed(), now.slice(start).toReversed());
  const middle = compare(old.slice(start, old.length - end), now.slice(start, now.length - end));
  const kept = (words: readonly string[]): Run => ({ kind: "kept", text: words.join("") });
  return joinRuns([kept(now.slice(0, start)), ...middle, kept(now.slice(now.length - end))]);
}

/** Words, the spaces between them, and each sign by itself. */
function cut(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[’'.,:-][\p{L}\p{N}]+)*|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
}

function countSame(one: readonly string[], other: readonly string[]): number {
  let count = 0;
  while (count < one.length && count < other.length && one[count] === other[count]) count++;
  return count;
}

/** The longest run of words that both have in the same order stays; the rest was removed and added. */
function compare(old: readonly string[], now: readonly string[]): Run[] {
  if (old.length * now.length > MOST_WORDS ** 2)
    return [
      { kind: "removed", text: old.join("") },
      { kind: "added", text: now.join("") },
    ];
  const longest = longestCommon(old, now);
  const runs: Run[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [word, newer] = [old[i], now[j]];
    if (word !== undefined && word === newer) {
      runs.push({ kind: "kept", text: word });
      i++;
      j++;
    } else if (
      word !== undefined &&
      (newer === undefined || at(longest, i + 1, j) >= at(longest, i, j + 1))
    ) {
      runs.push({ kind: "removed", text: word });
      i++;
    } else {
      runs.push({ kind: "added", text: newer ?? "" });
      j++;
    }
  }
  return runs;
}

/** By place in both texts, how many words from there on both have in the same order. */
function longestCommon(old: readonly string[], now: readonly string[]): number[][] {
  const longest = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--) {
    const row = longest[i] ?? [];
    for (let j = now.length - 1; j >= 0; j--)
      row[j] =
        old[i] === now[j]
          ? at(longest, i + 1, j + 1) + 1
          : Math.max(at(longest, i + 1, j), at(longest, i, j + 1));
  }
  return longest;
}

function at(longest: readonly (readonly number[])[], i: number, j: number): number {
  return longest[i]?.[j] ?? 0;
}

/** Neighbours of a kind as one; between two kept runs what was removed stands before what was added. */
function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  let changed = { removed: "", added: "" };
  const settle = () => {
    if (changed.removed !== "") joined.push({ kind: "removed", text: changed.removed });
    if (changed.added !== "") joined.push({ kind: "added", text: changed.added });
    changed = { removed: "", added: "" };
  };
  for (const { kind, text } of runs) {
    if (kind !== "kept") {
      changed = { ...changed, [kind]: changed[kind] + text };
      continue;
    }
    if (text === "") continue;
    const last = joined.at(-1);
    if (changed.removed + changed.added === "" && last?.kind === "kept")
      joined.splice(-1, 1, { kind, text: last.text + text });
    else {
      settle();
      joined.push({ kind, text });
    }
  }
  settle();
  return joined;
}
