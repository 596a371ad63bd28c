import type { ModerationWords } from "../moderation-words.ts";

const queues: Readonly<Record<string, string>> = {
  pending: "En attente",
  reported: "Signalés",
  approved: "Publiés",
  rejected: "Refusés",
  spam: "Indésirables",
  removed: "Retirés",
};
const acts: Readonly<Record<string, string>> = {
  approved: "Accepter (a)",
  rejected: "Refuser (r)",
  spam: "Indésirable (s)",
  removed: "Retirer (d)",
  author: "Tout de cet auteur",
  exchange: "L’échange",
  ban: "Bannir l’auteur",
};
const keys: Readonly<Record<string, string>> = {
  j: "le commentaire suivant",
  k: "le commentaire précédent",
  a: "accepter\u00a0: ce commentaire, ou tous ceux qui sont choisis",
  r: "refuser\u202f; puis le numéro de la règle",
  s: "marquer comme indésirable",
  d: "retirer",
  x: "choisir ce commentaire",
  X: "tout choisir, ou rien",
  u: "annuler, le dernier acte d’abord",
  "?": "montrer ces touches",
};
const records: Readonly<Record<string, (count: number) => string>> = {
  approved: (count) => (count < 2 ? "publié" : "publiés"),
  rejected: (count) => (count < 2 ? "refusé" : "refusés"),
  spam: (count) => (count < 2 ? "indésirable" : "indésirables"),
  removed: (count) => (count < 2 ? "retiré" : "retirés"),
};
const rules: Readonly<Record<string, string>> = {
  insult: "insulte quelqu’un",
  hatred: "contre des gens pour ce qu’ils sont",
  accusation: "accuse sans preuve",
  "off-topic": "hors sujet",
  advertising: "publicité",
  "private-facts": "faits privés",
};
const states: Readonly<Record<string, string>> = {
  open: "Publiés aussitôt",
  moderated: "Publiés après lecture par un modérateur",
  closed: "Fermés\u00a0: plus aucun n’est accepté",
};

export const frModerationWords: ModerationWords = {
  title: "Commentaires",
  waiting: (count) => (count < 2 ? `${count} commentaire attend` : `${count} commentaires attendent`),
  queue: "File",
  queueOf: (queue, count) => (queues[queue] ?? queue) + (count === undefined ? "" : ` (${count})`),
  nothing: "Il n’y a rien ici.",
  notAll: (shown) => `Les ${shown} premiers sont affichés.`,
  keys: "Touches",
  keysShown: "Les touches des modérateurs",
  keyMeans: (key) => keys[key] ?? key,
  statusName: (status) => queues[status] ?? status,
  actName: (act) => acts[act] ?? act,
  actOn: (act, name) => `${acts[act] ?? act}\u00a0: ${name}`,
  rejectTitle: (count) =>
    count < 2
      ? "Quelle règle enfreint-il\u202f?"
      : `Refuser ${count} commentaires\u00a0: quelle règle\u202f?`,
  rejectMeans: "L’auteur en est informé. Un chiffre choisit.",
  ruleName: (rule) => rules[rule] ?? rule,
  edited: "modifié",
  record: "Sous ce nom\u00a0:",
  recordOf: (status, count) => `${count} ${records[status]?.(count) ?? status}`,
  reports: (count) => (count < 2 ? `${count} signalement` : `${count} signalements`),
  answers: (name) => `Répond à ${name}\u00a0:`,
  choose: (name) => `Choisir le commentaire de ${name}`,
  chooseAll: "Tout choisir",
  chooseNone: "Ne rien choisir",
  chosen: (count) => (count < 2 ? `${count} choisi` : `${count} choisis`),
  decided: (count) => (count < 2 ? `${count} commentaire traité.` : `${count} commentaires traités.`),
  undo: "Annuler (u)",
  wait: "en attente",
  author: (name) => `Tout de ${name}, et ce jour-là depuis la même connexion`,
  exchange: (name) => `L’échange avec ${name}`,
  banMeans: "Plus rien n’est accepté sous ce nom, ni aujourd’hui depuis cette connexion.",
  beside: "Modérateurs, évaluation et bannis",
  bans: "Bannis",
  liftBan: "Laisser commenter de nouveau",
  stateName: (state) => states[state] ?? state,
};
