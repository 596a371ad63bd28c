/** What tells whether two stories belong together. */
export type Likeable = {
  readonly versionId: string;
  readonly storyId: string;
  readonly topicIds: readonly string[];
  readonly sectionId: string | null;
  /** The stems of headline, kicker and standfirst. */
  readonly words: ReadonlySet<string>;
  /** Epoch milliseconds. */
  readonly visibleFrom: number;
};

const DAY = 86_400_000;
/** After so many days apart, nearness in time counts half. */
const HALF_LIFE = 30;
const WEIGHTS = { topics: 1, words: 1.2, section: 0.1, time: 0.35 };

/**
 * How much two stories of one edition belong together, 0 for not at all: shared topics (a rare one says more), shared words, the same
 * section, and nearness in time on top of any of these. The same both ways.
 * @param weightOf how much a topic says, 0..1
 */
export function likeness(a: Likeable, b: Likeable, weightOf: (topicId: string) => number): number {
  if (a.storyId === b.storyId) return 0;
  const topics = a.topicIds
    .filter((id) => b.topicIds.includes(id))
    .reduce((sum, id) => sum + weightOf(id), 0);
  const words = overlap(a.words, b.words);
  const section = a.sectionId !== null && a.sectionId === b.sectionId ? 1 : 0;
  const substance = WEIGHTS.topics * topics + WEIGHTS.words * words + WEIGHTS.section * section;
  if (substance === 0) return 0;
  const daysApart = Math.abs(a.visibleFrom - b.visibleFrom) / DAY;
  return substance + WEIGHTS.time * 0.5 ** (daysApart / HALF_LIFE);
}

/** How much a topic says, by how many stories of the edition are filed under it: 1 for two, falling with the logarithm. */
export function topicWeight(stories: number): number {
  return 1 / Math.log2(Math.max(stories, 2));
}

/** Shared words against all words of the shorter text (the overlap coefficient), 0..1. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size);
  return smaller === 0 ? 0 : a.intersection(b).size / smaller;
}
