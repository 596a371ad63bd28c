import type { BreakingWish } from "../../client/answers.ts";

/** The same news in another edition, in short. */
export type Stub = { readonly edition: string; readonly headline: string; readonly paragraph: string };

/** Breaking news while it is typed. */
export type BreakingDraft = {
  /** One wish to publish: sent again, it is never done twice. */
  readonly key: string;
  readonly edition: string;
  readonly headline: string;
  readonly first: string;
  readonly second: string;
  /** Empty for none; null while nobody has chosen. */
  readonly sectionId: string | null;
  readonly leads: boolean;
  readonly stubs: readonly Stub[];
};

/** A draft with nothing in it. @param sectionId what was chosen last */
export function newBreakingDraft(
  key: string,
  { edition, sectionId = null }: { readonly edition: string; readonly sectionId?: string | null },
): BreakingDraft {
  return { key, edition, sectionId, headline: "", first: "", second: "", leads: true, stubs: [] };
}

/** A draft as the browser kept it; null where it kept none that can be read. */
export function readBreakingDraft(kept: string | null): BreakingDraft | null {
  try {
    const read: unknown = JSON.parse(kept ?? "null");
    return isDraft(read) ? read : null;
  } catch {
    return null;
  }
}

function isDraft(read: unknown): read is BreakingDraft {
  if (typeof read !== "object" || read === null) return false;
  const given = new Map(Object.entries(read));
  const stubs: unknown = given.get("stubs");
  return (
    ["key", "edition", "headline", "first", "second"].every((name) => typeof given.get(name) === "string") &&
    typeof given.get("leads") === "boolean" &&
    Array.isArray(stubs)
  );
}

/** The stubs that somebody has begun to write, in the order in which they are sent. */
export function listBegunStubs({ edition, stubs }: BreakingDraft): readonly Stub[] {
  return stubs.filter(
    (stub) => stub.edition !== edition && (stub.headline.trim() !== "" || stub.paragraph.trim() !== ""),
  );
}

/** A draft as it is sent. */
export function wishOf(draft: BreakingDraft): BreakingWish {
  const { key, edition, headline, first, second, sectionId, leads } = draft;
  const paragraphs = (texts: readonly string[]) =>
    texts.map((text) => text.trim()).filter((text) => text !== "");
  return {
    key,
    sectionId: sectionId === "" ? null : sectionId,
    leads,
    tellings: [
      { edition, headline, paragraphs: paragraphs([first, second]) },
      ...listBegunStubs(draft).map((stub) => ({
        edition: stub.edition,
        headline: stub.headline,
        paragraphs: paragraphs([stub.paragraph]),
      })),
    ],
  };
}
