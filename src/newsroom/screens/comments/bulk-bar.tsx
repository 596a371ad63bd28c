import { Button } from "@mantine/core";
import type { CommentStatus } from "../../../features/comments/comment.ts";
import { useWords } from "../../kit/words.tsx";

const ACTS = ["approved", "rejected", "spam", "removed"] as const satisfies readonly CommentStatus[];

type BulkBarProps = {
  readonly chosen: number;
  /** How many there are to choose from. */
  readonly shown: number;
  /** How many comments the last act was about, which can be taken back; 0 for none. */
  readonly undoable: number;
  readonly isBusy: boolean;
  readonly onChooseAll: () => void;
  readonly onDecide: (status: CommentStatus) => void;
  readonly onUndo: () => void;
};

/** Decides about all that are chosen, and takes acts back; stays in sight while the list is walked. */
export function BulkBar({ chosen, shown, undoable, isBusy, onChooseAll, onDecide, onUndo }: BulkBarProps) {
  const { words } = useWords();
  return (
    <div className="in-a-row bulk">
      {shown > 0 && (
        <Button size="compact-sm" variant="default" onClick={onChooseAll}>
          {chosen > 0 ? words.moderation.chooseNone : words.moderation.chooseAll}
        </Button>
      )}
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
      <span className="in-a-row undo" role="status">
        {undoable > 0 && (
          <>
            {words.moderation.decided(undoable)}
            <Button size="compact-sm" variant="default" disabled={isBusy} onClick={onUndo}>
              {words.moderation.undo}
            </Button>
          </>
        )}
      </span>
    </div>
  );
}
