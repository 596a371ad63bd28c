import { Button, Checkbox } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { CommentStatus } from "../../../features/comments/comment.ts";
import { paragraphsOf } from "../../../features/comments/comment-text.ts";
import type { ModeratedComment } from "../../client/comment-answers.ts";
import { useTimes } from "../../kit/use-times.ts";
import { useWords } from "../../kit/words.tsx";

const DECISIONS = ["approved", "rejected", "spam", "removed"] as const satisfies readonly CommentStatus[];

type CommentLineProps = {
  readonly comment: ModeratedComment;
  readonly isChosen: boolean;
  readonly isBusy: boolean;
  readonly onChoose: () => void;
  readonly onDecide: (status: CommentStatus) => void;
  readonly onHistory: () => void;
  readonly onBan: () => void;
};

/** One comment with what it answers and where, and all that can be done about it. */
export function CommentLine({
  comment,
  isChosen,
  isBusy,
  onChoose,
  onDecide,
  onHistory,
  onBan,
}: CommentLineProps) {
  const { words } = useWords();
  const { moment } = useTimes();
  const { authorName: name, answered, versionId } = comment;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keys walk from comment to comment
    <li className="panel" data-comment={comment.id} tabIndex={0} aria-label={name}>
      <p className="in-a-row">
        <Checkbox checked={isChosen} onChange={onChoose} aria-label={words.moderation.choose(name)} />
        <strong>
          <bdi>{name}</bdi>
        </strong>{" "}
        <span className="quiet">
          {moment(comment.createdAt)} · {comment.edition.toUpperCase()} ·{" "}
          {words.moderation.statusName(comment.status)}
          {comment.rule !== null && ` (${words.moderation.ruleName(comment.rule)})`}
          {comment.reports > 0 && ` · ${words.moderation.reports(comment.reports)}`}
        </span>
      </p>
      <p className="quiet">
        {versionId === null ? (
          comment.headline
        ) : (
          <Link to="/stories/$versionId" params={{ versionId }}>
            {comment.headline}
          </Link>
        )}
      </p>
      {answered !== null && (
        <p className="quiet">
          {words.moderation.answers(answered.authorName)} {answered.body.slice(0, 200)}
        </p>
      )}
      <div dir="auto">
        {paragraphsOf(comment.body).map((lines) => (
          <p key={lines.join("\n")}>{lines.join("\n")}</p>
        ))}
      </div>
      <div className="in-a-row">
        {DECISIONS.filter((status) => status !== comment.status).map((status) => (
          <Button
            key={status}
            size="compact-sm"
            variant="default"
            disabled={isBusy}
            aria-label={words.moderation.actOn(status, name)}
            onClick={() => onDecide(status)}
          >
            {words.moderation.actName(status)}
          </Button>
        ))}
        <Button size="compact-sm" variant="subtle" onClick={onHistory}>
          {words.moderation.actName("history")}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={onBan}>
          {words.moderation.actName("ban")}
        </Button>
      </div>
    </li>
  );
}
