/** What the screen of newsletters says. */
export type MailingWords = {
  readonly title: string;
  /** @param hour as `7:00` */
  readonly means: (hour: string) => string;
  readonly off: string;
  readonly letters: string;
  readonly letter: string;
  readonly edition: string;
  readonly readers: string;
  /** Of a section or topic that there is no more. */
  readonly gone: string;
  readonly look: string;
  readonly lookAt: (letter: string) => string;
  readonly next: (letter: string) => string;
  readonly nothingNew: string;
  readonly subject: string;
  readonly asOnPhone: string;
  readonly asAtDesk: string;
  readonly frame: string;
  readonly plainText: string;
  readonly sendMe: string;
  readonly sentTo: (address: string) => string;
  readonly issues: string;
  readonly noIssues: string;
  readonly day: string;
  readonly state: string;
  readonly stateName: (state: string) => string;
  readonly sent: string;
  readonly sentOf: (sent: number, queued: number) => string;
  readonly cameBack: string;
  readonly left: string;
  readonly remove: string;
  readonly removeMeans: string;
  readonly address: string;
  readonly removeAct: string;
  readonly removed: (address: string, count: number) => string;
};
