/** The words of the screen that shows a draft as its readers will have it, in one language. */
export type PreviewWords = {
  readonly title: string;
  readonly of: (headline: string) => string;
  readonly back: string;
  readonly width: string;
  readonly phone: string;
  readonly desk: string;
  readonly form: string;
  readonly full: string;
  readonly lite: string;
  readonly reload: string;
  readonly links: string;
  readonly linksMean: string;
  readonly noLinks: string;
  readonly makeLink: string;
  readonly holdsFor: string;
  readonly hours: (hours: number) => string;
  readonly copy: string;
  readonly copied: string;
  readonly revoke: string;
  readonly madeBy: (name: string, expires: string) => string;
  readonly linkField: (name: string) => string;
  readonly cost: string;
  readonly costOf: (page: string, picture: string | null) => string;
  readonly costOfLite: (lite: string) => string;
  readonly length: (words: number, minutes: number) => string;
};
