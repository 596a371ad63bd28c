import type { CheckWords, FindingFacts } from "../checks.ts";

const quoted = (text: string | undefined) => `“${text ?? ""}”`;
const several = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** A fact of the original against the same here: changed, left out, or added. */
function compared(what: string, { quote, other }: FindingFacts): string {
  if (quote === "") return `${what} ${quoted(other)} of the original is not here.`;
  if (other === undefined) return `${what} ${quoted(quote)} is not in the original.`;
  return `${what} ${quoted(quote)} is ${quoted(other)} in the original.`;
}

export const enChecks: CheckWords = {
  messages: {
    "ends-in-comma": () => "This ends in a comma.",
    "no-end-sign": () => "This paragraph ends without a full stop or any other sign.",
    "quotation-not-closed": ({ quote }) => `The quotation opened by ${quote} is never closed.`,
    "quotation-not-opened": ({ quote }) => `${quote} closes a quotation that was never opened.`,
    "machine-draft": () => "A machine drafted this, and nobody has edited or accepted it yet.",
    "empty-paragraph": () => "This paragraph is empty.",
    "double-word": ({ quote }) => `A word stands twice: ${quoted(quote)}.`,
    "no-alt-text": () => "The picture has no description for those who can’t see it.",
    "no-credit": () => "The picture credits nobody.",
    "picture-expired": ({ other }) => `The licence of the picture ${other ?? ""} has ended.`,
    "no-byline": () => "Nobody has signed this story.",
    "no-source": () => "No agency or source is named.",
    "no-section": () => "The story is in no section.",
    "long-headline": ({ here, there }) => `The headline has ${here} characters; ${there} is the most.`,
    "dead-link": ({ other }) => `The link leads to ${other ?? ""}, which readers can’t open.`,
    "name-two-ways": ({ quote, other }) => `Is this one name in two spellings: ${quote} and ${other ?? ""}?`,
    "straight-quotation-mark": ({ quote, fix }) =>
      `A typewriter’s quotation mark ${quote} stands for ${fix ?? ""}.`,
    "straight-apostrophe": ({ fix }) => `A typewriter’s apostrophe stands for ${fix ?? ""}.`,
    "french-space": ({ quote }) => `The space at ${quoted(quote.trim())} is not the French one.`,
    "space-before-sign": ({ quote }) => `There is a space before ${quoted(quote.trim())}.`,
    "double-space": () => "There is more than one space.",
    "three-dots": () => "Three dots stand for an ellipsis (…).",
    "hyphen-for-dash": ({ fix }) => `A hyphen stands for a dash (${(fix ?? "").trim()}).`,
    ordinal: ({ quote, fix }) => `${quoted(quote)} is written ${quoted(fix)}.`,
    "space-in-number": ({ quote }) => `The number ${quoted(quote)} can be torn apart at the end of a line.`,
    "parity-untranslated": ({ quote }) =>
      quote === ""
        ? "This paragraph is empty; the original’s is not."
        : "This paragraph stands in the very words of the original.",
    "parity-number": (facts) => compared("The number", facts),
    "parity-date": (facts) => compared("The date", facts),
    "parity-time": (facts) => compared("The time", facts),
    "parity-amount": (facts) => compared("The amount", facts),
    "parity-name": (facts) => compared("The name", facts),
    "parity-quotations": ({ here = 0, there = 0 }) =>
      `There ${here === 1 ? "is" : "are"} ${several(here, "long quotation")} here, ${there} in the original.`,
    "parity-links": (facts) => compared("The link", facts),
    "parity-pictures": ({ here = 0, there = 0, other }) =>
      other === undefined
        ? `A picture is here that the original has not (${here} here, ${there} there).`
        : `A picture of the original is not here (${here} here, ${there} there).`,
    "parity-blocks": ({ here = 0, there = 0, other = "" }) =>
      `${several(here, "block")} of the kind “${other}” here, ${there} in the original.`,
  },
  parts: {
    headline: "headline",
    kicker: "kicker",
    standfirst: "standfirst",
    source: "source",
    place: "place line",
    byline: "byline",
    section: "section",
    picture: "picture",
    alt: "description of the picture",
    caption: "caption",
    credit: "credit",
    text: "text",
    body: "text",
  },
  severities: { block: "must be mended", ask: "is this right?" },
  total: ({ versions, block, ask }) =>
    `${several(versions, "version")} checked: ${block} to mend before publishing, ${several(ask, "question")}.`,
};
