import type { Body } from "./body.ts";

/** Where a version stands on its way to the public and after. */
export type Status = "draft" | "in-review" | "scheduled" | "published" | "corrected" | "withdrawn" | "killed";

/** A story is dated news; a page stands outside the lists (About, Contact). */
export type VersionKind = "story" | "page";

/** The picture at the head of a version, with this edition's own words for it. */
export type LeadPicture = {
  readonly mediaId: string;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
};

/** All that a writer writes: one saved state of a version. */
export type Words = {
  readonly headline: string;
  readonly kicker: string;
  readonly standfirst: string;
  /** Agency or sources, as the reader sees them. */
  readonly source: string;
  /** The place line. */
  readonly place: string;
  readonly picture: LeadPicture | null;
  readonly body: Body;
};

/** Words with nothing in them, to begin from. */
export const noWords: Words = {
  headline: "",
  kicker: "",
  standfirst: "",
  source: "",
  place: "",
  picture: null,
  body: { type: "doc", content: [] },
};

/** A version as staff and actions see it, without its body. Times in epoch milliseconds. */
export type Version = {
  readonly id: string;
  readonly storyId: string;
  readonly edition: string;
  readonly kind: VersionKind;
  readonly status: Status;
  readonly slug: string;
  readonly headline: string;
  readonly revisionId: string;
  readonly publicRevisionId: string | null;
  readonly visibleFrom: number | null;
  readonly embargoUntil: number | null;
};
