/** What members are told of sending readers a notification. */
export type NotifyWords = {
  readonly send: string;
  readonly title: string;
  /** @param count how many browsers */
  readonly means: (count: number) => string;
  readonly nobody: string;
  readonly today: (sent: number, most: number) => string;
  readonly told: (moment: string) => string;
};
