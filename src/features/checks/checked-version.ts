import type { VersionKind, Words } from "../stories/story.ts";
import type { Finding } from "./finding.ts";

/** A version as the checks see it: its words, and the little they need of what stands around them. */
export type CheckedVersion = {
  /** The language's first subtag, as `en`; a language without rules of its own gets those that hold for all. */
  readonly language: string;
  readonly kind: VersionKind;
  readonly words: Words;
  /** How many people have signed it. */
  readonly writers: number;
  readonly hasSection: boolean;
  /** The pictures whose files say themselves who must be credited, by media id. */
  readonly creditedMedia: ReadonlySet<string>;
  /** The names of the files of pictures whose licence is over, by media id. */
  readonly expiredMedia: ReadonlyMap<string, string>;
  readonly addresses: OwnAddresses;
};

/** What readers can open on the newspaper's own site. */
export type OwnAddresses = {
  /** As `https://news.example`, without a slash at the end. */
  readonly origin: string;
  /** The paths under which editions stand, as `/en`; an own path under none of them (a picture's) is not judged. */
  readonly prefixes: readonly string[];
  /** The paths that readers can open, without origin, query or a slash at the end. */
  readonly known: ReadonlySet<string>;
};

/** One check of one version by itself. */
export type CopyCheck = (version: CheckedVersion) => Finding[];
