import { useState } from "react";
import type { BreakingFinding } from "../../../features/breaking/check-breaking.ts";
import type { Answers } from "../../client/check-answers.ts";
import { Problem } from "../../client/problem.ts";
import { may, useMe } from "../../kit/use-me.ts";
import { type BreakingDraft, listBegunStubs } from "./breaking-draft.ts";
import { listFieldsOf, listStanding } from "./standing-findings.ts";

/** What the checks found in breaking news, and what is said of it. */
export type BreakingReview = {
  readonly findings: readonly BreakingFinding[];
  /** Whether something that was found stands there still. */
  readonly isOpen: boolean;
  /** Whether there are errors among it: they take a reason. */
  readonly hasErrors: boolean;
  /** Whether this member may go on in spite of it. */
  readonly mayPass: boolean;
  readonly reason: string;
  readonly isReasonMissing: boolean;
  giveReason(reason: string): void;
  /** @returns null where the reason is missing: its field says so */
  answer(): Answers | null;
  /** To be told of what the server refused. */
  take(error: unknown): void;
};

/** Keeps what the server found until it is mended or let stand. */
export function useBreakingReview(draft: BreakingDraft): BreakingReview {
  const me = useMe();
  const [findings, setFindings] = useState<readonly BreakingFinding[]>([]);
  const [reason, setReason] = useState("");
  const [isAsked, setAsked] = useState(false);
  const standing = listFieldsOf(draft).flatMap((field) => listStanding(draft, findings, field));
  const hasErrors = standing.some((one) => one.severity === "block");
  const editions = [draft.edition, ...listBegunStubs(draft).map((stub) => stub.edition)];
  const isLet = editions.every((edition) => may(me, "story.overrule", { edition }));
  const mayPass = !hasErrors || isLet;
  return {
    findings,
    isOpen: standing.length > 0,
    hasErrors,
    mayPass,
    reason,
    isReasonMissing: isAsked && reason.trim() === "",
    giveReason: setReason,
    answer() {
      const accepted = findings.map((one) => one.id);
      if (!hasErrors || !mayPass) return { accepted };
      setAsked(true);
      return reason.trim() === "" ? null : { accepted, overrule: { reason: reason.trim() } };
    },
    take(error) {
      if (error instanceof Problem && error.code === "checks-failed")
        setFindings(error.more.findings as readonly BreakingFinding[]);
    },
  };
}
