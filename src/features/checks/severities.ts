import type { CheckCode, FindingFacts } from "../../../locales/checks.ts";

/** `block`: an error, the version can't be published with it. `ask`: a question, which only a person can answer. */
export type Severity = "block" | "ask";

type Rule = Severity | ((facts: FindingFacts) => Severity);

/** A shorter line that ends in a comma may be the opening or the end of a letter that is printed whole. */
const FEWEST_WORDS = 5;

/** A figure that differs misleads readers; one that is left out or added may be told in another way. */
const whenItDiffers: Rule = ({ quote, other }) => (quote !== "" && other !== undefined ? "block" : "ask");

/**
 * How grave each thing is that a check can find: the one table. What would mislead readers, break off before them or shut somebody out
 * is an error; what may be meant as it is, and all matters of style, are questions.
 */
const severities: Readonly<Record<CheckCode, Rule>> = {
  "ends-in-comma": ({ here = 0 }) => (here < FEWEST_WORDS ? "ask" : "block"),
  "no-end-sign": "ask",
  // Readers could not tell who says what.
  "quotation-not-closed": "block",
  "quotation-not-opened": "block",
  // No reason lets it stand (see pass-checks.ts): nobody has read it.
  "machine-draft": "block",
  "empty-paragraph": "ask",
  "double-word": "ask",
  "no-alt-text": "block",
  "no-credit": "ask",
  // It may have been renewed, or be shown as what it is about; who publishes must know.
  "picture-expired": "ask",
  // Agency copy is often unsigned: then its source speaks for it. With neither, no reader can know whose word this is.
  "no-byline": ({ other }) => (other === undefined ? "block" : "ask"),
  "no-source": "ask",
  "no-section": "block",
  "long-headline": "ask",
  "dead-link": "block",
  "name-two-ways": "ask",
  "straight-quotation-mark": "ask",
  "straight-apostrophe": "ask",
  "french-space": "ask",
  "space-before-sign": "ask",
  "double-space": "ask",
  "three-dots": "ask",
  "hyphen-for-dash": "ask",
  ordinal: "ask",
  "space-in-number": "ask",
  // Readers of the edition could not read it, or would find a gap.
  "parity-untranslated": "block",
  "parity-number": whenItDiffers,
  "parity-date": whenItDiffers,
  "parity-time": whenItDiffers,
  "parity-amount": whenItDiffers,
  "parity-name": "ask",
  "parity-quotations": "ask",
  "parity-links": "ask",
  "parity-pictures": "ask",
  "parity-blocks": "ask",
};

/** How grave it is that this was found. */
export function severityOf(check: CheckCode, facts: FindingFacts): Severity {
  const rule = severities[check];
  return typeof rule === "string" ? rule : rule(facts);
}
