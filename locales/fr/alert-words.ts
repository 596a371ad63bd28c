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
  storm: "Texte seul pour le moment, afin de passer sur un réseau faible.",
  pageOf: (time) => `Page de ${time}.`,
  part: (number, count) => `partie ${number} sur ${count}`,
  readOn: "Lire la suite",
  commentsClosed: "Les commentaires sont fermés tant que le site est en texte seul.",
};
