import { commentsHeldKey } from "../../kernel/cache-keys.ts";
import { type ThreadState, threadStates } from "./comment.ts";

/** How a story takes comments now. */
export type ThreadStanding = {
  /** As was said of it. */
  readonly set: ThreadState;
  readonly state: ThreadState;
  /** Whether it would take them more freely if fewer waited for the moderators. */
  readonly isHeld: boolean;
};

/**
 * How a story takes comments now: as was said of it, unless all are held to less. What somebody closed by hand stays closed, whatever
 * becomes of that.
 * @param held what no story may be beyond
 */
export function holdThread(set: ThreadState, held: ThreadState): ThreadStanding {
  const isHeld = strictness(held) > strictness(set);
  return { set, state: isHeld ? held : set, isHeld };
}

/** The keys that a page shows which tells how a story takes comments: only of what would alter it. */
export function heldKeysShown(set: ThreadState): string[] {
  return HELD.filter((to) => strictness(to) > strictness(set)).map(commentsHeldKey);
}

/** The keys that are touched when all are held to `after` where they were held to `before`. */
export function heldKeysTouched(before: ThreadState, after: ThreadState): string[] {
  const [low, high] = [strictness(before), strictness(after)].toSorted((a, b) => a - b);
  return HELD.filter((to) => strictness(to) > (low ?? 0) && strictness(to) <= (high ?? 0)).map(
    commentsHeldKey,
  );
}

const HELD = ["moderated", "closed"] as const;

function strictness(state: ThreadState): number {
  return threadStates.indexOf(state);
}
