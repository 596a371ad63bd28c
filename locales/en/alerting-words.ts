import type { AlertingWords } from "../alerting-words.ts";

const severityNames = {
  information: "Information",
  warning: "Warning",
  danger: "Danger",
  extreme: "Extreme danger",
} as const;

/** What the screen of alerts says, in English. */
export const enAlertingWords: AlertingWords = {
  title: "Alerts",
  means: "An alert stands above every page of every edition until it is lifted or its time is over.",
  none: "No alert stands now.",
  raiseTitle: "Raise an alert",
  changeTitle: "Put the alert in other words",
  raise: "Raise it on every page",
  raiseMeans: "Every reader of every edition will see this above every page.",
  saveChange: "Replace the alert",
  change: "Change",
  lift: "Lift the alert",
  liftMeans: "It goes from every page at once.",
  warningClass: "Warning class",
  noClass: "None: a text alone",
  severity: "How serious",
  severityName: (severity) => severityNames[severity],
  textIn: (edition) => `Text, ${edition}`,
  story: "Story that tells more",
  storyMeans: "Optional. Readers of an edition are led there once the story is public in it.",
  leadsTo: (headline) => `It leads to “${headline}”.`,
  noStory: "Lead nowhere",
  until: (zone) => `Until (${zone})`,
  untilMeans: "Optional. Empty: until somebody lifts it.",
  untilLifted: "Until it is lifted.",
  endsAt: (moment) => `Until ${moment}.`,
  raisedBy: (name, moment) => (name === "" ? `Since ${moment}.` : `${name}, ${moment}.`),
  former: "Alerts of before",
  stood: (from, to) => `${from} – ${to}`,
};
