import type { ScoringWords } from "../scoring-words.ts";

const looks: Readonly<Record<string, string>> = {
  fine: "Likely fine",
  unsure: "Unsure",
  closely: "Look closely",
};
const signs: Readonly<Record<string, string>> = {
  link: "a link",
  capitals: "written in capitals",
  shouting: "!!! or ???",
};
const orders: Readonly<Record<string, string>> = {
  fine: "Likely fine first",
  closely: "To be looked at closely first",
  oldest: "Oldest first",
};

const share = (part: number, whole: number) => (whole === 0 ? "" : ` (${Math.round((100 * part) / whole)}%)`);

/** English words of what the scorer makes of comments. */
export const enScoringWords: ScoringWords = {
  title: "Scoring",
  means: "It learns from this newsroom’s decisions alone, orders what waits, and decides nothing.",
  lookName: (look) => looks[look] ?? look,
  because: (reasons) => `for ${reasons}`,
  word: (word) => `“${word}”`,
  signName: (sign) => signs[sign] ?? sign,
  order: "Order",
  orderName: (order) => orders[order] ?? order,
  tooLittle: ({ decisions, kept, needed, ofEachKind }) =>
    `Not enough decisions yet: ${decisions} of ${needed}, ${kept} of them against a comment; at least ${ofEachKind} of either kind are needed.`,
  learned: (decisions, when) => `It last learned on ${when}, from ${decisions} decisions.`,
  held: (asked, learned) =>
    `Asked about the last ${asked} decisions, having learned from the ${learned} before them alone:`,
  precision: (right, pointedAt) =>
    pointedAt === 0
      ? "it pointed at no comment;"
      : `of ${pointedAt} comments that it pointed at, moderators had kept back ${right}${share(right, pointedAt)};`,
  recall: (right, kept) =>
    kept === 0
      ? "moderators had kept none back."
      : `of ${kept} that they had kept back, it pointed at ${right}${share(right, kept)}.`,
};
