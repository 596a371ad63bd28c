import type { WritingWords } from "../writing-words.ts";

export const frWritingWords: WritingWords = {
  present: "Qui d’autre est ici",
  hasOpen: (name) => `${name} l’a ouvert`,
  isTyping: (name) => `${name} écrit`,
  notRecovered:
    "Ce navigateur garde des mots de cet article qui n’ont jamais été enregistrés, d’une page fermée depuis. Ils n’ont pas pu l’être maintenant ; ils restent dans ce navigateur.",
  openWithout: "Ouvrir l’article sans eux",
  paragraph: "Un paragraphe",
  yours: "Le vôtre",
  other: "Celui de votre collègue",
  taken: "(supprimé)",
  keepOnly: (whose) => `Ne garder que : ${whose}`,
  keptHere: "Gardé sur cet appareil ; sera envoyé au retour du réseau",
  notKept: "Non enregistré : pas de réseau. Gardez cette page ouverte",
  sessionEnded:
    "Votre session est terminée. Ce que vous tapez est gardé sur cet appareil ; connectez-vous, et c’est enregistré.",
  earlierDrafts: "Versions antérieures",
  wasPublished: "publiée",
  restore: "En faire la version la plus récente",
  saysTheSame: "Elle dit ce que l’article dit maintenant.",
  close: "Fermer",
};
