import type { AlertSeverity } from "../src/kernel/alert-severity.ts";

/** What readers are told around an alert, in one language. */
export type AlertWords = {
  /** The name of the place above the page where alerts stand. */
  readonly title: string;
  readonly severityName: (severity: AlertSeverity) => string;
  /** Leads to the story that tells more. */
  readonly more: string;
  /** @param time on the clock, today */
  readonly sinceTime: (time: string) => string;
  /** @param day an earlier one */
  readonly sinceDay: (day: string) => string;
  /** That the whole site is text alone for now. */
  readonly storm: string;
  /** When a page was made that may be kept long on the way. @param time on the clock, today */
  readonly pageOf: (time: string) => string;
  readonly commentsClosed: string;
  /** Which part of a long story a page has. */
  readonly part: (number: number, count: number) => string;
  /** Leads to the next part. */
  readonly readOn: string;
};
