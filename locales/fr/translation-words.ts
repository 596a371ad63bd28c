import type { TranslationWords } from "../translation-words.ts";

const parts = (counts: Readonly<Record<"new" | "changed" | "removed", number>>) =>
  [
    several(counts.new, "nouveau", "nouveaux"),
    several(counts.changed, "modifié"),
    several(counts.removed, "supprimé"),
  ]
    .filter((part) => !part.startsWith("0"))
    .join(", ");

function several(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count < 2 ? one : many}`;
}

export const frTranslationWords: TranslationWords = {
  translate: "Traduire face à l’original",
  title: (headline) => `Traduction : ${headline}`,
  original: (edition) => `Original, ${edition}`,
  translation: (edition) => `Traduction, ${edition}`,
  toStory: "L’article entier",
  isDraft: "Les lecteurs ne voient pas encore l’original. Vous traduisez son dernier brouillon.",
  isWithdrawn: "L’original a été retiré.",
  owed: (counts) =>
    `${several(counts.new + counts.changed + counts.removed, "paragraphe")} à suivre : ${parts(counts)}`,
  nothingOwed: "Tous les paragraphes de l’original sont suivis.",
  fieldsOwed: (count) => `${count} au-dessus du texte`,
  next: "Suivant",
  previous: "Précédent",
  keys: "Touches : F8 suivant, Maj+F8 précédent, Alt+Entrée fait ce que dit le premier bouton du paragraphe.",
  blockName: (state) =>
    ({
      followed: "Suivi",
      changed: "Modifié dans l’original",
      new: "Nouveau dans l’original",
      removed: "Supprimé de l’original",
    })[state],
  actName: (act) =>
    ({
      follow: "Marquer comme suivi",
      insert: "Insérer un paragraphe",
      draft: "Traduire à la machine",
      remove: "Le retirer ici",
      leave: "Laisser tel quel",
    })[act],
  followField: (field) => `Marquer comme suivi : ${field}`,
  wordsAdded: "ajouté :",
  wordsRemoved: "supprimé :",
  beforeUnknown: "Ce qu’il disait avant n’est plus conservé.",
  empty: "Pas encore écrit",
  at: (place, count, what) => `${place} sur ${count}. ${what}`,
  marked: (left) => (left === 0 ? "Marqué. Il ne reste rien à suivre." : `Marqué. ${left} à suivre encore.`),
  draftByMachine: "Traduire à la machine ce qui est vide",
  drafting: "La machine traduit…",
  drafted: (count) =>
    count === 0
      ? "La machine n’avait rien à traduire."
      : `${count} ${count === 1 ? "paragraphe traduit" : "paragraphes traduits"} à la machine. Modifiez ou acceptez chacun avant de publier.`,
  setOut: "Un paragraphe est prêt. Écrivez, puis marquez-le comme suivi.",
  nothingWritten: "Rien n’est encore écrit ici.",
  nothingHere: "Il n’y a rien à marquer ici.",
  tasks: "Traductions",
  mine: "Les miennes",
  noTasks: "Aucune traduction n’est attendue.",
  into: "Langues",
  toDo: "À faire",
  due: "Échéance",
  overdue: "En retard",
  takenBy: "Prise par",
  nobody: "personne",
  taskName: (kind) => ({ translate: "traduire", follow: "suivre l’original" })[kind],
  beginTask: "Commencer",
  take: "Prendre",
  giveBack: "Rendre",
  decline: "Écarter",
  declineMeans: (headline) =>
    `« ${headline} » quitte cette liste jusqu’à ce que l’original change ; la raison est conservée.`,
  reason: "Pourquoi",
};
