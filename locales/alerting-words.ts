import type { AlertSeverity } from "../src/kernel/alert-severity.ts";

/** What the screen says on which alerts are raised. */
export type AlertingWords = {
  readonly title: string;
  readonly means: string;
  readonly none: string;
  readonly raiseTitle: string;
  readonly changeTitle: string;
  readonly raise: string;
  readonly raiseMeans: string;
  readonly saveChange: string;
  readonly change: string;
  readonly lift: string;
  readonly liftMeans: string;
  readonly warningClass: string;
  readonly noClass: string;
  readonly severity: string;
  readonly severityName: (severity: AlertSeverity) => string;
  readonly textIn: (edition: string) => string;
  readonly story: string;
  readonly storyMeans: string;
  readonly leadsTo: (headline: string) => string;
  readonly noStory: string;
  readonly until: (zone: string) => string;
  readonly untilMeans: string;
  readonly untilLifted: string;
  readonly endsAt: (moment: string) => string;
  /** @param name who raised it; empty where nobody of the staff did */
  readonly raisedBy: (name: string, moment: string) => string;
  readonly former: string;
  readonly stood: (from: string, to: string) => string;
};
