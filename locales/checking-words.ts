/** The words of the screens about checking a version before it is published, in one language. */
export type CheckingWords = {
  readonly title: string;
  readonly run: string;
  readonly again: string;
  readonly running: string;
  readonly clean: string;
  readonly errors: (count: number) => string;
  readonly questions: (count: number) => string;
  /** Names the button that leads to the words of a finding. */
  readonly show: (where: string) => string;
  /** Leads to the story's own screen, where the screen that is open has no such field. */
  readonly onStoryScreen: (where: string) => string;
  readonly fix: string;
  readonly fixTo: (fix: string) => string;
  readonly fixAll: (count: number) => string;
  readonly undo: string;
  readonly lost: string;
  readonly inOriginal: (words: string) => string;
  readonly ofTranslation: (edition: string) => string;
  readonly mendFirst: string;
  readonly mayOverrule: string;
  readonly answer: string;
  readonly reason: string;
  readonly reasonMissing: string;
  readonly allTheSame: (act: string) => string;
  readonly somethingNew: string;
  readonly overruledBy: (name: string) => string;
};
