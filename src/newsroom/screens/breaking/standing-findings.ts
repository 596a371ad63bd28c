import type { BreakingFinding } from "../../../features/breaking/check-breaking.ts";
import type { BreakingDraft, Stub } from "./breaking-draft.ts";

/** A field of the form: of the story itself or of a stub. */
export type BreakingField = {
  readonly edition: string;
  readonly name: "headline" | "first" | "second" | "paragraph";
};

/** The findings of a field whose words stand there as they were checked, with their places in what is typed. */
export function listStanding(
  draft: BreakingDraft,
  findings: readonly BreakingFinding[],
  field: BreakingField,
): BreakingFinding[] {
  const typed = textOf(draft, field);
  const paragraph = paragraphOf(draft, field);
  // What is sent has no white space at its ends.
  const shift = typed.length - typed.trimStart().length;
  return findings.flatMap((one) => {
    if (one.edition !== field.edition || one.paragraph !== paragraph) return [];
    const [from, to] = [one.from + shift, one.to + shift];
    return typed.slice(from, to) === one.quote ? [{ ...one, from, to }] : [];
  });
}

/** The text of a field after its findings were mended, from its end so that each stands where it was found. */
export function mendText(text: string, findings: readonly BreakingFinding[]): string {
  return findings
    .toSorted((one, other) => other.from - one.from)
    .reduce(
      (mended, { from, to, fix, quote }) =>
        fix === undefined || mended.slice(from, to) !== quote
          ? mended
          : mended.slice(0, from) + fix + mended.slice(to),
      text,
    );
}

/** Every field that the form has for a draft. */
export function listFieldsOf({ edition, stubs }: BreakingDraft): BreakingField[] {
  const own = (["headline", "first", "second"] as const).map((name) => ({ edition, name }));
  const others = stubs
    .filter((stub) => stub.edition !== edition)
    .flatMap((stub) => (["headline", "paragraph"] as const).map((name) => ({ edition: stub.edition, name })));
  return [...own, ...others];
}

/** What is typed in a field. */
export function textOf(draft: BreakingDraft, { edition, name }: BreakingField): string {
  if (edition === draft.edition) return name === "paragraph" ? "" : draft[name];
  const stub: Stub | undefined = draft.stubs.find((one) => one.edition === edition);
  return name === "headline" || name === "paragraph" ? (stub?.[name] ?? "") : "";
}

/** Which paragraph of those that are sent a field holds: an empty one is not sent. */
function paragraphOf({ first }: BreakingDraft, { name }: BreakingField): number | null {
  if (name === "headline") return null;
  return name === "second" && first.trim() !== "" ? 1 : 0;
}
