import type { CheckedVersion } from "../checks/checked-version.ts";
import { checkCopy } from "../checks/copy-checks.ts";
import type { Finding } from "../checks/finding.ts";
import { checkQuantities } from "../checks/parity/quantities.ts";
import type { Answers } from "../checks/pass-checks.ts";
import { type ToldFinding, tellFindings } from "../checks/tell-finding.ts";
import { noWords, type Words } from "../stories/story.ts";
import type { Telling } from "./telling.ts";

/** What was found in one of the tellings of breaking news; its id is the telling's own. */
export type BreakingFinding = ToldFinding & {
  readonly edition: string;
  /** Which paragraph, from 0; null for the headline. */
  readonly paragraph: number | null;
};

/** What checks find in the words that were typed, telling by telling; in figures, each further one is held against the first. */
export function checkBreaking(
  tellings: readonly [Telling, ...Telling[]],
  language: string,
): BreakingFinding[] {
  const original = checkedOf(tellings[0]);
  return tellings.flatMap((telling, i) => {
    const version = checkedOf(telling);
    const figures = i === 0 ? [] : checkQuantities({ original, version, sources: new Map() });
    const found = [...checkCopy(version).filter(isTyped), ...figures.filter(hasWords)];
    return tellFindings(found, language).map((finding) => ({
      ...finding,
      id: `${telling.edition.code}-${finding.id}`,
      edition: telling.edition.code,
      paragraph: finding.place.blockId === undefined ? null : Number(finding.place.blockId),
    }));
  });
}

/** Whether a finding still stands in the way: nobody has accepted it, or it is an error without a reason. */
export function isObstacle({ id, severity }: BreakingFinding, { accepted, overrule }: Answers): boolean {
  return !accepted.includes(id) || (severity === "block" && overrule === undefined);
}

/** Who wrote it, its source and its pictures come when there is time for them. */
function isTyped({ place }: Finding): boolean {
  return place.part === "headline" || place.part === "text";
}

/** A stub may leave a figure out; it may not have another one. */
function hasWords({ quote }: Finding): boolean {
  return quote !== "";
}

function checkedOf({ edition, headline, paragraphs }: Telling): CheckedVersion {
  return {
    language: new Intl.Locale(edition.language).language,
    kind: "story",
    words: { ...noWords, headline, body: bodyOf(paragraphs) },
    writers: 0,
    hasSection: false,
    creditedMedia: new Set(),
    expiredMedia: new Map(),
    // What is typed here has no links.
    addresses: { origin: "", prefixes: [], known: new Set() },
  };
}

/** Blocks are named by their places, so that the same finding has the same id in the next try. */
function bodyOf(paragraphs: readonly string[]): Words["body"] {
  const content = paragraphs.map((text, i) => ({
    type: "paragraph" as const,
    attrs: { id: String(i) },
    content: [{ type: "text" as const, text }],
  }));
  return { type: "doc", content };
}
