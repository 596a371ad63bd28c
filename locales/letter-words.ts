/** The letters that the newsroom sends, in one language. */
export type LetterWords = {
  readonly invitation: (paper: string, inviter: string) => AccessLetterWords;
  /** An administrator gave a member a new link. */
  readonly renewal: (paper: string, administrator: string) => AccessLetterWords;
  /** The member has forgotten the password, or somebody says so. */
  readonly forgotten: (paper: string) => AccessLetterWords;
  readonly until: (time: string) => string;
};

/** A letter with one link in it. */
export type AccessLetterWords = {
  readonly subject: string;
  readonly says: string;
  /** The link's own words. */
  readonly act: string;
  readonly otherwise: string;
};
