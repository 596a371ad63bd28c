import { type Feature, featuresOf, placesOf, type Sign, WEIGHTS, wordsOf } from "./comment-features.ts";

/** A comment that a moderator decided about. */
export type Decided = {
  readonly body: string;
  /** Whether it was kept from readers. */
  readonly isKept: boolean;
};

/** The same as it is learned from. */
export type Lesson = {
  /** Its words as they are weighed: what says the same is the same. */
  readonly words: string;
  /** The places of what is weighed. */
  readonly at: Uint32Array;
  readonly isKept: boolean;
};

/** Reads a comment as it is learned from. */
export function readLesson({ body, isKept }: Decided): Lesson {
  const words = wordsOf(body);
  return { words: words.map(({ folded }) => folded).join(" "), at: placesOf(words, body), isKept };
}

/** What was learned: a weight for each feature, and where it stands between the two by itself. */
export type Model = { readonly weights: Float32Array; readonly bias: number };

const ROUNDS = 8;
const STEP = 1;
/** What stands in fewer comments is not learned from. */
const COMMON = 3;
/** Pulls weights back to nothing, so that what was seen once says little. */
const PULL = 1e-4;

/**
 * Learns from decisions, in their order: logistic regression by steps that grow smaller for what was seen often (AdaGrad). Both kinds
 * count alike however rare one is. The same lessons make the same model.
 * @param rest awaited now and then, so that others in this process get their turn
 */
export async function learn(lessons: readonly Lesson[], rest: () => Promise<void>): Promise<Model> {
  const kept = lessons.filter(({ isKept }) => isKept).length;
  const share = { kept: lessons.length / (2 * kept), shown: lessons.length / (2 * (lessons.length - kept)) };
  const learned = withoutRarities(lessons);
  const model = { weights: new Float32Array(WEIGHTS), bias: 0 };
  const seen = new Float32Array(WEIGHTS).fill(1);
  for (let round = 0; round < ROUNDS; round++)
    for (const [i, { at, isKept }] of learned.entries()) {
      const fault = (chance(model, at) - (isKept ? 1 : 0)) * (isKept ? share.kept : share.shown);
      take(model, { at, fault, seen });
      if (i % 200 === 199) await rest();
    }
  return model;
}

/** What stands in one or two comments alone tells them from all others, and nothing of the next one. */
function withoutRarities(lessons: readonly Lesson[]): Pick<Lesson, "at" | "isKept">[] {
  const counts = new Uint16Array(WEIGHTS);
  for (const { at } of lessons) for (const place of at) counts[place] = (counts[place] ?? 0) + 1;
  return lessons.map(({ at, isKept }) => ({
    at: at.filter((place) => (counts[place] ?? 0) >= COMMON),
    isKept,
  }));
}

function take(
  model: { weights: Float32Array; bias: number },
  { at, fault, seen }: { readonly at: Uint32Array; readonly fault: number; readonly seen: Float32Array },
) {
  const size = 1 / Math.sqrt(Math.max(at.length, 1));
  for (const place of at) {
    const weight = model.weights[place] ?? 0;
    const slope = fault * size + PULL * weight;
    const sum = (seen[place] ?? 1) + slope * slope;
    seen[place] = sum;
    model.weights[place] = weight - (STEP * slope) / Math.sqrt(sum);
  }
  model.bias -= 0.02 * fault;
}

/** From 0, as what was approved, to 1, as what was kept from readers. @param at the places of what is weighed */
export function chance({ weights, bias }: Model, at: Uint32Array): number {
  let sum = 0;
  for (const place of at) sum += weights[place] ?? 0;
  return 1 / (1 + Math.exp(-(sum / Math.sqrt(Math.max(at.length, 1)) + bias)));
}

/** How like a comment is to what moderators kept from readers: from 0 to 1. */
export function scoreOf(model: Model, body: string): number {
  return chance(model, placesOf(wordsOf(body), body));
}

/** What a score is told as. */
export const looks = ["fine", "unsure", "closely"] as const;
export type Look = (typeof looks)[number];

/** What comes first of what waits: the least like what was kept from readers, or the most. */
export const scoredFirst = ["fine", "closely"] as const;
export type ScoredFirst = (typeof scoredFirst)[number];

/** From this score on moderators are told to look closely. */
export const CLOSELY = 0.5;
const FINE = 0.3;

/** What a score is told as. */
export function lookOf(score: number): Look {
  if (score >= CLOSELY) return "closely";
  return score < FINE ? "fine" : "unsure";
}

/** A word or a sign that weighed in a score. */
export type Weighed = { readonly word: string } | { readonly sign: Sign };

/** So many are told, and so little is not. */
const TOLD = 4;
const LEAST = 0.05;

/** What the scorer makes of a comment, and what weighed most. */
export function tellScore(model: Model, body: string): { look: Look; reasons: Weighed[] } {
  return { look: lookOf(scoreOf(model, body)), reasons: reasonsOf(model, body) };
}

/** What weighed most in a comment's score, in the direction of what it is told as; with all their parts, the heaviest first. */
export function reasonsOf(model: Model, body: string): Weighed[] {
  const features = featuresOf(body);
  const isClosely = scoreOf(model, body) >= CLOSELY;
  const size = 1 / Math.sqrt(Math.max(features.length, 1));
  const sums = new Map<string, { readonly of: Weighed; weight: number }>();
  for (const feature of features) {
    const of = weighedOf(feature);
    const name = JSON.stringify(of);
    const sum = sums.get(name) ?? { of, weight: 0 };
    sum.weight += (model.weights[feature.at] ?? 0) * size * (isClosely ? 1 : -1);
    sums.set(name, sum);
  }
  return [...sums.values()]
    .filter(({ weight }) => weight >= LEAST)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, TOLD)
    .map(({ of }) => of);
}

function weighedOf({ word, sign }: Feature): Weighed {
  return sign === null ? { word: word ?? "" } : { sign };
}
