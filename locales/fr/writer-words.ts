import type { WriterWords } from "../writer-words.ts";

/** Des signatures, en français. */
export const frWriterWords: WriterWords = {
  title: "Signatures",
  find: "Chercher une signature",
  nobody: "Personne ne signe de ce nom.",
  add: "Nouvelle signature",
  make: "Créer la signature",
  name: "Nom, tel qu’il figure au-dessus des articles",
  change: (name) => `Modifier ${name}`,
  edit: "Modifier",
  save: "Enregistrer",
  role: (edition) => `Fonction (${edition})`,
  biography: (edition) => `Présentation (${edition})`,
  addressStays: "Les lecteurs voient le changement aussitôt. L’adresse de la page ne change pas.",
};
