import type { DeskWords } from "../desk-words.ts";

const debts: Readonly<Record<string, string>> = {
  owing: "Suit mal son original",
  untranslated: "Manque dans une édition",
  overdue: "Tâche en retard",
};
const keys: Readonly<Record<string, string>> = {
  j: "l’article suivant",
  k: "l’article précédent",
  Enter: "ouvrir l’article",
  "/": "chercher",
  n: "commencer un article",
  "?": "montrer ces touches",
};

/** French words of the desk. */
export const frDeskWords: DeskWords = {
  translation: "Traduction",
  debtWish: (debt) => debts[debt] ?? debt,
  rows: "Lignes",
  rowsBy: (by) => (by === "version" ? "Une ligne par version" : "Une ligne par article"),
  editions: "Éditions",
  writers: "Auteurs",
  time: "Parution ou échéance",
  due: (time) => `Pour le ${time}`,
  late: (time) => `En retard depuis le ${time}`,
  expiredPicture: "Licence d’image expirée",
  kept: "Mes filtres",
  choose: "Choisir",
  keepThese: "Garder ces filtres",
  keepName: "Nom",
  keepMeans:
    "Vous les retrouverez sous ce nom, sur toutes vos machines. Ce que vous gardiez sous ce nom est remplacé.",
  openWithIt: "Ouvrir le bureau avec eux",
  keep: "Garder",
  forget: (name) => `Oublier « ${name} »`,
  comingOut: "Prochaines parutions",
  keys: "Touches",
  keysShown: "Les touches du bureau",
  close: "Fermer",
  keyMeans: (key) => keys[key] ?? key,
};
