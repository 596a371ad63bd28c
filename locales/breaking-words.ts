/** What the screen for breaking news says. */
export type BreakingWords = {
  readonly title: string;
  readonly shortcut: string;
  readonly firstParagraph: string;
  readonly secondParagraph: string;
  readonly optional: string;
  readonly leads: string;
  readonly stubIn: (edition: string) => string;
  readonly stubMeans: string;
  readonly paragraph: string;
  readonly publishNow: string;
  readonly kept: string;
  readonly notKept: string;
  readonly offline: string;
  readonly notSent: string;
  readonly published: string;
  readonly publishedBefore: string;
  readonly backToText: string;
  readonly goOnWriting: string;
  readonly another: string;
  readonly needed: string;
};
