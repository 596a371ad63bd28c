import type { ActsWords } from "../acts-words.ts";

const topicKinds: Readonly<Record<string, string>> = {
  person: "Personne",
  place: "Lieu",
  organisation: "Organisation",
  affair: "Affaire",
};

export const frActs: ActsWords = {
  address: "Adresse",
  changeAddress: "Changer l’adresse",
  addressHint: "Une adresse que les lecteurs connaissent mène pour toujours à la nouvelle.",
  embargoUntil: (time) => `Sous embargo jusqu’au ${time}`,
  comesOut: (time) => `Paraît le ${time}`,
  correctionsDue: "Corrigé dans une autre édition",
  correctedElsewhere: (edition, time) => `${edition}, ${time}`,
  nothingToCorrect: "Rien à corriger ici",
  followsThem: "Elle suit la correction de l’autre édition\u00a0: les lecteurs sont menés de l’une à l’autre",
  further: "Adresse et autres actions",
  newTopic: "Nouveau sujet",
  topicName: (edition) => `Nom (${edition})`,
  topicKind: "Sorte",
  topicKindName: (kind) => topicKinds[kind] ?? kind,
  makeTopic: "Créer le sujet",
};
