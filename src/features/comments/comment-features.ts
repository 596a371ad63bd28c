/** Something about a comment that the scorer weighs: part of a word, or a sign such as a link. */
export type Feature = {
  /** Its place among the weights. */
  readonly at: number;
  /** The word that it is of as the writer typed it; null where it is of the whole comment. */
  readonly word: string | null;
  /** The sign that it is; null where it is of words. */
  readonly sign: Sign | null;
};

/** What can be said of a comment beside its words. */
export const signs = ["link", "capitals", "shouting"] as const;
export type Sign = (typeof signs)[number];

/** How many weights there are: so many that few features share one, and all of them fit into a quarter of a megabyte. */
export const WEIGHTS = 65_536;

/** Words beyond these are not looked at: whoever writes so much has said it before. */
const MOST_WORDS = 400;
const LINK = /(?:https?:\/\/|www\.)\S+/giu;
/** Digits and signs that stand for letters inside a word. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
  "€": "e",
};
/** Letters of other alphabets that look like Latin ones. */
const LOOKS_LIKE = new Map(
  [..."аеорсухіјѕкмтнвԁԛԝ"].map((letter, i) => [letter, "aeopcyxijskmthbdqw"[i] ?? letter]),
);

/** A word as it was typed, and as it is weighed. */
export type Word = { readonly typed: string; readonly folded: string };

/** The words of a text. */
export function wordsOf(text: string): Word[] {
  const plain = text.replace(/[\p{Cf}\p{Cc}]/gu, (sign) => (/\s/.test(sign) ? " " : ""));
  const tokens = joinSpelled(plain.replace(LINK, " ").match(/[\p{L}\p{N}\p{M}@$€!]+/gu) ?? []);
  return tokens
    .slice(0, MOST_WORDS)
    .map((typed) => ({ typed: typed.replace(/^!+|!+$/g, ""), folded: foldWord(typed) }))
    .filter(({ folded }) => folded !== "");
}

/** A word without what makes no other of it: case, accents, letters that were drawn out, digits and alphabets in disguise. */
export function foldWord(typed: string): string {
  // Most words are plain.
  if (/^[a-z]+$/.test(typed)) return typed.replace(/(.)\1{2,}/g, "$1");
  const bare = typed
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/^!+|!+$/g, "");
  const letters = [...bare];
  const isDisguised = letters.some((letter) => /[a-z]/.test(letter));
  const shown = isDisguised
    ? letters.map((letter) => STANDS_FOR[letter] ?? LOOKS_LIKE.get(letter) ?? letter).join("")
    : bare;
  return shown.replace(/[^\p{L}\p{N}]/gu, "").replace(/(.)\1{2,}/gu, "$1");
}

/** Letters that stand alone in a row are one word: `s p a m`. */
function joinSpelled(tokens: readonly string[]): string[] {
  const joined: string[] = [];
  let run: string[] = [];
  const end = () => {
    joined.push(...(run.length >= 3 ? [run.join("")] : run));
    run = [];
  };
  for (const token of tokens) {
    if ([...token].length === 1) run.push(token);
    else {
      end();
      joined.push(token);
    }
  }
  end();
  return joined;
}

/** All that is weighed of a comment, each once: words, pairs of words, parts of words, signs. */
export function featuresOf(body: string): Feature[] {
  const found = new Map<number, Feature>();
  visitFeatures(body, (feature) => {
    if (!found.has(feature.at)) found.set(feature.at, feature);
  });
  return [...found.values()];
}

/** The places of all that is weighed of a comment. */
export function placesOf(words: readonly Word[], body: string): Uint32Array {
  const places = new Set<number>();
  visitWords(words, (at) => places.add(at));
  for (const sign of signsOf(body)) places.add(placeOf(`s ${sign}`));
  return Uint32Array.from(places);
}

function visitFeatures(body: string, visit: (feature: Feature) => void) {
  visitWords(wordsOf(body), (at, word) => visit({ at, word, sign: null }));
  for (const sign of signsOf(body)) visit({ at: placeOf(`s ${sign}`), word: null, sign });
}

function visitWords(words: readonly Word[], visit: (at: number, word: string) => void) {
  words.forEach(({ typed, folded }, i) => {
    visit(placeOf(`w ${folded}`), typed);
    const next = words[i + 1];
    if (next !== undefined) visit(placeOf(`p ${folded} ${next.folded}`), typed);
    for (const part of partsOf(folded)) visit(placeOf(`c ${part}`), typed);
  });
}

/** Four letters at a time, with where the word begins and ends. */
function partsOf(word: string): string[] {
  const framed = `^${word}$`;
  const parts: string[] = [];
  for (let i = 0; i + 4 <= framed.length && framed.length > 4; i++) parts.push(framed.slice(i, i + 4));
  return parts;
}

function signsOf(body: string): Sign[] {
  const letters = body.match(/\p{L}/gu) ?? [];
  const capitals = body.match(/\p{Lu}/gu) ?? [];
  return [
    ...(new RegExp(LINK).test(body) ? (["link"] as const) : []),
    ...(letters.length >= 12 && capitals.length > letters.length / 2 ? (["capitals"] as const) : []),
    ...(/[!?]{3,}/.test(body) ? (["shouting"] as const) : []),
  ];
}

/** FNV-1a over the name's UTF-16. */
function placeOf(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value % WEIGHTS;
}
