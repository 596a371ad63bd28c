/** The words of writing together and of losing nothing, on the newsroom's screens. */
export type WritingWords = {
  readonly present: string;
  readonly hasOpen: (name: string) => string;
  readonly isTyping: (name: string) => string;
  readonly notRecovered: string;
  readonly openWithout: string;
  readonly paragraph: string;
  readonly yours: string;
  readonly other: string;
  readonly taken: string;
  readonly keepOnly: (whose: string) => string;
  readonly keptHere: string;
  readonly notKept: string;
  readonly sessionEnded: string;
  readonly earlierDrafts: string;
  readonly wasPublished: string;
  readonly restore: string;
  readonly saysTheSame: string;
  readonly close: string;
};
