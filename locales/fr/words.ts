import type { Words } from "../words.ts";
import { frAlertWords } from "./alert-words.ts";
import { frAppWords } from "./app-words.ts";
import { frLiveWords } from "./live-words.ts";
import { frNewsletterWords } from "./newsletter-words.ts";
import { frReaderCommentWords } from "./reader-comment-words.ts";
import { frWeatherWords } from "./weather-words.ts";

const NARROW = "\u202f";
const twoDigits = (number: number) => String(number).padStart(2, "0");
const quoted = (text: string) => `«${NARROW}${text}${NARROW}»`;
/** Before which `de` loses its vowel; not before the `y` of YouTube, nor before an `h`, which may be aspirated. */
const startsWithVowel = /^[aeiouàâéèêëîïôûœ]/i;
const behind = (language: string, updated: string, ofWhen: string) =>
  `La version en ${language} a été mise à jour le ${updated}${NARROW}; celle-ci correspond à son état ${ofWhen}.`;

export const frWords: Words = {
  comments: frReaderCommentWords,
  skipToContent: "Aller à l’article",
  sections: "Rubriques",
  frontPage: "Une",
  readIn: (language) => `Lire en ${language}`,
  textOnly: "Version texte",
  fullSite: "Version complète",
  mustRead: "À lire",
  moreArticles: "Sur le même sujet",
  latestArticles: "Derniers articles",
  latest: "Dernières nouvelles",
  search: "Recherche",
  searchFor: "Chercher dans le journal",
  by: "Par",
  and: "et",
  source: "Sources\u00a0:",
  published: "Publié le",
  updated: "Mis à jour le",
  corrected: "Corrigé le",
  alsoCorrected: (language) => `Également corrigé en ${language}`,
  corrections: "Corrections",
  correction: "Correction",
  keyFacts: "L’essentiel",
  topics: "Sujets",
  topic: "Sujet",
  table: "Tableau",
  author: "Auteur",
  advertisement: "Publicité",
  photo: "Image\u00a0:",
  newer: "Articles les plus récents",
  older: "Articles plus anciens",
  followsAsOfTime: (language, updated, asOf) => behind(language, updated, `de ${asOf}`),
  followsAsOfDay: (language, updated, asOf) => behind(language, updated, `du ${asOf}`),
  opensElsewhere: (provider) =>
    startsWithVowel.test(provider) ? `Voir sur le site d’${provider}` : `Voir sur le site de ${provider}`,
  minutesToRead: (minutes) => `${minutes}\u00a0min de lecture`,
  notFoundTitle: "Cette page n’existe pas",
  notFoundText: "L’adresse comporte peut-être une erreur, ou l’article n’a jamais été publié.",
  goneTitle: "Cet article a été retiré",
  goneText: "Il a paru ici avant d’être retiré par la rédaction.",
  previewTitle: "Aperçu – non publié",
  previewUntil: (moment) => `Aperçu – non publié – expire le ${moment}`,
  previewGoneTitle: "Cet aperçu est fermé",
  previewGoneText:
    "Le lien a expiré ou a été révoqué. Demandez-en un autre à la personne qui vous l’a envoyé.",
  errorTitle: "Une erreur s’est produite chez nous",
  errorText: "L’incident est consigné. Merci de réessayer dans un instant.",
  nothingYet: "Rien n’a encore paru ici.",
  searchTitle: "Recherche",
  searchedFor: (query) => `Recherche\u00a0: ${query}`,
  resultsFor: (query, count) => `${count} ${count < 2 ? "article" : "articles"} pour ${quoted(query)}`,
  nothingFound: (query) => `Aucun article trouvé pour ${quoted(query)}.`,
  searchTooShort: "Tapez au moins deux lettres.",
  clockTime: ({ hour, minute }) => `${hour}\u00a0h\u00a0${twoDigits(minute)}`,
  firstOfMonth: "1er",
  atTime: (date, time) => `${date} à ${time}`,
  feed: "Flux",
  chooseLanguage: "Langue",
  fullStoryFollows: "L’article complet suit.",
  history: "Historique d’un article",
  historyOf: (headline) => `Historique\u00a0: ${headline}`,
  historyIntroduction:
    "Tous les états dans lesquels cet article a été lisible, du plus récent au plus ancien. Les mots retirés sont barrés, les mots ajoutés soulignés.",
  seeWhatChanged: "Voir ce qui a changé",
  newestChanges: "Derniers changements",
  olderChanges: "Changements plus anciens",
  publishedAgain: "Publié à nouveau le",
  withdrawn: "Retiré le",
  nothingChanged: "Aucun mot n’a été changé.",
  partAdded: "Ajouté",
  partRemoved: "Retiré",
  partChanged: "Modifié",
  partMoved: "Déplacé",
  partRestyled: "Mêmes mots, autres liens ou autre forme",
  headlinePart: "Titre",
  kickerPart: "Surtitre",
  standfirstPart: "Chapeau",
  placePart: "Lieu",
  sourcePart: "Sources",
  picturePart: "Image",
  wordsAdded: "ajouté\u00a0:",
  wordsRemoved: "retiré\u00a0:",
  publicationNumber: (number) => `Publication ${number}, SHA-256`,
  weather: frWeatherWords,
  app: frAppWords,
  alert: frAlertWords,
  newsletter: frNewsletterWords,
  live: frLiveWords,
};
