/** What moderators are told of how they keep up with what readers write. */
export type KeepingUpWords = {
  readonly title: string;
  /** @param until a moment, in words; null where the newspaper's usual number counts */
  readonly on: (moderators: number, until: string | null) => string;
  readonly nobodySaid: string;
  readonly pace: (perHour: number, isMeasured: boolean) => string;
  readonly nothingWaits: string;
  /** @param clearing and @param patience as `duration` tells them; null for without end */
  readonly queue: (clearing: string | null, patience: string) => string;
  readonly oldest: (at: string) => string;
  /** What all stories are held to for now. */
  readonly heldTo: (state: string) => string;
  readonly heldMeans: string;
  /** @param minutes a whole number */
  readonly duration: (minutes: number) => string;
  readonly change: string;
  readonly changeTitle: string;
  readonly changeMeans: string;
  readonly howMany: string;
  readonly howLong: string;
  readonly hours: (hours: number) => string;
  readonly say: string;
  readonly forget: string;
  readonly numberFault: string;
};
