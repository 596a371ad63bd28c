/** The words of what is done with a version besides writing it, in one language. */
export type ActsWords = {
  /** The address of a story. */
  readonly address: string;
  readonly changeAddress: string;
  readonly addressHint: string;
  readonly embargoUntil: (time: string) => string;
  readonly comesOut: (time: string) => string;
  readonly correctionsDue: string;
  readonly correctedElsewhere: (edition: string, time: string) => string;
  readonly nothingToCorrect: string;
  readonly followsThem: string;
  readonly further: string;
  readonly newTopic: string;
  readonly topicName: (edition: string) => string;
  readonly topicKind: string;
  readonly topicKindName: (kind: string) => string;
  readonly makeTopic: string;
};
