import type { AlertWords } from "../alert-words.ts";

/** What readers are told around an alert, in English. */
export const enAlertWords: AlertWords = {
  title: "Alert",
  severityName: (severity) =>
    ({ information: "Information", warning: "Warning", danger: "Danger", extreme: "Extreme danger" })[
      severity
    ],
  more: "Read the story",
  sinceTime: (time) => `since ${time}`,
  sinceDay: (day) => `since ${day}`,
};
