import { CLOSELY, chance, type Lesson, learn } from "./scorer.ts";

/** How well the scorer did on decisions that it had not seen. Counts of comments. */
export type ScorerReport = {
  /** Decisions that it learned from for this: the earlier ones. */
  readonly learned: number;
  /** Later ones, that it was then asked about. */
  readonly asked: number;
  /** How many of these moderators had kept from readers. */
  readonly kept: number;
  /** How many it would have had looked at closely. */
  readonly pointedAt: number;
  /** How many of those had been kept from readers. */
  readonly right: number;
};

/** So many decisions, and of each kind, before anything is learned from them. */
export const ENOUGH = { decisions: 100, ofEachKind: 20 } as const;
/** The last of them that it is asked about. */
const ASKED_SHARE = 0.2;

/** Whether there are enough decisions to learn from. */
export function areEnough(lessons: readonly Lesson[]): boolean {
  const kept = lessons.filter(({ isKept }) => isKept).length;
  return lessons.length >= ENOUGH.decisions && Math.min(kept, lessons.length - kept) >= ENOUGH.ofEachKind;
}

/** Lessons without those whose words came again: the last decision about a text counts, and it is asked about no text that it learned. */
export function withoutRepetitions(lessons: readonly Lesson[]): Lesson[] {
  const last = new Map<string, Lesson>();
  for (const lesson of lessons) {
    last.delete(lesson.words);
    last.set(lesson.words, lesson);
  }
  return [...last.values()];
}

/** Divides lessons, oldest first, into those to learn from and the later ones to be asked about. */
export function divide(lessons: readonly Lesson[]): { readonly learned: Lesson[]; readonly asked: Lesson[] } {
  const at = Math.floor(lessons.length * (1 - ASKED_SHARE));
  return { learned: lessons.slice(0, at), asked: lessons.slice(at) };
}

/**
 * Learns from the earlier decisions alone and asks about the later ones.
 * @param lessons without repetitions, oldest first
 * @returns null where the earlier ones are all of one kind
 */
export async function examine(
  lessons: readonly Lesson[],
  rest: () => Promise<void>,
): Promise<ScorerReport | null> {
  const { learned, asked } = divide(lessons);
  if (new Set(learned.map(({ isKept }) => isKept)).size < 2) return null;
  const model = await learn(learned, rest);
  const pointedAt = asked.filter(({ at }) => chance(model, at) >= CLOSELY);
  return {
    learned: learned.length,
    asked: asked.length,
    kept: asked.filter(({ isKept }) => isKept).length,
    pointedAt: pointedAt.length,
    right: pointedAt.filter(({ isKept }) => isKept).length,
  };
}
