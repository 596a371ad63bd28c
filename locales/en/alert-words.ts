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
  storm: "Text alone for now, so that it comes through on a weak network.",
  pageOf: (time) => `Page as of ${time}.`,
  part: (number, count) => `part ${number} of ${count}`,
  readOn: "Read on",
  commentsClosed: "Comments are closed while the site is text alone.",
};
