import type { Piece } from "../pieces.ts";
import { canBeConverted } from "./converted-measures.ts";
import type { Quantity, QuantityKind, TextDate } from "./quantity.ts";

/** A quantity and the piece that tells it. */
export type Told = Quantity & { readonly piece: Piece };

/** Something told otherwise: here, in the original, or on one side alone. */
export type Difference = {
  readonly kind: QuantityKind;
  readonly here: Told | null;
  readonly there: Told | null;
};

/** Both sides of one unit, and of those beside it: a translator may move a fact into the next paragraph. */
export type Sides = {
  readonly here: readonly Told[];
  readonly there: readonly Told[];
  readonly nearHere: readonly Told[];
  readonly nearThere: readonly Told[];
};

/**
 * What two tellings of the same have different: every figure must be answered by the same on the other side, whatever form it has
 * there. What is written out asks nothing, unless exactly one such word is left over on each side.
 */
export function compareQuantities({ here, there, nearHere, nearThere }: Sides): Difference[] {
  const left = { here: leftOver(here, nearThere), there: leftOver(there, nearHere) };
  const asked = { here: left.here.filter(isAsked(nearThere)), there: left.there.filter(isAsked(nearHere)) };
  const found = pairUp(asked.here, asked.there);
  const told = found.map((one) => withWord(one, left));
  return [...told, ...contradictions(left).filter((one) => !told.some((other) => overlaps(one, other)))];
}

function leftOver(own: readonly Told[], others: readonly Told[]): Told[] {
  return own.filter((one) => !isAnswered(one, others));
}

/** Figures, without measures that the other language has converted. */
function isAsked(others: readonly Told[]) {
  const imperial = others.flatMap(measuredIn("imperial"));
  return (one: Told) => {
    if (one.told !== "digits" || one.measure?.system === "imperial") return false;
    return !measuredIn("metric")(one).some((metric) =>
      imperial.some((other) => canBeConverted(other, metric)),
    );
  };
}

function measuredIn(system: "imperial" | "metric") {
  return (one: Told) =>
    one.measure?.system === system ? [{ values: valuesOf(one), unit: one.measure.unit }] : [];
}

function valuesOf({ readings }: Told): number[] {
  return readings.filter((reading) => reading.startsWith("n:")).map((reading) => Number(reading.slice(2)));
}

function isAnswered(one: Told, others: readonly Told[]): boolean {
  const { date } = one;
  if (date === undefined) return others.some((other) => sharesReading(one, other) && isSameMoney(one, other));
  if (others.some((other) => other.date !== undefined && isSameDate(date, other.date))) return true;
  // The other side may tell the same day in a way that is not read as a date.
  const numbers = one.readings.filter((reading) => reading.startsWith("n:"));
  const undated = others.filter((other) => other.date === undefined);
  return numbers.every((number) => undated.some((other) => other.readings.includes(number)));
}

function sharesReading(one: Told, other: Told): boolean {
  // Half past nine and twenty to nine share the nine and are not the same.
  const bothTimes = one.kind === "time" && other.kind === "time";
  return one.readings.some(
    (reading) => other.readings.includes(reading) && (!bothTimes || reading.startsWith("t:")),
  );
}

function isSameMoney(one: Told, other: Told): boolean {
  return one.currency === undefined || other.currency === undefined || one.currency === other.currency;
}

function isSameDate(one: TextDate, other: TextDate): boolean {
  const agrees = (a?: number, b?: number) => a === undefined || b === undefined || a === b;
  return one.month === other.month && agrees(one.day, other.day) && agrees(one.year, other.year);
}

/** In order of the text, each with the next of its kind on the other side. */
function pairUp(here: readonly Told[], there: readonly Told[]): Difference[] {
  const rest = [...there];
  const found = here.map((one): Difference => {
    const at = rest.findIndex((other) => other.kind === one.kind);
    return { kind: one.kind, here: one, there: at < 0 ? null : (rest.splice(at, 1)[0] ?? null) };
  });
  return [...found, ...rest.map((one): Difference => ({ kind: one.kind, here: null, there: one }))];
}

/** Whether two differences are about the same words: 3-2 for 3-1 is told by its 2 already. */
function overlaps(one: Difference, other: Difference): boolean {
  const meet = (a: Told | null, b: Told | null) =>
    a !== null && b !== null && a.piece === b.piece && a.from < b.to && b.from < a.to;
  return meet(one.here, other.here) || meet(one.there, other.there);
}

type LeftOver = { readonly here: readonly Told[]; readonly there: readonly Told[] };

/** Figures that are alone on their side may be told in a word on the other: `8 dead`, `trois morts`. */
function withWord(one: Difference, left: LeftOver): Difference {
  if (one.here !== null && one.there !== null) return one;
  const words = (one.here === null ? left.here : left.there).filter(isCountingWord);
  const [word] = words;
  if (word === undefined || words.length > 1) return one;
  return one.here === null ? { ...one, here: word } : { ...one, there: word };
}

/** What can't both be right: three and four, Monday and mardi, 2-1 and 3-1, F125 and F225, each the only one left over of its sort. */
function contradictions(left: LeftOver): Difference[] {
  return [isCountingWord, isWeekday, isMonth, isScore, isCode].flatMap((isOfSort): Difference[] => {
    const [here, there] = [left.here.filter(isOfSort), left.there.filter(isOfSort)];
    const [one, other] = [here[0], there[0]];
    if (one === undefined || other === undefined || here.length > 1 || there.length > 1) return [];
    return [{ kind: one.kind, here: one, there: other }];
  });
}

/** A number written out; one is an article as often as a number. */
function isCountingWord(one: Told): boolean {
  return one.told === "word" && !one.readings.includes("n:1") && !one.readings.includes("n:0");
}

const isWeekday = (one: Told) => one.readings.some((reading) => reading.startsWith("w:"));
const isScore = (one: Told) => one.readings.some((reading) => reading.startsWith("s:"));
const isCode = (one: Told) => one.readings.some((reading) => reading.startsWith("c:"));
const isMonth = (one: Told) =>
  one.told === "aside" && one.readings.some((reading) => reading.startsWith("m:"));
