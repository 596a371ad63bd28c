import type { PathWords } from "../paths.ts";

export const frPaths: PathWords = {
  section: "rubrique",
  topic: "sujet",
  author: "auteur",
  latest: "dernieres-nouvelles",
  search: "recherche",
  weather: "meteo",
  app: "appli",
  offline: "hors-ligne",
  newsletter: "infolettre",
  confirm: "confirmer",
  leave: "quitter",
  history: "historique",
  comments: "commentaires",
  comment: "commenter",
  report: "signaler",
};
