/** What readers see around comments, in one language. */
export type ReaderCommentWords = {
  readonly title: string;
  readonly titleOf: (headline: string) => string;
  readonly count: (count: number) => string;
  readonly none: string;
  readonly write: string;
  readonly answer: string;
  /** @param name whose comment is answered */
  readonly answering: (name: string) => string;
  readonly report: string;
  readonly closed: string;
  readonly moderated: string;
  /** In the place of `moderated`, where each is shown at once as soon as fewer wait. */
  readonly heldBack: string;
  /** In the place of `closed`, where more are taken as soon as fewer wait. */
  readonly paused: string;
  readonly edited: string;
  /** In the place of a comment that is not shown while answers to it are, by why. */
  readonly absences: Readonly<Record<"removed" | "waits", string>>;
  readonly all: string;
  readonly newest: string;
  readonly oldest: string;
  readonly everyLanguage: string;
  /** @param language the name that the language gives itself */
  readonly onlyIn: (language: string, count: number) => string;
  readonly further: string;
  readonly backToStory: string;
  readonly filters: string;
  readonly nameField: string;
  readonly commentField: string;
  readonly nameHint: string;
  readonly commentHint: string;
  /** Beside a field that no reader sees. */
  readonly trap: string;
  readonly send: string;
  /** On a button that closes the form; what is typed is kept. */
  readonly close: string;
  /** On a button that puts away what was refused. */
  readonly hide: string;
  /** Where the server could not be reached. */
  readonly notSent: string;
  readonly correctThis: string;
  /** What is wrong, by its code. */
  readonly faults: Readonly<Record<string, string>>;
  readonly yourComment: string;
  /** What became of one's own comment, by its status. */
  readonly standings: Readonly<Record<string, string>>;
  readonly keepThisPage: string;
  readonly changeIt: string;
  readonly saveChange: string;
  /** The rules that a rejected comment may have broken. */
  readonly rules: Readonly<Record<string, string>>;
  readonly reportTitle: string;
  readonly reportReason: string;
  readonly reasons: Readonly<Record<string, string>>;
  readonly sendReport: string;
  readonly reported: string;
  readonly goneTitle: string;
};
