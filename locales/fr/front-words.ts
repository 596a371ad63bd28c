import type { FrontWords } from "../front-words.ts";

const warnings: Readonly<Record<string, string>> = {
  withdrawn: "Retiré : les lecteurs ne le voient pas",
  "not-in-edition": "Pas dans cette édition : les lecteurs ne le voient pas",
  "not-public": "Pas encore public : les lecteurs ne le voient pas",
  old: "Vieux de deux jours ou plus",
};

/** French words of curated lists. */
export const frFrontWords: FrontWords = {
  keys: "Alt et une flèche déplacent un article ; Ctrl+Z annule ce qui n’est pas enregistré.",
  savedBy: (name, time) => `Enregistré par ${name}, ${time}`,
  untouched: (hours) => `Personne n’a touché à cette liste depuis ${hours} heures.`,
  entryWarning: (warning) => warnings[warning] ?? warning,
  beyond: (places) => `Les lecteurs voient ${places} articles : celui-ci attend une place`,
  filledWith: "Les places libres reçoivent les articles les plus récents",
  putIn: (headline) => `Mettre dans la liste : ${headline}`,
  undo: "Annuler la dernière étape",
  preview: "Aperçu",
  closePreview: "Fermer l’aperçu",
  previewTitle: "La une dans cet ordre, telle que les lecteurs la verraient",
  asOnPhone: "Téléphone",
  asAtDesk: "Ordinateur",
  earlier: "Ordres précédents",
  earlierOrder: (time, name) => (name === null ? time : `${time}, ${name}`),
  nothingEarlier: "Rien n’a été enregistré avant.",
  bringBack: (time) => `Reprendre l’ordre du ${time}`,
  broughtBack: "L’ordre précédent est repris. Enregistrez la liste pour le publier.",
  overtaken: (name, time) =>
    `${name} a enregistré un autre ordre (${time}) pendant votre travail. Le vôtre n’est pas enregistré.`,
  theirOrder: "Le sien :",
  keepMine: "Enregistrer le mien par-dessus",
};
