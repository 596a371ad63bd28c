/** What readers are told of a story that is being told as it happens. */
export type LiveWords = {
  readonly developing: string;
  /** Before the time of the newest update. */
  readonly newest: string;
  /** The link that loads the page anew. */
  readonly refresh: string;
  /** The same link once updates came: it shows them. @param count 1 or more */
  readonly newUpdates: (count: number) => string;
};
