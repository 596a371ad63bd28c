import type { AlertingWords } from "../alerting-words.ts";

const severityNames = {
  information: "Information",
  warning: "Vigilance",
  danger: "Danger",
  extreme: "Danger extrême",
} as const;

/** What the screen of alerts says, in French. */
export const frAlertingWords: AlertingWords = {
  title: "Alertes",
  means:
    "Une alerte s’affiche au-dessus de chaque page de chaque édition, jusqu’à ce qu’elle soit levée ou que son terme soit passé.",
  none: "Aucune alerte n’est affichée en ce moment.",
  raiseTitle: "Lancer une alerte",
  changeTitle: "Reformuler l’alerte",
  raise: "L’afficher sur chaque page",
  raiseMeans: "Tous les lecteurs de toutes les éditions verront ceci au-dessus de chaque page.",
  saveChange: "Remplacer l’alerte",
  change: "Modifier",
  lift: "Lever l’alerte",
  liftMeans: "Elle disparaît aussitôt de toutes les pages.",
  warningClass: "Classe d’avertissement",
  noClass: "Aucune ; un texte seul",
  severity: "Gravité",
  severityName: (severity) => severityNames[severity],
  textIn: (edition) => `Texte, ${edition}`,
  story: "Article qui en dit plus",
  storyMeans: "Facultatif. Les lecteurs d’une édition y sont menés dès que l’article y est public.",
  leadsTo: (headline) => `Elle mène à « ${headline} ».`,
  noStory: "Ne mener nulle part",
  until: (zone) => `Jusqu’à (${zone})`,
  untilMeans: "Facultatif. Vide : jusqu’à ce que quelqu’un la lève.",
  untilLifted: "Jusqu’à ce qu’elle soit levée.",
  endsAt: (moment) => `Jusqu’au ${moment}.`,
  raisedBy: (name, moment) => (name === "" ? `Depuis le ${moment}.` : `${name}, ${moment}.`),
  former: "Alertes passées",
  stood: (from, to) => `${from} – ${to}`,
};
