import type { CheckedVersion } from "../checked-version.ts";
import { type Finding, findingAt, type Span } from "../finding.ts";
import { allPiecesOf, type Pair } from "../pair.ts";
import { findingIn, isExempt, type Piece } from "../pieces.ts";
import { editDistance, folded } from "../word-likeness.ts";
import { exonymsIn } from "./exonyms.ts";

/** A first and a last name (or more) as a text has them, and where the last one stands. */
type Person = { readonly words: readonly string[]; readonly piece: Piece; readonly last: Span };

/** Words with a capital that are no part of a person's name, or mark a name that each language has in its own words. */
const noPersons = new Set(
  folded(
    `The A An In On At By For From But And Or If It He She They We I This That These Those There When While After Before As With Without
    Since Under Over Our His Her Its Their My Your No Not Yes New Old North South East West Northern Southern Eastern Western Central
    United Royal National International European African American British French English German Russian Chinese Indian Mauritian World
    State States Union Nations Republic Kingdom Island Islands Ocean Sea Bay River Mount Mountain Lake Cape Saint Street Road Avenue Square Park
    Garden Gardens House Palace Castle Bridge Tower Church Cathedral Mosque Temple Hall School University College Academy Institute Hospital
    Court Council Commission Committee Congress Parliament Senate Assembly Ministry Minister Prime Secretary General President Vice Chief
    Director Deputy Head Chair Chairman Governor Mayor King Queen Prince Princess Duke Lord Lady Sir Dr Mr Mrs Ms Pope Bishop Cardinal
    Captain Colonel Major Sergeant Judge Justice Professor Party Labour Conservative Democratic Republican Liberal Green Army Navy Air Force
    Guard Police Bank Fund Trust Company Group Corporation Organisation Organization Association Federation League Cup Games Open Championship
    Trophy Grand Prix Premier First Second Third High Low Supreme Home Foreign Security Defence Defense Health Education Environment Act
    Day Week Month Year Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
    October November December Morning Evening Today News Times Post Media Press Agency Office Department Board Authority Service Services
    Station Airport Port Valley Beach Coast Forest Centre Center Museum Gallery Theatre Festival Award Awards Prize Book Summit Conference
    Agreement Treaty Convention Declaration Club City County Town Village Red White Black Blue Gold Golden Great Big Little Upper Lower
    Le La Les Un Une Des Du De Au Aux Et Ou Mais Il Elle Ils Elles On Ce Cette Ces Dans Pour Par Sur Sous Avec Sans Selon Depuis Pendant
    Mont Rue Place Parc Jardin Maison Palais Pont Tour Eglise Mosquee Ecole Universite Institut Hopital Cour Conseil Comite Parlement Senat
    Assemblee Ministere Ministre Premier Premiere Secretaire Directeur Gouverneur Maire Roi Reine Duc Pape Parti Armee Banque Fonds Societe
    Groupe Organisation Federation Ligue Coupe Jeux Journal Agence Nord Sud Est Ouest Grande Haute Haut Bas Basse Nouvelle Nouveau Etat Etats`,
  ).split(/\s+/),
);

/** Names that a translation has otherwise or not at all. Asks only, and only where it is sure of what a name is. */
export function checkNames(pair: Pair): Finding[] {
  return [...checkPersons(pair), ...checkCountries(pair)];
}

function checkPersons({ original, version }: Pair): Finding[] {
  const there = personsIn(allPiecesOf(original));
  const here = allPiecesOf(version);
  const capitalised = new Set(
    here.flatMap(({ text }) => text.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []).flatMap(formsOf),
  );
  const persons = personsIn(here);
  const done = new Set<string>();
  return there.flatMap((person): Finding[] => {
    const [first = "", last = ""] = [person.words[0], person.words.at(-1)];
    if (done.has(folded(last))) return [];
    done.add(folded(last));
    if (capitalised.has(folded(last))) return [];
    const slip = persons.find((one) => isSlip(one, first, last));
    if (slip !== undefined)
      return [
        findingIn(slip.piece, slip.last, {
          check: "parity-name",
          other: person.words.join(" "),
        }),
      ];
    if (!isSurelyPerson(person, original)) return [];
    if (
      person.words.flatMap(formsOf).some((word) => [...capitalised].some((other) => isSameWord(word, other)))
    )
      return [];
    return [findingAt({ part: "body" }, { check: "parity-name", other: person.words.join(" ") })];
  });
}

/** Named again by the last name alone, as news stories do: that tells a person from a Drought Monitor. */
function isSurelyPerson({ words }: Person, original: CheckedVersion): boolean {
  const [before, last] = [words.at(-2), words.at(-1)];
  const text = allPiecesOf(original)
    .filter(isRunningText)
    .map((piece) => piece.text)
    .join("\n");
  if (words.some((word) => new RegExp(`(?<!\\p{L})${word.toLowerCase()}(?!\\p{L})`, "u").test(text)))
    return false;
  return new RegExp(`(?<!${before} )(?<![\\p{L}-])${last}(?!\\p{L})`, "u").test(text);
}

/** The same first name, then a last name that is nearly this one and sounds otherwise. */
function isSlip({ words }: Person, first: string, last: string): boolean {
  const [own, other] = [folded(words.at(-1) ?? ""), folded(last)];
  if (folded(words[0] ?? "") !== folded(first) || own === other || soundOf(own) === soundOf(other))
    return false;
  return Math.min(own.length, other.length) >= 5 && editDistance(own, other) <= 2;
}

function isSameWord(one: string, other: string): boolean {
  if (one === other || soundOf(one) === soundOf(other)) return true;
  const shorter = Math.min(one.length, other.length);
  return (
    shorter >= 4 &&
    (one.slice(0, 4) === other.slice(0, 4) || editDistance(one, other) <= (shorter >= 7 ? 3 : 2))
  );
}

/**
 * How a name sounds, whichever language has put it into Latin letters: Pashinyan and Pachinian, Khrushchev and Khrouchtchev, Putin
 * and Poutine come out alike.
 */
function soundOf(word: string): string {
  return word
    .replace(/shch|chtch|tch|sh|ch|sch|cz/g, "s")
    .replace(/dzh|dj|zh|gi(?=[aou])|j|g(?=[eiy])/g, "z")
    .replace(/ph/g, "f")
    .replace(/ou|oo|w/g, "u")
    .replace(/ee|ii|iy|yi|ij|y|ï/g, "i")
    .replace(/ts|tz|zz|z/g, "z")
    .replace(/kh|ck|qu|q|c|k/g, "k")
    .replace(/v|ff|f/g, "f")
    .replace(/(?<!t)h/g, "")
    .replace(/(.)\1+/g, "$1")
    .replace(/[aeiou]+$/g, "")
    .replace(/ie|ei/g, "e");
}

function formsOf(word: string): string[] {
  return folded(word)
    .replace(/[’']s$/, "")
    .replace(/^[ldcnsj][’']/, "")
    .split("-")
    .filter((part) => part !== "");
}

function personsIn(pieces: readonly Piece[]): Person[] {
  const name = "\\p{Lu}\\p{Ll}[\\p{L}’'-]*";
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}.’-])${name}(?: (?:(?:de|du|van|von|bin|al|el) )?${name})+(?!\\p{L})`,
    "gu",
  );
  return pieces.filter(isRunningText).flatMap((piece) =>
    [...piece.text.matchAll(pattern)].flatMap((match) => {
      const words = match[0]
        .replace(/[’']s?$/, "")
        .split(" ")
        .filter((word) => /^\p{Lu}/u.test(word));
      const last = words.at(-1) ?? "";
      if (words.length < 2 || words.length > 4 || last.length < 4) return [];
      if (words.some((word) => formsOf(word).some((part) => noPersons.has(part)))) return [];
      const from = match.index + match[0].lastIndexOf(last);
      const span = { from, to: from + last.length };
      return isExempt(piece, span) ? [] : [{ words, piece, last: span }];
    }),
  );
}

/** In headlines, headings and lists every word may have a capital. */
function isRunningText({ kind }: Piece): boolean {
  return kind === "paragraph" || kind === "quotation" || kind === "standfirst" || kind === "caption";
}

/** One country too many here and one too few: Niger for Nigeria, Slovakia for Slovenia. */
function checkCountries({ original, version }: Pair): Finding[] {
  const theirs = new Set(
    allPiecesOf(original).flatMap((piece) => [...exonymsIn(piece.text, original.language).keys()]),
  );
  const ours = allPiecesOf(version).flatMap((piece) =>
    [...exonymsIn(piece.text, version.language)].map(([row, span]) => ({ row, span, piece })),
  );
  const named = new Set(ours.map((one) => one.row));
  const [added, missing] = [named.difference(theirs), theirs.difference(named)];
  const [row] = added;
  const [lost] = missing;
  if (row === undefined || lost === undefined || added.size > 1 || missing.size > 1) return [];
  const place = ours.find((one) => one.row === row);
  const words = wordsOfRow(original, lost);
  if (place === undefined || words === undefined) return [];
  return [findingIn(place.piece, place.span, { check: "parity-name", other: words })];
}

function wordsOfRow(original: Pair["original"], row: number): string | undefined {
  for (const { text } of allPiecesOf(original)) {
    const span = exonymsIn(text, original.language).get(row);
    if (span !== undefined) return text.slice(span.from, span.to);
  }
  return undefined;
}
