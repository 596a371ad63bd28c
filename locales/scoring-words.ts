/** What moderators are told of what the scorer makes of comments. */
export type ScoringWords = {
  readonly title: string;
  readonly means: string;
  /** @param look `fine`, `unsure` or `closely` */
  readonly lookName: (look: string) => string;
  /** @param reasons words of the comment, each in its quotation marks, and names of signs, with commas between */
  readonly because: (reasons: string) => string;
  readonly word: (word: string) => string;
  readonly signName: (sign: string) => string;
  readonly order: string;
  /** @param order `fine`, `closely` or `oldest` */
  readonly orderName: (order: string) => string;
  readonly tooLittle: (known: {
    readonly decisions: number;
    readonly kept: number;
    readonly needed: number;
    readonly ofEachKind: number;
  }) => string;
  readonly learned: (decisions: number, when: string) => string;
  /** Asked about the last decisions, which it had not seen: how many it pointed at, and how many of those were right. */
  readonly precision: (right: number, pointedAt: number) => string;
  readonly recall: (right: number, kept: number) => string;
  readonly held: (asked: number, learned: number) => string;
};
