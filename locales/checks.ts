/** What a check can find; each has its sentence in every language. Those that begin with `parity-` compare a version with its original. */
export type CheckCode =
  | "ends-in-comma"
  | "no-end-sign"
  | "quotation-not-closed"
  | "quotation-not-opened"
  | "machine-draft"
  | "empty-paragraph"
  | "double-word"
  | "no-alt-text"
  | "no-credit"
  | "picture-expired"
  | "no-byline"
  | "no-source"
  | "no-section"
  | "long-headline"
  | "dead-link"
  | "name-two-ways"
  | "straight-quotation-mark"
  | "straight-apostrophe"
  | "french-space"
  | "space-before-sign"
  | "double-space"
  | "three-dots"
  | "hyphen-for-dash"
  | "ordinal"
  | "space-in-number"
  | "parity-untranslated"
  | "parity-number"
  | "parity-date"
  | "parity-time"
  | "parity-amount"
  | "parity-name"
  | "parity-quotations"
  | "parity-links"
  | "parity-pictures"
  | "parity-blocks";

/** Which part of a version a finding stands in. */
export type CheckPart =
  | "headline"
  | "kicker"
  | "standfirst"
  | "source"
  | "place"
  | "byline"
  | "section"
  | "picture"
  | "alt"
  | "caption"
  | "credit"
  | "text"
  | "body";

/** What a sentence about a finding may need: only those facts are there that the check has. */
export type FindingFacts = {
  /** The words it points at; empty where words are missing. */
  readonly quote: string;
  /** What would stand there instead. */
  readonly fix?: string;
  /** The words it is compared with: of the original, or elsewhere in the text. */
  readonly other?: string;
  /** How many there are here. */
  readonly here?: number;
  /** How many there are in the original, or how many there may be. */
  readonly there?: number;
};

/** The words of the newsroom about checks, in one language: that of whoever reads the finding, whatever the story's. */
export type CheckWords = {
  readonly messages: Readonly<Record<CheckCode, (facts: FindingFacts) => string>>;
  readonly parts: Readonly<Record<CheckPart, string>>;
  readonly severities: { readonly block: string; readonly ask: string };
  /** The last line of a report. */
  readonly total: (counts: { versions: number; block: number; ask: number }) => string;
};
