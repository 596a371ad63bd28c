import { newId } from "../../kernel/ids.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { insertReviewNote } from "../stories/review.store.ts";
import { type CheckingGround, checkVersion } from "./check-version.ts";
import type { Finding } from "./finding.ts";
import { idsOf } from "./tell-finding.ts";

/** What an editor says of the findings: which were seen and are let stand, and why, where errors are among them. */
export type Answers = {
  /** Ids of findings. */
  readonly accepted: readonly string[];
  readonly overrule?: { readonly reason: string } | undefined;
};

/**
 * What still stands in the way of releasing a version: every finding that nobody has accepted, and every error without a reason. Empty
 * when nothing does. What is found is found in the very draft that would be released, so nothing slips in after somebody looked.
 */
export async function findObstacles(
  ground: CheckingGround,
  versionId: string,
  { accepted, overrule }: Answers,
): Promise<{ readonly obstacles: readonly Finding[]; readonly overruled: number }> {
  const findings = (await checkVersion(ground, versionId))?.findings ?? [];
  const ids = idsOf(findings);
  const stands = (finding: Finding, i: number) =>
    !accepted.includes(ids[i] ?? "") ||
    (finding.severity === "block" && overrule === undefined) ||
    // What nobody has read is nobody's to let stand.
    finding.check === "machine-draft";
  const errors = findings.filter((finding) => finding.severity === "block");
  return findings.some(stands)
    ? { obstacles: findings, overruled: 0 }
    : { obstacles: [], overruled: errors.length };
}

/** Keeps why errors were let stand: a note with the story, and a line of the log. */
export async function keepOverruling(
  writing: Writing,
  { versionId, by, reason }: { readonly versionId: string; readonly by: string; readonly reason: string },
) {
  const { db, now } = writing;
  await insertReviewNote(db, versionId, { id: newId(now), kind: "overruled", text: reason, by, at: now });
  await writing.log({ kind: "checks.overruled", subjectId: versionId, keys: [] });
}
