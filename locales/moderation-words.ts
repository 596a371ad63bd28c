/** What the screen of moderators says. */
export type ModerationWords = {
  readonly title: string;
  readonly waiting: (count: number) => string;
  readonly queue: string;
  readonly queueName: (queue: string) => string;
  readonly nothing: string;
  readonly keys: string;
  readonly statusName: (status: string) => string;
  readonly actName: (act: string) => string;
  readonly actOn: (act: string, name: string) => string;
  readonly rule: string;
  readonly ruleName: (rule: string) => string;
  readonly reports: (count: number) => string;
  readonly answers: (name: string) => string;
  readonly choose: (name: string) => string;
  readonly chosen: (count: number) => string;
  readonly decided: (count: number) => string;
  readonly undo: string;
  readonly author: (name: string) => string;
  readonly banMeans: string;
  readonly bans: string;
  readonly liftBan: string;
  readonly stateName: (state: string) => string;
};
