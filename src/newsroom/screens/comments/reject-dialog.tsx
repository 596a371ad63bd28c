import { Button } from "@mantine/core";
import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import { type CommentRule, commentRules } from "../../../features/comments/comment.ts";
import { useWords } from "../../kit/words.tsx";

type RejectDialogProps = {
  /** How many comments are to be rejected. */
  readonly count: number;
  readonly onReject: (rule: CommentRule) => void;
  readonly onClose: () => void;
};

/** Asks which rule is broken: by a click, or by the rule's number. */
export function RejectDialog({ count, onReject, onClose }: RejectDialogProps) {
  const { words } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const reject = (rule: CommentRule) => {
    // Closed first: that gives the focus back, to be led on from there.
    dialog.current?.close();
    onReject(rule);
  };
  const press = (event: KeyboardEvent) => {
    const rule = /^[1-9]$/.test(event.key) ? commentRules[Number(event.key) - 1] : undefined;
    if (rule === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    reject(rule);
  };
  return (
    <dialog ref={dialog} className="confirm" aria-labelledby={name} onClose={onClose} onKeyDown={press}>
      <h2 id={name}>{words.moderation.rejectTitle(count)}</h2>
      <p className="quiet">{words.moderation.rejectMeans}</p>
      <ol className="rules">
        {commentRules.map((rule, i) => (
          <li key={rule}>
            <Button fullWidth variant="default" justify="start" onClick={() => reject(rule)}>
              <kbd>{i + 1}</kbd> {words.moderation.ruleName(rule)}
            </Button>
          </li>
        ))}
      </ol>
      <Button variant="subtle" onClick={() => dialog.current?.close()}>
        {words.cancel}
      </Button>
    </dialog>
  );
}
