/** The words that stand in addresses, in the reader's language. One-word addresses (`latest`, `search`) can't be a story's slug. */
export type PathWords = {
  readonly section: string;
  readonly topic: string;
  readonly author: string;
  readonly latest: string;
  readonly search: string;
  readonly weather: string;
  /** How the newspaper is installed as an app, and what it keeps for reading without a network. */
  readonly app: string;
  readonly offline: string;
  readonly newsletter: string;
  /** Stand after it: where a link in a letter of ours leads, to begin a subscription and to end one. */
  readonly confirm: string;
  readonly leave: string;
  /** Stands after a story's own address. */
  readonly history: string;
  /** Stand after it too: what readers wrote, the form to write, and the one to report a comment. */
  readonly comments: string;
  readonly comment: string;
  readonly report: string;
};
