import type { Block } from "./body.ts";
import type { Words } from "./story.ts";

/** The fields of a version beside its body. */
export type WordField = Exclude<keyof Words, "body">;

/**
 * Two people wrote at one place at one time. Of a field, what who found it wrote (`mine`) stands, and theirs is kept here alone; of a
 * paragraph both stand, theirs under `blockId` and mine after it under `mineId` (null where one of them had deleted it: what the other
 * wrote stands).
 */
export type Clash = { readonly id: string } & (
  | {
      readonly kind: "field";
      readonly field: WordField;
      readonly mine: Words[WordField];
      readonly theirs: Words[WordField];
    }
  | {
      readonly kind: "paragraph";
      readonly blockId: string;
      readonly mineId: string | null;
      readonly mine: Block | null;
      readonly theirs: Block | null;
    }
);

/** Whether all that an earlier clash tells is told by a later one too: two people who go on writing in one field find many. */
export function isToldBy(earlier: Clash, later: Clash): boolean {
  if (earlier.kind !== "field" || later.kind !== "field" || earlier.field !== later.field) return false;
  const told = [later.mine, later.theirs];
  return [earlier.mine, earlier.theirs].every((words) =>
    told.some((one) =>
      typeof words === "string" && typeof one === "string"
        ? one.includes(words)
        : JSON.stringify(one) === JSON.stringify(words),
    ),
  );
}
