import type { StormWords } from "../storm-words.ts";

/** What the newsroom's screens say of storm mode, in French. */
export const frStormWords: StormWords = {
  title: "Mode tempête",
  means:
    "Pour le moment où le réseau ne tient presque plus : chaque page est en texte seul et fait 6 Ko au plus, les alertes y figurent dans toutes les langues, les commentaires sont fermés, il n’y a ni images ni publicités, et les caches gardent les pages des jours durant.",
  off: "Le site est comme d’habitude.",
  since: (moment, name) => (name === "" ? `Depuis le ${moment}.` : `Depuis le ${moment}, par ${name}.`),
  toTheSwitch: "Vers l’interrupteur",
  begin: "Activer le mode tempête",
  beginMeans:
    "Tous les lecteurs reçoivent aussitôt le site en texte seul, et les commentaires ferment. On peut y mettre fin à tout moment.",
  end: "Mettre fin au mode tempête",
  endMeans: "Tous les lecteurs retrouvent aussitôt le site entier, avec images et commentaires.",
};
