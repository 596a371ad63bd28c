/** What the screen of the log says. */
export type LogWords = {
  readonly title: string;
  readonly who: string;
  readonly what: string;
  readonly about: string;
  readonly when: string;
  readonly byItself: string;
  readonly nothing: string;
  readonly everyMember: string;
  readonly alsoByItself: string;
  readonly from: string;
  readonly to: string;
  readonly everything: string;
  readonly only: string;
  readonly onlyThis: (name: string) => string;
  /** What acts are of, as `story`. */
  readonly nounName: (noun: string) => string;
  /** What was done, as `story.published`. */
  readonly kindName: (kind: string) => string;
};
