import type { Words } from "../../../features/stories/story.ts";
import { mergeBodies } from "../../editor/saving/merge-bodies.ts";

/** The fields of a version beside its body. */
type Field = Exclude<keyof Words, "body">;
const fields: readonly Field[] = ["headline", "kicker", "standfirst", "source", "place", "picture"];

/** A field that both sides wrote. */
export type FieldConflict = { readonly field: Field; readonly theirs: Words[Field] };

/** Two edits brought together, and where both wrote the same thing. */
export type MergedWords = {
  readonly words: Words;
  readonly fields: readonly FieldConflict[];
  /** How many paragraphs stand in the body twice, theirs and mine. */
  readonly paragraphs: number;
};

/**
 * Brings two edits of a version together: what one side alone changed is taken as it did. Where both changed a field, mine stands and
 * theirs is told; where both changed a paragraph, both stand one after the other.
 * @param newId gives the id of a paragraph that stands beside the one it conflicts with
 */
export function mergeWords(
  sides: { readonly base: Words; readonly mine: Words; readonly theirs: Words },
  newId: () => string,
): MergedWords {
  const { base, mine, theirs } = sides;
  const bodies = { base: base.body, mine: mine.body, theirs: theirs.body };
  const { body, conflicts } = mergeBodies(bodies, newId);
  const taken = fields.filter((field) => isSame(mine[field], base[field]));
  const contested = fields.filter(
    (field) =>
      !taken.includes(field) && !isSame(theirs[field], base[field]) && !isSame(mine[field], theirs[field]),
  );
  return {
    words: { ...mine, ...Object.fromEntries(taken.map((field) => [field, theirs[field]])), body },
    fields: contested.map((field) => ({ field, theirs: theirs[field] })),
    paragraphs: conflicts.length,
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
