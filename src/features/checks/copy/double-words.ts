import type { CheckedVersion } from "../checked-version.ts";
import type { Finding } from "../finding.ts";
import { findingIn, isExempt, piecesOf } from "../pieces.ts";

/** Words that rightly stand twice: by grammar, or said twice for weight. */
const rightlyTwice: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    "had that very really so no yes long far many never again ha bye hear there now well too".split(" "),
  ),
  fr: new Set(
    "nous vous très non oui si bien faire être plus loin jamais tout encore ha hi là bon".split(" "),
  ),
};

/** The same word twice running (`the the`, `de de`). */
export function checkDoubleWords({ language, words }: CheckedVersion): Finding[] {
  const allowed = rightlyTwice[language] ?? new Set();
  return piecesOf(words).flatMap((piece) =>
    [...piece.text.matchAll(/(?<![\p{L}\p{N}’'‑-])(\p{L}+)[\s\u00a0]+\1(?![\p{L}\p{N}’'‑-])/giu)]
      .map((match) => ({ match, word: match[1] ?? "" }))
      // Both with a capital are a name: Pago Pago, Duran Duran.
      .filter(({ word, match }) => !allowed.has(word.toLowerCase()) && !isName(match[0]))
      .map(({ match, word }) => ({ from: match.index, to: match.index + match[0].length, word }))
      .filter((span) => !isExempt(piece, span))
      .map(({ word, ...span }) => findingIn(piece, span, { check: "double-word", fix: word })),
  );
}

function isName(twice: string): boolean {
  return twice.split(/[\s\u00a0]+/).every((word) => /^\p{Lu}/u.test(word));
}
