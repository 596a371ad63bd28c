/** What a notification of a version would do. */
export type Notification = {
  /** How many readers' browsers it would reach. */
  readonly readers: number;
  readonly sentToday: number;
  readonly mostADay: number;
  /** When readers were told of the version as it is now, epoch milliseconds; null where they were not. */
  readonly toldAt: number | null;
};
