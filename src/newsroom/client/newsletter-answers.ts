/** A kind of letter of an edition; its name is null where there is no such section or topic any more. */
export type ReaderLetter = {
  readonly edition: string;
  readonly list: string;
  readonly name: string | null;
  readonly count: number;
};

/** What went out on a day. */
export type NewsletterIssue = {
  readonly id: string;
  readonly edition: string;
  readonly list: string;
  readonly name: string | null;
  readonly day: string;
  readonly state: "queuing" | "sending" | "sent";
  readonly queued: number;
  readonly sent: number;
  readonly failed: number;
  readonly bounced: number;
  readonly left: number;
  readonly createdAt: number;
};

/** All about letters to readers. `hour` is null where none go out. */
export type Newsletters = {
  readonly hour: number | null;
  readonly letters: readonly ReaderLetter[];
  readonly issues: readonly NewsletterIssue[];
};

/** Which letter. */
export type WantedLetter = { readonly edition: string; readonly list: string };
