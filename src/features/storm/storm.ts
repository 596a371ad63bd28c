/** A time in which the site was, or is, in storm mode. Times in epoch milliseconds. */
export type StormSpell = {
  readonly id: string;
  readonly beganAt: number;
  /** Who of the staff; null for none. */
  readonly beganBy: string | null;
};
