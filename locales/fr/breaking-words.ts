import type { BreakingWords } from "../breaking-words.ts";

export const frBreakingWords: BreakingWords = {
  title: "Dernière minute",
  shortcut: "Alt + Maj + B ouvre cet écran de partout.",
  firstParagraph: "Premier paragraphe",
  secondParagraph: "Deuxième paragraphe",
  optional: "peut rester vide",
  leads: "Placer en tête de la une",
  stubIn: (edition) => `Brève en ${edition}`,
  stubMeans: "Peut rester vide. Ses lecteurs apprennent que l’article complet suit.",
  paragraph: "Un paragraphe",
  publishNow: "Publier maintenant",
  kept: "Ce que vous tapez est gardé dans ce navigateur jusqu’à la publication.",
  notKept: "Ce navigateur ne garde pas de copie de votre texte (fenêtre privée, ou plus de place).",
  offline: "Pas de réseau. Continuez : rien n’est perdu, et vous publierez à son retour.",
  notSent:
    "Aucune réponse : l’article n’est peut-être pas paru. Votre texte est gardé ici. Réessayez : il ne paraît jamais deux fois.",
  published: "Publié",
  publishedBefore:
    "L’article a paru avec les mots envoyés d’abord. Ce que vous avez changé depuis n’a pas paru : votre texte est toujours ici.",
  backToText: "Revenir à mon texte",
  goOnWriting: "Continuer l’article",
  another: "En écrire une autre",
  needed: "Écrivez quelque chose ici.",
};
