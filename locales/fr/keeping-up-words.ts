import type { KeepingUpWords } from "../keeping-up-words.ts";

const held: Readonly<Record<string, string>> = {
  moderated: "Pour l’instant, tout commentaire attend un modérateur, car il en est venu trop.",
  closed: "Pour l’instant, aucun commentaire n’est accepté, car trop attendent.",
};

/** French words of how moderators keep up. */
export const frKeepingUpWords: KeepingUpWords = {
  title: "Tenir le rythme",
  on: (moderators, until) =>
    `${moderators === 0 ? "Aucun modérateur n’est là" : moderators === 1 ? "1 modérateur est là" : `${moderators} modérateurs sont là`}${until === null ? ", comme d’habitude" : ` jusqu’au ${until}`}.`,
  nobodySaid: "Personne n’a dit combien de modérateurs sont là\u00a0: rien n’est donc retenu pour eux.",
  pace: (perHour, isMeasured) =>
    isMeasured
      ? `Chacun en traite environ ${perHour} par heure, mesuré sur deux semaines.`
      : `On compte ${perHour} commentaires par heure pour chacun, faute de mesure.`,
  nothingWaits: "Rien n’attend.",
  queue: (clearing, patience) =>
    clearing === null
      ? "Personne n’est là pour lire ce qui attend."
      : `Lire ce qui attend prend ${clearing}\u202f; jusqu’à ${patience}, tout reste tel quel.`,
  oldest: (at) => `Le plus ancien est arrivé le ${at}.`,
  heldTo: (state) => held[state] ?? state,
  heldMeans:
    "Cela cesse de soi-même quand la file est vidée\u202f; les articles fermés à la main le restent.",
  duration: (minutes) => (minutes < 90 ? `${minutes}\u00a0min` : `${Math.round(minutes / 60)}\u00a0h`),
  change: "Qui est là…",
  changeTitle: "Combien de modérateurs sont là\u202f?",
  changeMeans:
    "Quand il en attend plus qu’ils ne peuvent en lire, tout commentaire attend d’abord un modérateur, puis plus aucun n’est accepté, jusqu’à ce que la file soit vidée.",
  howMany: "Modérateurs",
  howLong: "Pendant",
  hours: (hours) => (hours < 2 ? `${hours} heure` : `${hours} heures`),
  say: "Enregistrer",
  forget: "Personne ne le dit",
  numberFault: "Un nombre de 0 à 100.",
};
