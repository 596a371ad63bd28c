import type { Span } from "../finding.ts";
import { folded } from "../word-likeness.ts";

/**
 * Names that each language has in its own form: how the English begins, how the French begins, inhabitants and adjectives included
 * (`turk` for Turkey and Turkish; `inde$` is a whole word). Folded: small letters, no accents. Whoever misses one adds a line.
 */
const exonyms: readonly (readonly [english: string, french: string])[] = [
  ["afghan", "afghan"],
  ["albania", "albani|albanais"],
  ["algeri", "alger"],
  ["american|united states|us|usa|america", "americain|etats-unis|amerique|usa"],
  ["armenia", "armeni"],
  ["australia", "australi"],
  ["austria", "autri"],
  ["azerbaijan|azeri", "azerbaidjan|azeri"],
  ["belgi", "belg"],
  ["brazil", "bresil"],
  ["british|britain|united kingdom|uk", "britanni|royaume-uni|grande-bretagne"],
  ["bulgaria", "bulgar"],
  ["canad", "canad"],
  ["chilean|chile", "chili"],
  ["china|chinese", "chine|chinois"],
  ["comor", "comor"],
  ["croat", "croat"],
  ["czech", "tcheq"],
  ["denmark|danish|danes", "danemark|danois"],
  ["egypt", "egypt"],
  ["england|english", "angleterre|anglais"],
  ["ethiopia", "ethiopi"],
  ["european union|eu", "union europeenne|ue"],
  ["finland|finnish|finn", "finland"],
  ["france|french", "francais|france"],
  ["georgia", "georgi"],
  ["german", "alleman"],
  ["greece|greek", "grece|grec"],
  ["hungar", "hongr"],
  ["iceland", "islande|islandais"],
  ["india$|indian$|indians$", "inde$|indien"],
  ["indonesia", "indonesi"],
  ["iran", "iran"],
  ["iraq", "irak|iraq"],
  ["ireland|irish", "irland"],
  ["israel", "israel"],
  ["italian|italy", "itali"],
  ["japan", "japon"],
  ["jordan", "jordan"],
  ["kenya", "kenya"],
  ["korea", "coree|coreen"],
  ["latvia", "letton"],
  ["lebanon|lebanese", "liban"],
  ["libya", "liby"],
  ["lithuania", "lituan"],
  ["madagascar|malagasy", "madagascar|malgach"],
  ["malawi", "malawi"],
  ["malaysia", "malaisi"],
  ["maldiv", "maldiv"],
  ["mali|malian", "mali|malien"],
  ["mauritania", "mauritani"],
  ["mauriti", "mauric"],
  ["mexic", "mexi"],
  ["moldova", "moldav"],
  ["morocc", "maroc|marocain"],
  ["mozambi", "mozambi"],
  ["netherlands|dutch", "pays-bas|neerlandais|hollan"],
  ["niger", "niger"],
  ["nigeria", "nigeria"],
  ["norway|norwegian", "norveg"],
  ["pakistan", "pakistan"],
  ["palestin", "palestin"],
  ["poland|polish|poles", "polog|polonais"],
  ["portug", "portug"],
  ["romania", "roumani|roumain"],
  ["russia", "russi|russe"],
  ["rwanda", "rwanda"],
  ["saudi", "saoudi"],
  ["scotland|scottish|scots", "ecoss"],
  ["senegal", "senegal"],
  ["serbia|serb", "serb"],
  ["seychell", "seychell"],
  ["slovak", "slovaqu"],
  ["sloven", "sloven"],
  ["somali", "somali"],
  ["spain|spanish|spaniard", "espagn"],
  ["sudan", "soudan"],
  ["sweden|swedish|swede", "suede|suedois"],
  ["switzerland|swiss", "suiss"],
  ["syria", "syri"],
  ["tanzania", "tanzani"],
  ["thai", "thai"],
  ["tunisia", "tunisi"],
  ["turk", "turc|turq"],
  ["uganda", "ougand"],
  ["ukrain", "ukrain"],
  ["united nations|un", "nations unies|onu"],
  ["wales|welsh", "galles|gallois"],
  ["yemen", "yemen"],
  ["zambia", "zambi"],
  ["zimbabwe", "zimbabwe"],
];

/** What begins like a name of the table and is another word. */
const notThese: ReadonlyMap<string, RegExp> = new Map([
  ["niger", /^nigeria/],
  ["mali|malian", /^mali(?!$|an|en)/],
]);

/** Which rows of the table a text names, by their numbers, each with where it does so first (UTF-16 units). */
export function exonymsIn(text: string, language: string): Map<number, Span> {
  const plain = foldedInPlace(text);
  const found = new Map<number, Span>();
  for (const [row, pattern] of patternsOf(language).entries()) {
    const notThis = notThese.get(exonyms[row]?.[0] ?? "");
    for (const match of plain.matchAll(pattern)) {
      const span = { from: match.index, to: match.index + match[0].length };
      const isName = isNameAsWritten(text.slice(span.from, span.to), language);
      if (!isName || notThis?.test(match[0]) === true) continue;
      found.set(row, span);
      break;
    }
  }
  return found;
}

const madePatterns = new Map<string, readonly RegExp[]>();

function patternsOf(language: string): readonly RegExp[] {
  const known = madePatterns.get(language);
  if (known !== undefined) return known;
  const column = language === "fr" ? 1 : 0;
  // Initials are whole words; the others begin one.
  const begins = (form: string) =>
    form.length <= 3 || form.endsWith("$") ? `${form.replace("$", "")}(?![a-z])` : `${form}[a-z]*`;
  const made = exonyms.map(
    (forms) => new RegExp(`(?<![a-z])(?:${forms[column].split("|").map(begins).join("|")})`, "g"),
  );
  madePatterns.set(language, made);
  return made;
}

/** UN and US are names, un and us are not; in English all of these have a capital (Polish, polish). */
function isNameAsWritten(word: string, language: string): boolean {
  if (word.length <= 3) return word === word.toUpperCase();
  return language === "fr" || /^\p{Lu}/u.test(word);
}

/** Folded sign by sign, so that offsets stay: what would become two letters is left as it is. */
function foldedInPlace(text: string): string {
  return text
    .split("")
    .map((sign) => {
      const plain = folded(sign);
      return plain.length === 1 ? plain : sign;
    })
    .join("");
}
