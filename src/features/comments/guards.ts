import { LONGEST_COMMENT, LONGEST_NAME, type ThreadState } from "./comment.ts";
import { countLinks } from "./comment-text.ts";
import type { FloodSigns } from "./flood.store.ts";
import type { FormAge } from "./form-word.ts";

/** Comments from one address and from one network within `FLOOD_WITHIN` milliseconds; many readers may share one of either. */
export const MOST_OF_ADDRESS = 6;
export const MOST_OF_SUBNET = 40;
export const FLOOD_WITHIN = 10 * 60_000;
const MOST_LINKS = 2;

/** What may be wrong with a comment: with what is written in a field, or with the whole form. */
export type CommentFault =
  | "comment-missing"
  | "comment-too-long"
  | "comment-links"
  | "comment-repeated"
  | "name-missing"
  | "name-too-long"
  | "name-link"
  | "too-fast"
  | "too-old"
  | "too-many"
  | "banned"
  | "closed"
  | "paused"
  | "answered-gone"
  | "form-used";

/** What guards look at: what was written, cleaned, and what is known of where it came from. */
export type Guarded = {
  readonly body: string;
  readonly authorName: string;
  readonly age: FormAge;
  readonly state: ThreadState;
  /** Whether it takes fewer than it would, because too many wait for the moderators. */
  readonly isHeld: boolean;
  /** Whether the comment that it answers is there for readers; true where it answers none. */
  readonly answersPublic: boolean;
  readonly signs: FloodSigns;
};

type Guard = (guarded: Guarded) => CommentFault | null;

/** In the order in which a reader is told. */
const guards: readonly Guard[] = [
  ({ state, isHeld }) => (state !== "closed" ? null : isHeld ? "paused" : "closed"),
  ({ age }) => (age === "fine" ? null : age),
  ({ signs }) => (signs.isBanned ? "banned" : null),
  ({ signs }) =>
    signs.fromAddress >= MOST_OF_ADDRESS || signs.fromSubnet >= MOST_OF_SUBNET ? "too-many" : null,
  ({ answersPublic }) => (answersPublic ? null : "answered-gone"),
  ({ body }) => (body === "" ? "comment-missing" : null),
  ({ body }) => (body.length > LONGEST_COMMENT ? "comment-too-long" : null),
  ({ body }) => (countLinks(body) > MOST_LINKS ? "comment-links" : null),
  ({ body, signs }) => (body !== "" && signs.isRepeated ? "comment-repeated" : null),
  ({ authorName }) => (authorName === "" ? "name-missing" : null),
  ({ authorName }) => (authorName.length > LONGEST_NAME ? "name-too-long" : null),
  ({ authorName }) => (countLinks(authorName) > 0 ? "name-link" : null),
];

/** All that is wrong with a comment, nothing where it may be kept. */
export function findFaults(guarded: Guarded): CommentFault[] {
  return guards.flatMap((guard) => guard(guarded) ?? []);
}
