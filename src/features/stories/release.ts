import { type Result, refuse } from "../../kernel/result.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import type { Answer, MemberCall } from "../api/endpoint.ts";
import { type Answers, findObstacles, keepOverruling } from "../checks/pass-checks.ts";
import { tellFindings } from "../checks/tell-finding.ts";
import { may } from "../staff/permissions.ts";
import { findPlace } from "./editing.store.ts";
import { findVersionToChange } from "./stories.store.ts";

/** What is released: a version, as it was looked at, with what is said of the findings of the checks. */
export type ReleaseCall = MemberCall<
  { id: string },
  unknown,
  Answers & { readonly basedOn?: string | undefined }
>;

export type ReleaseRefusal = "newer-revision" | "checks-failed" | "not-permitted" | "killed";

/**
 * Runs an act that shows the newest draft to readers, now or later, in one transaction with what must hold for it: that it is the draft
 * that was looked at, and that the checks find nothing in it but what was answered.
 */
export function release<Value, Refusal>(
  { newsroom, member, params, body, now, write }: ReleaseCall,
  act: (writing: Writing) => Promise<Result<Value, Refusal>>,
): Promise<Answer<Value, Refusal | ReleaseRefusal>> {
  const versionId = params.id;
  const { overrule } = body;
  return write(async (writing): Promise<Answer<Value, Refusal | ReleaseRefusal>> => {
    const { db } = writing;
    const version = await findVersionToChange(writing, versionId);
    if (version?.status === "killed") return refuse("killed");
    if (version !== null && body.basedOn !== undefined && version.revisionId !== body.basedOn)
      return refuse("newer-revision");
    const place = await findPlace(db, versionId);
    if (overrule !== undefined && place !== null && !may(member, "story.overrule", place))
      return refuse("not-permitted");
    const ground = { ...newsroom, db, now };
    const { obstacles, overruled } = await findObstacles(ground, versionId, body);
    if (obstacles.length > 0)
      return {
        ...refuse("checks-failed" as const),
        more: { findings: tellFindings(obstacles, member.language) },
      };
    const acted = await act(writing);
    if (acted.ok && overrule !== undefined && overruled > 0)
      await keepOverruling(writing, { versionId, by: member.id, reason: overrule.reason });
    return acted;
  });
}
