import type { MailingWords } from "../mailing-words.ts";

const states: Readonly<Record<string, string>> = {
  queuing: "en cours d’envoi",
  sending: "en cours d’envoi",
  sent: "envoyée",
};

export const frMailingWords: MailingWords = {
  title: "Infolettres",
  means: (hour) =>
    `Chaque jour à ${hour}, dans le fuseau de l’édition, les lecteurs reçoivent ce qui est nouveau depuis leur dernière lettre\u202f; sans nouveauté, rien ne part.`,
  off: "Aucune infolettre ne part\u00a0: la configuration n’en prévoit pas, ou l’environnement n’indique pas de serveur de courrier.",
  letters: "Qui reçoit quoi",
  letter: "Lettre",
  edition: "Édition",
  readers: "Lecteurs",
  gone: "une rubrique ou un sujet qui n’existe plus",
  look: "Aperçu",
  lookAt: (letter) => `Aperçu\u00a0: ${letter}`,
  next: (letter) => `La prochaine lettre\u00a0: ${letter}`,
  nothingNew: "Rien de nouveau depuis la dernière lettre\u00a0: aucune ne partirait maintenant.",
  subject: "Objet\u00a0:",
  asOnPhone: "Comme sur un téléphone",
  asAtDesk: "Comme sur un bureau",
  frame: "La lettre telle que ses lecteurs l’auront",
  plainText: "En texte simple",
  sendMe: "Me l’envoyer",
  sentTo: (address) => `Un essai part à ${address}.`,
  issues: "Ce qui est parti",
  noIssues: "Rien n’est encore parti.",
  day: "Jour",
  state: "État",
  stateName: (state) => states[state] ?? state,
  sent: "Envoyées",
  sentOf: (sent, queued) => (sent === queued ? `${sent}` : `${sent} sur ${queued}`),
  cameBack: "Revenues",
  left: "Départs",
  remove: "Retirer une adresse",
  removeMeans:
    "À la demande d’un lecteur. L’adresse est supprimée de toutes les lettres, et personne ici ne voit ce qu’elle recevait.",
  address: "L’adresse électronique du lecteur",
  removeAct: "La retirer",
  removed: (address, count) =>
    count === 0
      ? `${address} ne recevait aucune lettre.`
      : `${address} ne reçoit plus ${count === 1 ? "la lettre demandée" : `les ${count} lettres demandées`}.`,
};
