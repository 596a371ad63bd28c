import type { ApiWords } from "../api-words.ts";

export const frApiWords: ApiWords = {
  title: "Référence de l’API",
  means:
    "Un programme se connecte par le jeton d’un membre, créé sous Compte, et peut ce que nomment ses portées. Par exemple :",
  find: "Chercher un point d’accès",
  found: (count) => (count < 2 ? "1 point d’accès" : `${count} points d’accès`),
  parameters: "Paramètres",
  takes: "Reçoit",
  answers: "Répond",
  required: "obligatoire",
};
