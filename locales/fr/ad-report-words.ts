import type { AdReportWords } from "../ad-report-words.ts";

const terms: Readonly<Record<string, (amount: number) => string>> = {
  share: (amount) => `${amount}\u00a0% des pages`,
  weight: (amount) => `poids ${amount}`,
  house: () => "autopromotion",
};

/** The words of a campaign's report, in French. */
export const frAdReportWords: AdReportWords = {
  locale: "fr-FR",
  title: "Bilan de campagne",
  client: "Annonceur",
  when: "Dates",
  fromTo: (first, last) => `${first} – ${last}`,
  fromOn: (first) => `dès le ${first}`,
  where: "Emplacements",
  terms: "Conditions",
  termsOf: (kind, amount) => terms[kind]?.(amount) ?? kind,
  asOf: (moment) => `État au ${moment}`,
  day: "Jour",
  creative: "Publicité",
  edition: "Édition",
  slot: "Emplacement",
  views: "Vues",
  clicks: "Clics",
  rate: "Clics pour 100 vues",
  total: "Total",
  byCreative: "Par publicité",
  byDay: "Par jour",
  nothing: "Rien n’a été compté.",
  countedHow:
    "Compté par le serveur du journal, sans cookie et sans garder d’adresse. Une vue est une image demandée par le navigateur d’un lecteur\u202f; un clic est un lien suivi. Les programmes qui se déclarent comme tels, les pages chargées à l’avance et les images montrées par d’autres sites sont écartés. Les pages en texte ne comptent que les clics\u202f; les pages qu’un navigateur reprend dans sa propre mémoire ne sont pas comptées de nouveau.",
  page: (number, of) => `Page ${number} sur ${of}`,
  fileName: "bilan",
};
