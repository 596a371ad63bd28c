import type { WebhookWords } from "../webhook-words.ts";

const events: Readonly<Record<string, string>> = {
  "story.published": "un article paraît ou est mis à jour",
  "story.corrected": "un article est corrigé",
  "story.withdrawn": "un article est retiré",
  "front.changed": "une page d’accueil ou « À lire » change",
  test: "essai",
};
const states: Readonly<Record<string, string>> = {
  active: "actif",
  paused: "en pause",
  disabled: "désactivé : des jours d’échecs",
  waiting: "en attente",
  delivered: "remis",
  failed: "échoué",
};
const acts: Readonly<Record<string, string>> = {
  test: "Envoyer un essai",
  pause: "Mettre en pause",
  resume: "Reprendre",
  rotate: "Nouveau secret",
  remove: "Supprimer",
};

export const frWebhookWords: WebhookWords = {
  title: "Webhooks",
  means:
    "Des adresses extérieures apprennent ce que voient les lecteurs. Les messages sont signés selon Standard Webhooks et retentés pendant trois jours.",
  none: "Personne à l’extérieur n’est encore prévenu.",
  add: "Ajouter un webhook",
  address: "Adresse",
  events: "Prévenir quand",
  eventName: (event) => events[event] ?? event,
  stateName: (state) => states[state] ?? state,
  secretOnce: "Secret, montré cette seule fois",
  deliveries: "Derniers envois",
  noDeliveries: "Rien n’a encore été envoyé.",
  attempts: (count) => (count < 2 ? "1 tentative" : `${count} tentatives`),
  actName: (act) => acts[act] ?? act,
};
