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
  history: "Tout de cet auteur",
  ban: "Bannir l’auteur",
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
  queueName: (queue) => queues[queue] ?? queue,
  nothing: "Il n’y a rien ici.",
  keys: "Touches\u00a0: j et k pour avancer et reculer, a accepte, r refuse, s marque comme indésirable, d retire, x choisit, u annule.",
  statusName: (status) => queues[status] ?? status,
  actName: (act) => acts[act] ?? act,
  actOn: (act, name) => `${acts[act] ?? act}\u00a0: ${name}`,
  rule: "Règle en cas de refus",
  ruleName: (rule) => rules[rule] ?? rule,
  reports: (count) => (count < 2 ? `${count} signalement` : `${count} signalements`),
  answers: (name) => `Répond à ${name}\u00a0:`,
  choose: (name) => `Choisir le commentaire de ${name}`,
  chosen: (count) => (count < 2 ? `${count} choisi` : `${count} choisis`),
  decided: (count) => (count < 2 ? `${count} commentaire traité.` : `${count} commentaires traités.`),
  undo: "Annuler (u)",
  author: (name) => `Tout ce qu’a écrit ${name}`,
  banMeans: "Plus rien n’est accepté sous ce nom, ni aujourd’hui depuis cette connexion.",
  bans: "Bannis",
  liftBan: "Laisser commenter de nouveau",
  stateName: (state) => states[state] ?? state,
};
