import { createHash } from "node:crypto";
import { allCheckWords } from "../../../locales/all-locales.ts";
import { enChecks } from "../../../locales/en/checks.ts";
import type { Finding } from "./finding.ts";

/** A finding as a person is told it. */
export type ToldFinding = Finding & {
  /** The same for the same thing found again, though the text around it was changed: what was accepted stays accepted. */
  readonly id: string;
  /** A sentence in the language of whoever reads it. */
  readonly message: string;
  /** What the place is called. */
  readonly partName: string;
};

/** Findings in words. @param language a folder of `locales/`; English where it says nothing */
export function tellFindings(findings: readonly Finding[], language: string): ToldFinding[] {
  const words = allCheckWords[language] ?? enChecks;
  const ids = idsOf(findings);
  return findings.map((finding, i) => ({
    ...finding,
    id: ids[i] ?? "",
    message: words.messages[finding.check](finding),
    partName: words.parts[finding.place.part],
  }));
}

/** An id for each finding. Where the very same is found several times in a place, each has its own. */
export function idsOf(findings: readonly Finding[]): string[] {
  const times = new Map<string, number>();
  return findings.map(({ from: _from, to: _to, place, ...facts }) => {
    const { part, blockId = "", image = "" } = place;
    const told = JSON.stringify([part, blockId, image, Object.entries(facts).sort()]);
    const time = times.get(told) ?? 0;
    times.set(told, time + 1);
    return createHash("sha256").update(`${time} ${told}`).digest("base64url").slice(0, 16);
  });
}
