import type { CheckingWords } from "../checking-words.ts";

const several = (count: number, one: string) => `${count} ${one}${count < 2 ? "" : "s"}`;

export const frChecking: CheckingWords = {
  title: "Contrôles",
  run: "Contrôler",
  again: "Contrôler de nouveau",
  running: "Contrôle en cours…",
  clean: "Les contrôles ne signalent rien.",
  errors: (count) => several(count, "erreur"),
  questions: (count) => several(count, "question"),
  show: (where) => `Montrer dans le texte (${where})`,
  onStoryScreen: (where) => `Sur l’écran de l’article : ${where}`,
  fix: "Corriger",
  fixTo: (fix) => `Corriger en\u00a0: ${fix}`,
  fixAll: (count) => `Corriger toute la typographie (${count})`,
  undo: "Annuler la correction",
  lost: "Ces mots ne se trouvent plus là. Contrôlez de nouveau.",
  inOriginal: (words) => `Original\u00a0: ${words}`,
  ofTranslation: (edition) => `La version ${edition} en regard de celle-ci`,
  mendFirst: "Cela tromperait les lecteurs et doit d’abord être corrigé.",
  mayOverrule:
    "Si c’est juste ainsi, dites pourquoi\u00a0: votre raison reste avec l’article et dans le journal.",
  answer: "Publier, c’est dire que tout cela est juste ainsi.",
  reason: "Pourquoi cela peut rester",
  reasonMissing: "Dites pourquoi.",
  allTheSame: (act) => `${act} malgré tout`,
  somethingNew: "Quelque chose a changé depuis votre lecture. Voici ce qu’il en est.",
  overruledBy: (name) => `Publié malgré les contrôles par ${name}`,
};
