import type { CheckCode, CheckPart, FindingFacts } from "../../../locales/checks.ts";
import { type Severity, severityOf } from "./severities.ts";

/**
 * Where a finding stands. `text` is the text of the block `blockId`, as `textOfBlock` gives it; `alt`, `caption` and `credit` are
 * those of the lead picture, or with a `blockId` of the picture number `image` (from 0) of that block.
 */
export type Place = {
  readonly part: CheckPart;
  readonly blockId?: string;
  readonly image?: number;
};

/** What a check found, and exactly where: `quote` is what stands at the place from `from` to `to` (UTF-16 units). */
export type Finding = FindingFacts & {
  readonly check: CheckCode;
  readonly severity: Severity;
  readonly place: Place;
  readonly from: number;
  readonly to: number;
};

/** From and to, in UTF-16 units of one text. */
export type Span = { readonly from: number; readonly to: number };

/** A finding about something that is missing as a whole: it points at no words. */
export function findingAt(place: Place, found: Omit<FindingFacts, "quote"> & { check: CheckCode }): Finding {
  const facts = { ...found, quote: "" };
  return { ...facts, severity: severityOf(found.check, facts), place, from: 0, to: 0 };
}
