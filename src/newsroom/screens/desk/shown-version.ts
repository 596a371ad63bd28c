import type { Edition } from "../../client/answers.ts";

/** A version as a line of the desk may name its story by it. */
export type Telling = {
  readonly versionId: string;
  readonly edition: string;
  readonly headline: string;
  readonly isOriginal: boolean;
};

type Reader = {
  readonly editions: readonly Pick<Edition, "code" | "language">[];
  /** That in which the member reads the newsroom, as `en`. */
  readonly language: string;
};

/**
 * By which of its versions a story is named: one in the member's own language, else the original, else the first. Of several in their
 * language the newspaper's first edition; what has no headline yet names nothing.
 */
export function shownVersion<One extends Telling>(
  tellings: readonly [One, ...One[]],
  { editions, language }: Reader,
): One {
  const named = tellings.filter((one) => one.headline !== "");
  const theirs = editions
    .filter((edition) => new Intl.Locale(edition.language).language === language)
    .map((edition) => named.find((one) => one.edition === edition.code));
  return (
    theirs.find((one) => one !== undefined) ?? named.find((one) => one.isOriginal) ?? named[0] ?? tellings[0]
  );
}
