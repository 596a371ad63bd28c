import type { Words } from "../stories/story.ts";

/** What stands around the body and is told anew in each language. `alt` and `caption` are those of the lead picture. */
export const toldFields = ["headline", "kicker", "standfirst", "place", "source", "alt", "caption"] as const;

export type ToldField = (typeof toldFields)[number];

/**
 * The original's words of a field as a translation told them, by field; empty where it is yet to tell them, absent where nobody knows.
 */
export type ToldFields = ReadonlyMap<string, string>;

/** How a translation stands to one field of the original. `before` is what the translation tells, where that is not `text`. */
export type FieldDebt = {
  readonly field: ToldField;
  readonly state: "followed" | "changed" | "new";
  /** The original's words now. */
  readonly text: string;
  readonly before: string | null;
};

/**
 * How a translation stands to the fields of its original. Of a field of which nobody told what it was made from, one that says nothing is
 * new and one that says something is taken to follow: who brought it in will have looked.
 */
export function fieldDebtsOf(original: Words, translation: Words, told: ToldFields): FieldDebt[] {
  return toldFields.map((field): FieldDebt => {
    const text = textOfField(original, field);
    const before = told.get(field);
    if (before === text) return { field, state: "followed", text, before: null };
    if (before !== undefined && before !== "") return { field, state: "changed", text, before };
    const isEmpty = textOfField(translation, field).trim() === "";
    const isNew = text.trim() !== "" && (before === "" || isEmpty);
    return { field, state: isNew ? "new" : "followed", text, before: null };
  });
}

/** What a version says in a field; nothing for a picture's words where there is no picture. */
export function textOfField(words: Words, field: ToldField): string {
  if (field === "alt" || field === "caption") return words.picture?.[field] ?? "";
  return words[field];
}
