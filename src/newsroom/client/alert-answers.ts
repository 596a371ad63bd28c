import type { AlertSeverity } from "../../kernel/alert-severity.ts";
import type { Colleague } from "./answers.ts";

/** What is said to all readers. `until` in epoch milliseconds, null until somebody lifts it. */
export type AlertWish = {
  readonly classKey: string | null;
  readonly severity: AlertSeverity;
  readonly texts: Readonly<Record<string, string>>;
  readonly storyId: string | null;
  readonly until: number | null;
};

/** An alert in one wording. Times in epoch milliseconds. */
export type Alert = AlertWish & {
  readonly id: string;
  readonly storyName: string | null;
  readonly raisedAt: number;
  readonly raisedBy: Colleague | null;
  readonly endedAt: number | null;
  readonly endedBy: Colleague | null;
};

/** A class of warnings, as the configuration has it. */
export type AlertClass = {
  readonly key: string;
  readonly severity: AlertSeverity;
  readonly names: Readonly<Record<string, string>>;
  readonly means: Readonly<Record<string, string>>;
};

/** All that the screen of alerts shows of them. */
export type Alerts = {
  readonly standing: readonly Alert[];
  readonly former: readonly Alert[];
  readonly classes: readonly AlertClass[];
};

/** The storm mode that lasts; `beganAt` in epoch milliseconds. */
export type Storm = { readonly beganAt: number; readonly beganBy: Colleague | null };
