import { measureBehind } from "./converted-measures.ts";
import { readNumberWords } from "./number-words.ts";
import { blanked, numberReading, type Quantity, timeReading } from "./quantity.ts";

const SPACES = "[ \\u00a0\\u202f\\u2009]";
/** Telephone numbers, times of races (10 s 27), numbers with their thousands apart, and all others. */
const figures: Readonly<Record<string, string>> = {
  en: `0\\d{2,}(?: \\d{2,4})+|\\d{3}(?: \\d{3,4})+(?!\\d)|\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?:[\\u00a0\\u202f\\u2009]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?`,
  fr: `0\\d{2,}(?: \\d{2,4})+|\\d+${SPACES}s${SPACES}\\d{1,2}(?!\\d)|\\d{1,3}(?:${SPACES}\\d{3})+(?!\\d)(?:,\\d+)?|\\d{1,3}(?:\\.\\d{3})+(?!\\d)(?:,\\d+)?|\\d+(?:,\\d+)?`,
};
const multiples: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: {
    hundred: 100,
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
    k: 1e3,
    m: 1e6,
    mn: 1e6,
    bn: 1e9,
    tn: 1e12,
  },
  fr: {
    cent: 100,
    cents: 100,
    mille: 1e3,
    milliers: 1e3,
    millier: 1e3,
    million: 1e6,
    millions: 1e6,
    milliard: 1e9,
    milliards: 1e9,
    billion: 1e12,
    billions: 1e12,
    m: 1e6,
    md: 1e9,
    mds: 1e9,
    k: 1e3,
  },
};
const currencies: readonly (readonly [string, RegExp])[] = [
  ["dollar", /^(?:US|A|C|NZ|HK|S)?\$(?:US)?$|^(?:USD|dollars?)$/i],
  ["euro", /^(?:€|EUR|euros?)$/i],
  ["pound", /^(?:£|GBP|sterling|livres? sterling)$/i],
  ["rupee", /^(?:Rs\.?|MUR|INR|₹|roupies?|rupees?)$/i],
  ["yen", /^(?:¥|JPY|yens?)$/i],
  ["yuan", /^(?:CNY|yuans?)$/i],
  ["franc", /^(?:CHF|CFA|francs?)$/i],
];
const SIGNS = "(?:US|A|C|NZ|HK|S)?\\$|€|£|¥|₹|Rs\\.?|MUR|USD|EUR|GBP";
const MONEY =
  "dollars?|euros?|sterling|livres? sterling|roupies?|rupees?|yens?|yuans?|francs?|€|£|\\$(?:US)?|MUR|USD|EUR";
/** As far as what stands around a number is read, UTF-16 units. */
const NEAR = 40;

/** Whether figures of this language are known; of a text in another nothing can be said. */
export function readsFigures(language: string): boolean {
  return figures[language] !== undefined;
}

/** The numbers and amounts of a text; dates and times must have been blanked before. */
export function readNumbers(text: string, language: string): Quantity[] {
  const figure = figures[language];
  if (figure === undefined) return [];
  const multiple = Object.keys(multiples[language] ?? {})
    .sort((a, b) => b.length - a.length)
    .join("|");
  const pattern = new RegExp(
    `(?<sign>(?<![\\p{L}])(?:${SIGNS})${SPACES}?)?(?<figure>${figure})(?<multiple>[- \\u00a0\\u202f]?(?:${multiple})(?![\\p{L}\\p{N}]))?(?<money>(?:${SPACES}|-)?(?:de${SPACES}|d’)?(?:${MONEY})(?!\\p{L}))?`,
    "giu",
  );
  const found = [...text.matchAll(pattern)].map((match) => readNumber(match, text, language));
  const words = readNumberWords(blanked(text, found), language).map(
    ({ from, to, values, counts }): Quantity => ({
      kind: "number",
      from,
      to,
      told: counts ? "word" : "aside",
      readings: values.map(numberReading),
      ...measureBehind(text.slice(to, to + NEAR), values[0] ?? 0),
    }),
  );
  return [...found, ...words, ...readRomanNumerals(text, language), ...readCodes(text)].sort(
    (a, b) => a.from - b.from,
  );
}

function readNumber(match: RegExpMatchArray, text: string, language: string): Quantity {
  const { sign = "", figure = "", multiple = "", money = "" } = match.groups ?? {};
  const [from, to] = [match.index ?? 0, (match.index ?? 0) + match[0].length];
  const [before, after] = [text.slice(Math.max(0, from - NEAR), from), text.slice(to, to + NEAR)];
  const currency = currencyOf(
    sign.trim() || money.replace(/^[- \u00a0\u202f\u2009]?(?:de[ \u00a0\u202f]|d’)?/, ""),
  );
  const plain = figureValue(figure, language);
  const times = multiples[language]?.[multiple.replace(/^[- \u00a0\u202f]/, "").toLowerCase()] ?? 1;
  const values = new Set([plain * times]);
  // `5m` may be metres.
  if (/^[- \u00a0\u202f]?m$/i.test(multiple) && currency === undefined) values.add(plain);
  for (const value of otherValues(figure, language, { before, after })) values.add(value);
  const readings = [...values].map(numberReading);
  const clock = /^(\d{1,2})\.(\d\d)$/.exec(figure);
  if (language === "en" && clock !== null) readings.push(timeReading(Number(clock[1]), Number(clock[2])));
  // `2 m` is metres where no money is meant.
  const measured = /m$/.test(multiple) && currency === undefined ? `m${after}` : after;
  return {
    kind: currency === undefined ? "number" : "amount",
    from,
    to,
    told: isAside(figure, { before, after, language }) ? "aside" : "digits",
    readings,
    ...(currency === undefined ? {} : { currency }),
    ...measureBehind(measured, plain),
  };
}

function figureValue(figure: string, language: string): number {
  const bare = figure.replaceAll(/[ \u00a0\u202f\u2009]/g, "").replace("s", ",");
  if (language === "en") return Number(bare.replaceAll(",", ""));
  const grouped = /^\d{1,3}(?:\.\d{3})+(?:,|$)/.test(bare);
  return Number((grouped ? bare.replaceAll(".", "") : bare).replace(",", "."));
}

/** What else the same figures can mean: the year of a range (2023-24), a decade (1990s, les années 90). */
function otherValues(
  figure: string,
  language: string,
  { before, after }: { before: string; after: string },
): number[] {
  const value = Number(figure);
  if (!Number.isInteger(value)) return [];
  const century = /((?:1\d|20))\d\d[-–/]$/.exec(before)?.[1];
  if (century !== undefined && figure.length === 2) return [Number(century + figure)];
  const isDecade =
    language === "en"
      ? /^(?:s|['’]s)\b/.test(after)
      : /années[ \u00a0\u202f](?:\d{4} (?:et|à) )?$/i.test(before);
  if (!isDecade) return [];
  return figure.length === 2 ? [1900 + value] : [];
}

/** Numbers that another language may well say without figures, or not at all. */
function isAside(
  figure: string,
  { before, after, language }: { before: string; after: string; language: string },
): boolean {
  // Part of a name: G20, COP28, Covid-19, 5G, Boeing 737-800.
  if (/\p{L}[-‑]?$/u.test(before) || /^[-‑]?\p{Lu}/u.test(after)) return true;
  if (language === "en" && /^(?:st|nd|rd|th)\b[- ]century/i.test(after)) return true;
  // Ages by the decade (in her 20s), fractions (2/3), all day and night (24/7).
  if (/^['’]?s\b/.test(after) && figure.length === 2) return true;
  return /^\/\d/.test(after) || /\d\/$/.test(before) || /^[½¼¾]/.test(after);
}

/** `XXe siècle`, `Louis XIV`: an aside, which may stand for the other language's figures. */
function readRomanNumerals(text: string, language: string): Quantity[] {
  const pattern =
    language === "fr"
      ? /(?<![\p{L}\p{N}])([IVXL]+)(?:e|er|re|ème)?(?![\p{L}\p{N}])/gu
      : /(?<![\p{L}\p{N}])([IVXL]{2,})(?![\p{L}\p{N}])/gu;
  return [...text.matchAll(pattern)].map(
    (match): Quantity => ({
      kind: "number",
      told: "aside",
      from: match.index,
      to: match.index + match[0].length,
      readings: [numberReading(romanValue(match[1] ?? ""))],
    }),
  );
}

/** Scores (2-1) and the figures of names (G20, COP28): asides, which can only contradict one another. */
function readCodes(text: string): Quantity[] {
  const aside = (match: RegExpExecArray, readings: string[]): Quantity => {
    return { kind: "number", told: "aside", from: match.index, to: match.index + match[0].length, readings };
  };
  return [
    ...[...text.matchAll(/(?<![\p{L}\p{N}\-–.,])(\d{1,2})[-–](\d{1,2})(?![\p{L}\p{N}\-–]|[.,]\d)/gu)].map(
      (match) => aside(match, [`s:${match[1]}-${match[2]}`]),
    ),
    ...[...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}]*-?(\d+)(?!\p{N})/gu)].map((match) =>
      aside(match, [`c:${match[1]}`]),
    ),
  ];
}

function romanValue(numeral: string): number {
  const values = [...numeral].map((sign) => ({ I: 1, V: 5, X: 10, L: 50 })[sign] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

function currencyOf(word: string): string | undefined {
  return currencies.find(([, pattern]) => pattern.test(word))?.[0];
}
