import type { Clash, WordField } from "../../../features/stories/clash.ts";
import type { Words } from "../../../features/stories/story.ts";
import { isSame, mergeBodies } from "../../editor/saving/merge-bodies.ts";

const fields: readonly WordField[] = ["headline", "kicker", "standfirst", "source", "place", "picture"];

/** Two edits brought together, and where both wrote at one place. */
export type MergedWords = { readonly words: Words; readonly clashes: readonly Clash[] };

/**
 * Brings two edits of a version together: what one side alone changed is taken as it did. Where both changed a field, mine stands and
 * theirs is told; where both changed a paragraph, both stand one after the other.
 * @param newId gives the id of a clash, and of a paragraph that stands beside the one it clashes with
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
    clashes: [
      ...contested.map(
        (field): Clash => ({
          ...{ id: newId(), kind: "field", field },
          ...{ mine: mine[field], theirs: theirs[field] },
        }),
      ),
      ...conflicts.map(
        (conflict): Clash => ({
          ...{ id: newId(), kind: "paragraph", blockId: conflict.id, mineId: conflict.mineId },
          ...{ mine: conflict.mine, theirs: conflict.theirs },
        }),
      ),
    ],
  };
}
