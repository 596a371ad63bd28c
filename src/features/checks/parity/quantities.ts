import { type Finding, findingAt } from "../finding.ts";
import { allPiecesOf, freePiecesOf, type Pair, unitsOf } from "../pair.ts";
import { findingIn, type Piece } from "../pieces.ts";
import { compareQuantities, type Difference, type Told } from "./compare-quantities.ts";
import { readsFigures } from "./read-numbers.ts";
import { readQuantities } from "./read-quantities.ts";

/**
 * Numbers, dates, times and amounts that the translation has not as its original has them. Where we can't read the figures of one of the
 * two languages, none: they would all seem to be missing.
 */
export function checkQuantities(pair: Pair): Finding[] {
  if (![pair.original, pair.version].every(({ language }) => readsFigures(language))) return [];
  return [...checkBody(pair), ...checkFreeParts(pair)];
}

function checkBody(pair: Pair): Finding[] {
  const units = unitsOf(pair).map(({ original, version }) => ({
    version,
    here: readAll(version, pair.version.language),
    there: readAll(original, pair.original.language),
  }));
  return units.flatMap(({ here, there, version }, i) => {
    const [first] = version;
    // A block that is missing as a whole is told once, by the check of blocks.
    if (first === undefined) return [];
    const near = units.slice(Math.max(i - 1, 0), i + 2);
    const sides = {
      here,
      there,
      nearHere: near.flatMap((unit) => unit.here),
      nearThere: near.flatMap((unit) => unit.there),
    };
    return compareQuantities(sides).map((difference) => findingOf(difference, first));
  });
}

/** A headline may leave facts out; it may not have others. */
function checkFreeParts({ original, version }: Pair): Finding[] {
  const there = readAll(allPiecesOf(original), original.language);
  return freePiecesOf(version).flatMap((piece) => {
    const here = readAll([piece], version.language);
    const sides = { here, there: [], nearHere: here, nearThere: there };
    return compareQuantities(sides).map((difference) => findingOf(difference, piece));
  });
}

function readAll(pieces: readonly Piece[], language: string): Told[] {
  return pieces.flatMap((piece) => readQuantities(piece.text, language).map((one) => ({ ...one, piece })));
}

function findingOf({ kind, here, there }: Difference, first: Piece): Finding {
  const found = {
    check: `parity-${kind}` as const,
    ...(there === null ? {} : { other: there.piece.text.slice(there.from, there.to) }),
  };
  return here === null ? findingAt(first.place, found) : findingIn(here.piece, here, found);
}
