import type { Finding } from "./finding.ts";
import type { Pair, ParityCheck } from "./pair.ts";
import { checkBlocks } from "./parity/blocks.ts";
import { checkLinks } from "./parity/links.ts";
import { checkNames } from "./parity/names.ts";
import { checkPictures } from "./parity/pictures.ts";
import { checkQuantities } from "./parity/quantities.ts";
import { checkQuotations } from "./parity/quotations.ts";
import { checkUntranslated } from "./parity/untranslated.ts";

/** The parity check, in the order in which its findings are told. */
const parityChecks: readonly ParityCheck[] = [
  checkUntranslated,
  checkBlocks,
  checkPictures,
  checkLinks,
  checkQuantities,
  checkQuotations,
  checkNames,
];

/** Reads a translation beside its original. Most that it finds are questions: each language has its own ways of saying a thing. */
export function checkParity(pair: Pair): Finding[] {
  return parityChecks.flatMap((check) => check(pair));
}
