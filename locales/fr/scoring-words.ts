import type { ScoringWords } from "../scoring-words.ts";

const looks: Readonly<Record<string, string>> = {
  fine: "Sans doute correct",
  unsure: "Incertain",
  closely: "À regarder de près",
};
const signs: Readonly<Record<string, string>> = {
  link: "un lien",
  capitals: "écrit en capitales",
  shouting: "!!! ou ???",
};
const orders: Readonly<Record<string, string>> = {
  fine: "Sans doute corrects d’abord",
  closely: "À regarder de près d’abord",
  oldest: "Les plus anciens d’abord",
};

const share = (part: number, whole: number) =>
  whole === 0 ? "" : ` (${Math.round((100 * part) / whole)}\u00a0%)`;

/** French words of what the scorer makes of comments. */
export const frScoringWords: ScoringWords = {
  title: "Évaluation",
  means: "Elle apprend des seules décisions de cette rédaction, ordonne ce qui attend, et ne décide de rien.",
  lookName: (look) => looks[look] ?? look,
  because: (reasons) => `pour ${reasons}`,
  word: (word) => `«\u202f${word}\u202f»`,
  signName: (sign) => signs[sign] ?? sign,
  order: "Ordre",
  orderName: (order) => orders[order] ?? order,
  tooLittle: ({ decisions, kept, needed, ofEachKind }) =>
    `Pas encore assez de décisions\u00a0: ${decisions} sur ${needed}, dont ${kept} contre un commentaire\u202f; il en faut au moins ${ofEachKind} de chaque sorte.`,
  learned: (decisions, when) => `Elle a appris pour la dernière fois le ${when}, de ${decisions} décisions.`,
  held: (asked, learned) =>
    `Interrogée sur les ${asked} dernières décisions, n’ayant appris que des ${learned} précédentes\u00a0:`,
  precision: (right, pointedAt) =>
    pointedAt === 0
      ? "elle n’a signalé aucun commentaire\u202f;"
      : `de ${pointedAt} commentaires qu’elle a signalés, les modérateurs en avaient écarté ${right}${share(right, pointedAt)}\u202f;`,
  recall: (right, kept) =>
    kept === 0
      ? "les modérateurs n’en avaient écarté aucun."
      : `de ${kept} qu’ils avaient écartés, elle en a signalé ${right}${share(right, kept)}.`,
};
