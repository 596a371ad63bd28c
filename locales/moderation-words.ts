/** What the screen of moderators says. */
export type ModerationWords = {
  readonly title: string;
  readonly waiting: (count: number) => string;
  readonly queue: string;
  /** @param count how many wait in it, where that is known */
  readonly queueOf: (queue: string, count: number | undefined) => string;
  readonly nothing: string;
  readonly notAll: (shown: number) => string;
  readonly keys: string;
  readonly keysShown: string;
  readonly keyMeans: (key: string) => string;
  readonly statusName: (status: string) => string;
  readonly actName: (act: string) => string;
  readonly actOn: (act: string, name: string) => string;
  readonly rejectTitle: (count: number) => string;
  readonly rejectMeans: string;
  readonly ruleName: (rule: string) => string;
  readonly edited: string;
  /** Before what became of the comments under a name. */
  readonly record: string;
  readonly recordOf: (status: string, count: number) => string;
  readonly reports: (count: number) => string;
  readonly answers: (name: string) => string;
  readonly choose: (name: string) => string;
  readonly chooseAll: string;
  readonly chooseNone: string;
  readonly chosen: (count: number) => string;
  readonly decided: (count: number) => string;
  readonly undo: string;
  /** Beside the number in the menu, for who can't see where it stands. */
  readonly wait: string;
  readonly author: (name: string) => string;
  readonly exchange: (name: string) => string;
  readonly banMeans: string;
  /** What stands beside the queue. */
  readonly beside: string;
  readonly bans: string;
  readonly liftBan: string;
  readonly stateName: (state: string) => string;
};
