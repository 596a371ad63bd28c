import type { NewsletterWords } from "../newsletter-words.ts";

const quoted = (text: string) => `«\u202f${text}\u202f»`;

export const frNewsletterWords: NewsletterWords = {
  title: "Infolettre",
  daily: "L’essentiel du jour",
  introduction: (time) =>
    `La une par courriel, ou les nouveautés d’une rubrique\u00a0: une lettre par jour à ${time}, et aucune les jours sans rien de nouveau.`,
  promise:
    "Votre adresse sert à envoyer ce que vous demandez et à rien d’autre\u202f; elle est supprimée quand vous partez. Les lettres n’observent ni si vous les ouvrez, ni ce que vous suivez.",
  addressField: "Votre adresse électronique",
  addressHint: "Nous vous écrivons d’abord\u00a0: rien ne vient avant que vous ayez confirmé.",
  which: "Que souhaitez-vous recevoir\u202f?",
  whichHint: "Chaque choix est une lettre à part.",
  bySection: "Par rubrique",
  ofTopic: (topic) => `${topic} par courriel`,
  ask: "S’abonner",
  trap: "Laissez ce champ vide",
  correctThis: "La demande n’est pas encore partie. Votre saisie est toujours là.",
  faults: {
    "address-missing": "Veuillez saisir votre adresse électronique",
    "address-invalid": "Ce n’est pas une adresse électronique, comme nom@journal.example",
    "list-missing": "Veuillez choisir au moins une lettre",
    "too-many": "Beaucoup de demandes sont venues de votre connexion. Merci d’attendre une heure.",
  },
  askedTitle: "Regardez votre boîte",
  askedText:
    "Si cette adresse peut recevoir nos lettres, un message y arrive avec un lien de confirmation, valable deux jours. Si rien ne vient, regardez parmi les indésirables.",
  confirmTitle: "Confirmer votre abonnement",
  confirmText: (address) => `${address} recevra\u00a0:`,
  confirm: "Confirmer",
  confirmedTitle: "Votre abonnement est confirmé",
  confirmedText: (time) =>
    `Les prochaines lettres partent à ${time}. Un lien dans chacune permet d’y mettre fin.`,
  linkGoneTitle: "Ce lien ne sert plus",
  linkGoneText: "Il a plus de deux jours, ou il n’est pas complet. Demandez de nouveau les lettres.",
  askAgain: "S’abonner de nouveau",
  leaveTitle: "Se désabonner",
  leaveText: (list) => `Vous recevez\u00a0: ${list}.`,
  leave: "Se désabonner de cette lettre",
  leaveAll: "Se désabonner de toutes nos lettres",
  leftTitle: "Votre abonnement a pris fin",
  leftText: (list) => `Vous ne recevrez plus ${quoted(list)}. Votre adresse en a été supprimée.`,
  leftAllText: "Vous ne recevrez plus aucune lettre. Votre adresse a été supprimée.",
  leftAlready: "Cet abonnement avait déjà pris fin. Plus rien ne vous est envoyé.",
  confirmation: {
    subject: (paper) => `Confirmez votre abonnement\u00a0: ${paper}`,
    says: (paper) =>
      `Quelqu’un, vous sans doute, a demandé à recevoir à cette adresse les lettres du journal ${paper}. Suivez ce lien pour le confirmer\u00a0:`,
    act: "Confirmer l’abonnement",
    until: (moment) => `Le lien est valable jusqu’au ${moment}.`,
    otherwise: "Si ce n’était pas vous, vous n’avez rien à faire\u00a0: aucune autre lettre ne viendra.",
  },
  subjectOf: (list, headline) => `${list}\u00a0: ${headline}`,
  alsoNew: "Aussi parus",
  whyYou: (list, site) => `Vous recevez ${quoted(list)} parce que vous l’avez demandé sur ${site}.`,
  stop: "Se désabonner",
  trial: (subject) => `[Essai] ${subject}`,
};
