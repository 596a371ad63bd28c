import { Textarea } from "@mantine/core";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Answers } from "../../../client/check-answers.ts";
import { Problem } from "../../../client/problem.ts";
import { ErrorNotice, Loading } from "../../../kit/notices.tsx";
import { may, useMe } from "../../../kit/use-me.ts";
import { useWords } from "../../../kit/words.tsx";
import { FindingList } from "./finding-list.tsx";
import type { Checks } from "./use-checks.ts";

type ReviewWish = {
  readonly checks: Checks;
  /** Whether the act shows the draft to readers: others are not checked. */
  readonly isNeeded: boolean;
  readonly edition: string;
  /** What the act is called. */
  readonly name: string;
  /** Why errors are let stand, as it is typed. */
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
};

/** What must be looked at and answered before an act. */
export type Review = {
  readonly view: ReactNode;
  /** The name of the button that goes on; null while nothing can. */
  readonly act: string | null;
  /** The draft that was looked at; null where none had to be. */
  readonly revisionId: string | null;
  /** @returns null where an answer is missing: the field says so */
  answer(): Answers | null;
  /** To be told of what the server refused. */
  takeProblem(error: unknown): void;
};

/** Runs the checks before an act that shows the draft to readers: errors hold it up, questions are answered by going on. */
export function useReview(wish: ReviewWish): Review {
  const { checks, isNeeded, edition, name, reason, onReason, onClose } = wish;
  const { words } = useWords();
  const me = useMe();
  const [isMissing, setMissing] = useState(false);
  const [isNew, setNew] = useState(false);
  const run = useRef(checks.run);
  useEffect(() => {
    if (isNeeded) run.current();
  }, [isNeeded]);
  if (!isNeeded) return nothingToReview(name);
  const { checked, isChecking } = checks;
  const findings = checked?.findings ?? [];
  const hasErrors = findings.some((one) => one.severity === "block");
  const mayOverrule = may(me, "story.overrule", { edition });
  const view = (
    <div className="review" aria-busy={isChecking}>
      {isChecking && <Loading />}
      <ErrorNotice error={checks.error} onRetry={checks.run} />
      {isNew && !isChecking && <p className="notice">{words.checks.somethingNew}</p>}
      {!isChecking && checked !== null && findings.length === 0 && (
        <p className="quiet">{words.checks.clean}</p>
      )}
      {!isChecking && (
        <div className="review-findings">
          <FindingList checks={checks} findings={findings} onShow={onClose} />
        </div>
      )}
      {!isChecking && hasErrors && (
        <p>
          {words.checks.mendFirst} {mayOverrule && words.checks.mayOverrule}
        </p>
      )}
      {!isChecking && hasErrors && mayOverrule && (
        <Textarea
          label={words.checks.reason}
          required
          autosize
          minRows={2}
          maxLength={1000}
          value={reason}
          onChange={({ currentTarget }) => onReason(currentTarget.value)}
          error={isMissing && reason.trim() === "" ? words.checks.reasonMissing : null}
        />
      )}
      {!isChecking && !hasErrors && findings.length > 0 && <p>{words.checks.answer}</p>}
    </div>
  );
  const canGoOn = checked !== null && !isChecking && (!hasErrors || mayOverrule);
  return {
    view,
    act: !canGoOn ? null : hasErrors ? words.checks.allTheSame(name) : name,
    revisionId: checked?.revisionId ?? null,
    answer() {
      const accepted = findings.map((one) => one.id);
      if (!hasErrors) return { accepted };
      setMissing(reason.trim() === "");
      return reason.trim() === "" ? null : { accepted, overrule: { reason: reason.trim() } };
    },
    takeProblem(error) {
      if (!(error instanceof Problem) || !["checks-failed", "newer-revision"].includes(error.code)) return;
      setNew(true);
      checks.run();
    },
  };
}

function nothingToReview(name: string): Review {
  return {
    view: null,
    act: name,
    revisionId: null,
    answer: () => ({ accepted: [] }),
    takeProblem: () => {},
  };
}
