import type { ReceiptWords } from "../receipt-words.ts";

const pageKinds: Readonly<Record<string, string>> = {
  story: "Article",
  lite: "Article en texte seul",
  front: "Une",
  latest: "Dernières nouvelles",
  section: "Rubrique",
  topic: "Sujet",
  writer: "Auteur",
  sitemap: "Plan du site",
  feed: "Flux",
  "other-edition": "Autre édition",
};

const pages = (count: number) => `${count} ${count < 2 ? "page regardée" : "pages regardées"}`;

export const frReceiptWords: ReceiptWords = {
  title: "Ce que voient les lecteurs",
  looking: "Les pages des lecteurs sont regardées…",
  soFar: (seen, all) => `${seen} sur ${all}`,
  seen: (seconds, count) =>
    seconds === null
      ? `Les lecteurs le voient · ${pages(count)}`
      : `Visible pour les lecteurs en ${seconds} s · ${pages(count)}`,
  stale: (count) =>
    count < 2 ? "1 page ne le montre pas encore" : `${count} pages ne le montrent pas encore`,
  whatToDo:
    "Un cache entre le serveur et les lecteurs les retient. Videz-le pour ces adresses, puis regardez de nouveau ; la plupart lâchent prise en quelques minutes.",
  unreachable: (origin) =>
    `Le serveur n’atteint pas ses propres pages à ${origin} et ne peut donc pas dire ce que voient les lecteurs. La personne qui s’en occupe doit vérifier cette adresse.`,
  leftOut: "Tant d’articles ont paru à la fois que les pages n’ont pas été regardées.",
  interrupted: "Le serveur s’est arrêté pendant qu’il regardait.",
  lookAgain: "Regarder de nouveau",
  details: "Toutes les pages",
  lookedFrom: (origin) => `Demandées à ${origin}`,
  pageKind: (kind) => pageKinds[kind] ?? kind,
  pageSeen: (seconds) => `après ${seconds} s`,
  pageStale: "comme avant",
  pageStatus: (status) => `a répondu ${status}`,
  keptFor: (seconds) => `retenue par un cache depuis ${seconds} s`,
  pageUnreachable: "pas de réponse",
  pageLooking: "en cours",
};
