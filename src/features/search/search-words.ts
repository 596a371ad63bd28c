import { Languages, Stemmer } from "multilingual-stemmer";

/** A text as the index keeps it and as a query asks for it. */
type Folding = (text: string) => string[];

const LONGEST_WORD = 40;
const ELISION = /^(?:l|d|j|m|t|s|c|n|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\p{L})/u;
const STEMMERS: Readonly<Record<string, () => Stemmer>> = {
  en: () => new Stemmer(Languages.English),
  fr: () => new Stemmer(Languages.French),
};
const foldings = new Map<string, Folding>();

/**
 * The words of a text for searching in a language: small letters, French elisions taken off, stems (`chevaux` as `cheval`), no accents.
 * A language without a stemmer of its own keeps its words whole.
 * @param language BCP 47
 */
export function searchWords(text: string, language: string): string[] {
  const base = language.split("-")[0] ?? language;
  let fold = foldings.get(base);
  if (fold === undefined) {
    fold = foldingOf(base);
    foldings.set(base, fold);
  }
  return fold(text);
}

function foldingOf(base: string): Folding {
  const stemmer = STEMMERS[base]?.();
  const stems = new Map<string, readonly string[]>();
  return (text) =>
    (text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu) ?? []).flatMap((word) => {
      const bare = word.replace(ELISION, "").replace(/['’]s?$/u, "");
      return bare.split(/['’]/u).flatMap((part) => {
        if (part === "" || part.length > LONGEST_WORD) return [];
        const known = stems.get(part);
        if (known !== undefined) return known;
        const plain = withoutAccents(stemmer === undefined ? part : stemmer.stem(part));
        // Some letters are a phrase or a bracketed figure once unfolded (`⑴` is `(1)`): no word may hold what a query reads as an operator.
        const own = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
        if (stems.size > 50_000) stems.clear();
        stems.set(part, own);
        return own;
      });
    });
}

function withoutAccents(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Diacritic}/gu, "")
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae");
}
