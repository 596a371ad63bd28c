import type { LibraryWords } from "../library-words.ts";

const facts: Readonly<Record<string, string>> = {
  creator: "Auteur",
  credit: "Crédit",
  copyright: "Copyright",
  holder: "Titulaire des droits",
  licence: "Licence",
  restrictions: "Restrictions",
};
const stages: Readonly<Record<string, string>> = {
  draft: "dans le dernier brouillon",
  public: "devant les lecteurs",
  former: "les lecteurs l’ont vue avant",
};

/** French words of the picture library. */
export const frLibraryWords: LibraryWords = {
  addedBy: "Reçue par",
  from: "Reçue depuis le",
  fact: (fact) => facts[fact] ?? fact,
  of: (bytes) => `${bytes.replace(".", ",")} Mo`,
  taken: (name, time) => (name === null ? `Reçue le ${time}` : `Reçue par ${name}, le ${time}`),
  replacedAt: (time) => `Remplacée le ${time}`,
  pending: "Ses formats sont en préparation.",
  focal: "Ce qui doit rester visible",
  focalHelp: "Cliquez sur l’image, ou déplacez le repère avec les flèches.",
  focalAt: (x, y) => `${x} % depuis la gauche, ${y} % depuis le haut`,
  rights: "Droits",
  expires: (zone) => `Peut être montrée jusqu’au (${zone})`,
  hides: "La cacher aux lecteurs ensuite",
  expired: (time) => `La licence de cette image a pris fin le ${time}.`,
  expiredHere: (count) =>
    count === 1
      ? "La licence d’une image de cet article a pris fin :"
      : `Les licences de ${count} images de cet article ont pris fin :`,
  wordsIn: (edition) => `Textes en ${edition}`,
  save: "Enregistrer ces indications",
  kept: "Enregistré.",
  replace: "Remplacer le fichier",
  replaceMeans:
    "Tous les articles qui montrent cette image montrent aussitôt le nouveau fichier. L’ancien est effacé.",
  remove: "Supprimer l’image",
  removeMeans: "Personne ne pourra la récupérer.",
  uses: "Où elle sert",
  noUses: "Dans aucun article.",
  stage: (stage) => stages[stage] ?? stage,
  fromLibrary: "De la photothèque",
  close: "Fermer",
  take: (name) => `Prendre ${name}`,
};
