import type { CheckedVersion } from "../checked-version.ts";
import type { Finding, Span } from "../finding.ts";
import { findingIn, isExempt, type Piece, type PieceKind, piecesOf } from "../pieces.ts";
import { editDistance, folded } from "../word-likeness.ts";

/** One capitalised word where it stands, with the capitalised word right before it. */
type Seen = { readonly piece: Piece; readonly span: Span; readonly before: string | null };
type Name = { readonly word: string; readonly seen: readonly Seen[] };

/** Shorter words are too often near one another by chance. */
const FEWEST_LETTERS = 5;

/** Where every word may have a capital, or names stand in another form. */
const notRead: ReadonlySet<PieceKind> = new Set(["source", "credit", "kicker", "place"]);

/** Endings by which one name makes another word: plurals, inhabitants, languages, feminine forms. */
const endings =
  /(?:'s|’s|ienne?s?|iens?|i?ans?|éenne?s?|éens?|aises?|ais|oise?s?|ois|ines?|ins?|ians?|ese|ish|ists?|istes?|isms?|ismes?|ique?s?|ics?|ales?|aux|als?|ers?|ères?|nes?|tes?|les?|es|is|s|e|x|a|y|i|o)$/iu;

/** Words with a capital that name nothing alone: days, months, the languages' own. */
const noNames = new Set(
  folded(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April August September October November December There These Those Three Their Where While Which North South Northern Southern Eastern Western Council Counsel Mister Minister Ministry President Présidence Foundation Fondation Parliament Parlement",
  ).split(" "),
);

const noFirstNames = new Set(
  folded(
    "Mr Mrs Ms Dr Sir Lord Lady Dame President Minister Prime Professor General M Mme Mlle MM Me Le La Les Un Une Des Du De Au Aux Et À En Dans Pour Par Sur Selon The A An In On At By For From To Of And But As With When Saint St",
  ).split(" "),
);

/** One name in two spellings in one story (`Pashinyan`, `Pashinian`). Asks only: they may be two people. */
export function checkNamesSpelledTwoWays({ words }: CheckedVersion): Finding[] {
  const pieces = piecesOf(words).filter((piece) => !notRead.has(piece.kind));
  const lowerCase = new Set(
    pieces.flatMap((piece) => piece.text.match(/(?<!\p{L})\p{Ll}[\p{L}]+/gu) ?? []).map(folded),
  );
  const names = namesIn(pieces).filter((name) => !lowerCase.has(folded(name.word)));
  return names.flatMap((name, i) =>
    names.slice(i + 1).flatMap((other) => {
      if (!isSameName(name, other)) return [];
      // The rarer spelling is likelier the slip.
      const [usual, rare] = name.seen.length >= other.seen.length ? [name, other] : [other, name];
      const [first] = rare.seen;
      if (first === undefined) return [];
      const facts = { check: "name-two-ways", other: usual.word, fix: usual.word } as const;
      return [findingIn(first.piece, first.span, facts)];
    }),
  );
}

function namesIn(pieces: readonly Piece[]): Name[] {
  const seen = pieces.flatMap((piece) =>
    [...piece.text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}\p{L}+(?![\p{L}\p{N}@]|\.\p{L})/gu)].flatMap((match) => {
      const [word] = match;
      const span = { from: match.index, to: match.index + word.length };
      if (word.length < FEWEST_LETTERS || word === word.toUpperCase() || noNames.has(folded(word))) return [];
      return isExempt(piece, span) ? [] : [{ word, piece, span, before: firstNameAt(piece.text, span.from) }];
    }),
  );
  return [...Map.groupBy(seen, (one) => one.word)].map(([word, all]) => ({ word, seen: all }));
}

/** The capitalised word right before, unless it is a title or one that begins sentences. */
function firstNameAt(text: string, from: number): string | null {
  const before = /(?<!\p{L})(\p{Lu}[\p{L}’'-]*)\.? $/u.exec(text.slice(0, from))?.[1];
  return before === undefined || noFirstNames.has(folded(before)) ? null : before;
}

function isSameName(a: Name, b: Name): boolean {
  const [one, two] = [folded(a.word), folded(b.word)];
  // The same letters with other accents: Erdogan, Erdoğan.
  if (one === two) return true;
  if (stemOf(one) === stemOf(two) || areTwoPeople(a, b)) return false;
  const distance = editDistance(one, two);
  const most = Math.min(one.length, two.length) >= 9 ? 2 : 1;
  if (distance > most || one[0] !== two[0]) return false;
  // A difference at the end is mostly grammar; after the same first name it is not.
  return (
    shareFirstName(a, b) || (one.at(-1) === two.at(-1) && one.at(-2) === two.at(-2) && startsAlike(one, two))
  );
}

/** Two letters alike at the beginning: Barton and Burton are two names, Pashinyan and Pashinian hardly. */
function startsAlike(one: string, two: string): boolean {
  return one.slice(0, 2) === two.slice(0, 2);
}

function stemOf(word: string): string {
  const stem = word.replace(endings, "");
  return stem.length >= 3 ? stem : word;
}

const firstNames = (name: Name) =>
  new Set(name.seen.flatMap((one) => (one.before === null ? [] : [folded(one.before)])));

function shareFirstName(a: Name, b: Name): boolean {
  return !firstNames(a).isDisjointFrom(firstNames(b));
}

/** Each has first names, and none of the other's: Boris Johnson, Don Johnston. */
function areTwoPeople(a: Name, b: Name): boolean {
  const [one, two] = [firstNames(a), firstNames(b)];
  return one.size > 0 && two.size > 0 && one.isDisjointFrom(two);
}
