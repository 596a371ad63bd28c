import { Button } from "@mantine/core";
import type { CommentStatus } from "../../../features/comments/comment.ts";
import { useWords } from "../../kit/words.tsx";

const ACTS = ["approved", "rejected", "spam", "removed"] as const satisfies readonly CommentStatus[];

type BulkBarProps = {
  readonly chosen: number;
  readonly isBusy: boolean;
  readonly onChooseAll: () => void;
  readonly onDecide: (status: CommentStatus) => void;
};

/** Decides about all that are chosen; stays in sight while the list is walked. */
export function BulkBar({ chosen, isBusy, onChooseAll, onDecide }: BulkBarProps) {
  const { words } = useWords();
  return (
    <div className="in-a-row bulk">
      <Button size="compact-sm" variant="subtle" onClick={onChooseAll}>
        {chosen > 0 ? words.moderation.chooseNone : words.moderation.chooseAll}
      </Button>
      {chosen > 0 && (
        <>
          <strong role="status">{words.moderation.chosen(chosen)}</strong>
          {ACTS.map((status) => (
            <Button
              key={status}
              size="compact-sm"
              variant="default"
              disabled={isBusy}
              onClick={() => onDecide(status)}
            >
              {words.moderation.actName(status)}
            </Button>
          ))}
        </>
      )}
    </div>
  );
}
