/** What readers see of the letters that they can ask for, on pages and in the letters, in one language. */
export type NewsletterWords = {
  readonly title: string;
  /** The name of the letter that tells the front page. */
  readonly daily: string;
  /** @param time at which letters go out, as `7:00` */
  readonly introduction: (time: string) => string;
  readonly promise: string;
  readonly addressField: string;
  readonly addressHint: string;
  readonly which: string;
  readonly whichHint: string;
  /** Heads the letters of one section each. */
  readonly bySection: string;
  /** On a topic's page. */
  readonly ofTopic: (topic: string) => string;
  readonly ask: string;
  readonly trap: string;
  readonly correctThis: string;
  readonly faults: Readonly<
    Record<"address-missing" | "address-invalid" | "list-missing" | "too-many", string>
  >;
  readonly askedTitle: string;
  readonly askedText: string;
  readonly confirmTitle: string;
  readonly confirmText: (address: string) => string;
  readonly confirm: string;
  readonly confirmedTitle: string;
  readonly confirmedText: (time: string) => string;
  readonly linkGoneTitle: string;
  readonly linkGoneText: string;
  readonly askAgain: string;
  readonly leaveTitle: string;
  readonly leaveText: (list: string) => string;
  readonly leave: string;
  readonly leaveAll: string;
  readonly leftTitle: string;
  readonly leftText: (list: string) => string;
  readonly leftAllText: string;
  readonly leftAlready: string;
  /** The letter that asks whether the mailbox is theirs. */
  readonly confirmation: {
    readonly subject: (paper: string) => string;
    readonly says: (paper: string) => string;
    readonly act: string;
    readonly until: (moment: string) => string;
    readonly otherwise: string;
  };
  /** @param list what the letter is about, @param headline what it begins with */
  readonly subjectOf: (list: string, headline: string) => string;
  readonly alsoNew: string;
  readonly whyYou: (list: string, site: string) => string;
  readonly stop: string;
  /** Begins the subject of a letter that a member of the staff sends to themselves. */
  readonly trial: (subject: string) => string;
};
