import { type AlertSeverity, alertSeverities } from "../../kernel/alert-severity.ts";

/** An alert in one wording. Times in epoch milliseconds. */
export type Alert = {
  readonly id: string;
  /** The warning class of the configuration; null for a text alone. */
  readonly classKey: string | null;
  readonly severity: AlertSeverity;
  /** A text for each edition, by its code. */
  readonly texts: Readonly<Record<string, string>>;
  /** Where readers find more; null where nowhere. */
  readonly storyId: string | null;
  readonly raisedAt: number;
  /** Who of the staff; null for none. */
  readonly raisedBy: string | null;
  /** When it ends by itself; null where somebody lifts it. */
  readonly until: number | null;
  readonly endedAt: number | null;
  /** Null where time ended it. */
  readonly endedBy: string | null;
};

/** How many stand at a time: more would be no alert any more, and push the news off a phone. */
export const MOST_ALERTS = 3;

/** Whether readers see it at a moment (epoch milliseconds). */
export function isStanding(alert: Pick<Alert, "until" | "endedAt">, now: number): boolean {
  return alert.endedAt === null && (alert.until === null || now < alert.until);
}

/** The order in which they stand: the most serious first, and of two alike the newer. */
export function byUrgency(one: Alert, other: Alert): number {
  const [here, there] = [one, other].map(({ severity }) => alertSeverities.indexOf(severity));
  return (there ?? 0) - (here ?? 0) || other.raisedAt - one.raisedAt;
}
