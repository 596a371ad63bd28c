import { Textarea } from "@mantine/core";
import type { RefObject } from "react";
import { useWords } from "../../kit/words.tsx";
import type { BreakingReview } from "./use-breaking-review.ts";

type ReviewNoteProps = {
  readonly review: BreakingReview;
  /** The field of the reason, to lead to it. */
  readonly field: RefObject<HTMLTextAreaElement | null>;
};

/** What is to be done about what the checks found: errors are mended or take a reason. */
export function ReviewNote({ review, field }: ReviewNoteProps) {
  const { words } = useWords();
  const { isOpen, hasErrors, mayPass, reason, isReasonMissing } = review;
  if (!isOpen) return null;
  if (!hasErrors) return <p className="quiet">{words.checks.answer}</p>;
  return (
    <div className="review-note">
      <p>
        {words.checks.mendFirst} {mayPass && words.checks.mayOverrule}
      </p>
      {mayPass && (
        <Textarea
          ref={field}
          size="md"
          label={words.checks.reason}
          required
          autosize
          maxRows={3}
          maxLength={1000}
          value={reason}
          onChange={({ currentTarget }) => review.giveReason(currentTarget.value)}
          error={isReasonMissing ? words.checks.reasonMissing : null}
        />
      )}
    </div>
  );
}
