import type { AlertWords } from "../alert-words.ts";

/** What readers are told around an alert, in French. */
export const frAlertWords: AlertWords = {
  title: "Alerte",
  severityName: (severity) =>
    ({ information: "Information", warning: "Vigilance", danger: "Danger", extreme: "Danger extrême" })[
      severity
    ],
  more: "Lire l’article",
  sinceTime: (time) => `depuis ${time}`,
  sinceDay: (day) => `depuis le ${day}`,
};
