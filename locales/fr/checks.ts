import type { CheckWords, FindingFacts } from "../checks.ts";

const NARROW = "\u202f";
const COLON = "\u00a0:";
const quoted = (text: string | undefined) => `«${NARROW}${text ?? ""}${NARROW}»`;
const several = (count: number, one: string, many = `${one}s`) => `${count} ${count < 2 ? one : many}`;

/** A fact of the original against the same here: changed, left out, or added. `what` begins with its article. */
function compared(what: string, { quote, other }: FindingFacts): string {
  if (quote === "") return `${what} ${quoted(other)} de l’original manque ici.`;
  if (other === undefined) return `${what} ${quoted(quote)} ne figure pas dans l’original.`;
  return `${what} ${quoted(quote)} diffère de l’original${COLON} ${quoted(other)}.`;
}

export const frChecks: CheckWords = {
  messages: {
    "ends-in-comma": () => "Ce texte se termine par une virgule.",
    "no-end-sign": () => "Ce paragraphe se termine sans point ni autre signe.",
    "quotation-not-closed": ({ quote }) => `La citation ouverte par ${quote} n’est jamais fermée.`,
    "quotation-not-opened": ({ quote }) => `${quote} ferme une citation qui n’a jamais été ouverte.`,
    "machine-draft": () => "Une machine a traduit ce passage, que personne n’a encore modifié ni accepté.",
    "empty-paragraph": () => "Ce paragraphe est vide.",
    "double-word": ({ quote }) => `Un mot est répété${COLON} ${quoted(quote)}.`,
    "no-alt-text": () => "L’image n’a pas de description pour qui ne la voit pas.",
    "no-credit": () => "L’image n’a pas de crédit.",
    "picture-expired": ({ other }) => `La licence de l’image ${other ?? ""} a pris fin.`,
    "no-byline": () => "L’article n’est pas signé.",
    "no-source": () => "Aucune agence ni source n’est nommée.",
    "no-section": () => "L’article n’est dans aucune rubrique.",
    "long-headline": ({ here, there }) => `Le titre compte ${here} caractères${COLON} ${there} au plus.`,
    "dead-link": ({ other }) => `Le lien mène à ${other ?? ""}, que les lecteurs ne peuvent pas ouvrir.`,
    "name-two-ways": ({ quote, other }) =>
      `Est-ce le même nom sous deux graphies${COLON} ${quote} et ${other ?? ""}${NARROW}?`,
    "straight-quotation-mark": ({ quote, fix }) => `Le guillemet droit ${quote} tient lieu de ${fix ?? ""}.`,
    "straight-apostrophe": ({ fix }) => `L’apostrophe droite tient lieu de ${fix ?? ""}.`,
    "french-space": ({ quote }) => `L’espace autour de ${quoted(quote.trim())} n’est pas la bonne.`,
    "space-before-sign": ({ quote }) => `Il y a une espace de trop avant ${quoted(quote.trim())}.`,
    "double-space": () => "Il y a plusieurs espaces de suite.",
    "three-dots": () => "Trois points tiennent lieu de points de suspension (…).",
    "hyphen-for-dash": ({ fix }) => `Un trait d’union tient lieu de tiret (${(fix ?? "").trim()}).`,
    ordinal: ({ quote, fix }) => `${quoted(quote)} s’écrit ${quoted(fix)}.`,
    "space-in-number": ({ quote }) => `Le nombre ${quoted(quote)} peut être coupé en fin de ligne.`,
    "parity-untranslated": ({ quote }) =>
      quote === ""
        ? "Ce paragraphe est vide, alors que celui de l’original ne l’est pas."
        : "Ce paragraphe reprend mot pour mot l’original.",
    "parity-number": (facts) => compared("Le nombre", facts),
    "parity-date": (facts) => compared("La date", facts),
    "parity-time": (facts) => compared("L’heure", facts),
    "parity-amount": (facts) => compared("Le montant", facts),
    "parity-name": (facts) => compared("Le nom", facts),
    "parity-quotations": ({ here = 0, there = 0 }) =>
      `Il y a ici ${several(here, "longue citation", "longues citations")}, ${there} dans l’original.`,
    "parity-links": (facts) => compared("Le lien", facts),
    "parity-pictures": ({ here = 0, there = 0, other }) =>
      other === undefined
        ? `Il y a ici une image que l’original n’a pas (${here} ici, ${there} là-bas).`
        : `Une image de l’original manque ici (${here} ici, ${there} là-bas).`,
    "parity-blocks": ({ here = 0, there = 0, other = "" }) =>
      `${several(here, "bloc")} du type ${quoted(other)} ici, ${there} dans l’original.`,
  },
  parts: {
    headline: "titre",
    kicker: "surtitre",
    standfirst: "chapeau",
    source: "source",
    place: "lieu",
    byline: "signature",
    section: "rubrique",
    picture: "image",
    alt: "description de l’image",
    caption: "légende",
    credit: "crédit",
    text: "texte",
    body: "texte",
  },
  severities: { block: "à corriger", ask: "à vérifier" },
  total: ({ versions, block, ask }) =>
    `${several(versions, "version vérifiée", "versions vérifiées")}${COLON} ${block} à corriger avant de publier, ${several(ask, "question")}.`,
};
