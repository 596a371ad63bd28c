import type { PublicPicture } from "../media/picture.ts";
import type { Body } from "./body.ts";
import type { VersionKind } from "./story.ts";

/** A name that leads somewhere: a section, a topic, a writer. */
export type NamedLink = { readonly id: string; readonly name: string; readonly slug: string };

/** A picture with the words of the edition that shows it. */
export type CaptionedPicture = {
  readonly picture: PublicPicture;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
};

/** A story as lists show it. Times in epoch milliseconds. */
export type StoryCard = {
  readonly versionId: string;
  readonly storyId: string;
  readonly slug: string;
  readonly headline: string;
  readonly kicker: string;
  readonly standfirst: string;
  readonly publishedAt: number;
  readonly updatedAt: number | null;
  readonly section: NamedLink | null;
  readonly picture: CaptionedPicture | null;
};

/** A writer as a byline names them. */
export type Writer = NamedLink & { readonly role: string };

/** The same story in another edition, where the public can read it. */
export type OtherEdition = {
  readonly versionId: string;
  readonly edition: string;
  readonly slug: string;
  readonly headline: string;
};

/**
 * That a translation does not follow all of its original, which the public can read too. Times in epoch milliseconds: as of when it
 * follows it, and when the original was changed last.
 */
export type OpenDebt = {
  readonly original: OtherEdition;
  readonly followsAt: number;
  readonly originalUpdatedAt: number;
};

/** A correction as readers are told it, and where else the same was corrected. `at` in epoch milliseconds. */
export type PublicCorrection = {
  readonly at: number;
  readonly note: string;
  readonly elsewhere: readonly OtherEdition[];
};

/** A story as its own page shows it. */
export type PublicStory = StoryCard & {
  readonly edition: string;
  readonly kind: VersionKind;
  readonly corrected: boolean;
  /** The published revision that it shows. */
  readonly revisionId: string;
  readonly source: string;
  readonly place: string;
  readonly wordCount: number;
  readonly body: Body;
  readonly writers: readonly Writer[];
  readonly topics: readonly NamedLink[];
  readonly otherEditions: readonly OtherEdition[];
  /** What it owes its original, if it is a translation; null while it owes nothing. */
  readonly debt: OpenDebt | null;
  /** The notes of its public corrections, newest first. */
  readonly corrections: readonly PublicCorrection[];
  /** Whether its history has more to tell than that it was published. */
  readonly wasChanged: boolean;
};

/** What an address of a story answers: the story, or what became of it. */
export type StoryAtAddress =
  | { readonly found: "story"; readonly story: PublicStory }
  | { readonly found: "withdrawn" }
  | { readonly found: "nothing" };
