import { Button, Checkbox } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { CommentStatus } from "../../../features/comments/comment.ts";
import type { ModeratedComment } from "../../client/comment-answers.ts";
import { useTimes } from "../../kit/use-times.ts";
import { useWords } from "../../kit/words.tsx";
import { ScoredNote } from "./scored-note.tsx";

const DECISIONS = ["approved", "rejected", "spam", "removed"] as const satisfies readonly CommentStatus[];
const LOOKS = ["author", "exchange"] as const;

type CommentLineProps = {
  readonly comment: ModeratedComment;
  readonly isChosen: boolean;
  readonly isBusy: boolean;
  readonly onChoose: () => void;
  readonly onDecide: (status: CommentStatus) => void;
  /** Looks at everything by its author, or at the exchange that it is of. */
  readonly onLook: (of: "author" | "exchange") => void;
  readonly onBan: () => void;
};

/** One comment with what it answers and where, and all that can be done about it. */
export function CommentLine({
  comment,
  isChosen,
  isBusy,
  onChoose,
  onDecide,
  onLook,
  onBan,
}: CommentLineProps) {
  const { words } = useWords();
  const { moment } = useTimes();
  const { authorName: name, answered, versionId } = comment;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keys walk from comment to comment
    <li data-comment={comment.id} tabIndex={0} aria-label={name}>
      <p className="in-a-row">
        <Checkbox checked={isChosen} onChange={onChoose} aria-label={words.moderation.choose(name)} />
        <strong>
          <bdi>{name}</bdi>
        </strong>{" "}
        <span className="quiet">
          {moment(comment.createdAt)} · {comment.edition.toUpperCase()} ·{" "}
          {words.moderation.statusName(comment.status)}
          {comment.rule !== null && ` (${words.moderation.ruleName(comment.rule)})`}
          {comment.editedAt !== null && ` · ${words.moderation.edited}`}
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
        <blockquote className="quiet">
          {words.moderation.answers(answered.authorName)} {answered.body.slice(0, 400)}
        </blockquote>
      )}
      <p className="said" dir="auto">
        {comment.body}
      </p>
      <ScoredNote scored={comment.scored} />
      <AuthorRecord record={comment.record} />
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
        {LOOKS.map((of) => (
          <Button
            key={of}
            size="compact-sm"
            variant="subtle"
            aria-label={words.moderation.actOn(of, name)}
            onClick={() => onLook(of)}
          >
            {words.moderation.actName(of)}
          </Button>
        ))}
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={words.moderation.actOn("ban", name)}
          onClick={onBan}
        >
          {words.moderation.actName("ban")}
        </Button>
      </div>
    </li>
  );
}

/** What became of the comments under this name, where there are others than the one shown. */
function AuthorRecord({ record }: Pick<ModeratedComment, "record">) {
  const { words } = useWords();
  const known = DECISIONS.flatMap((status) => {
    const count = record[status] ?? 0;
    return count === 0 ? [] : [words.moderation.recordOf(status, count)];
  });
  if (known.length === 0) return null;
  return (
    <p className="quiet">
      {words.moderation.record} {known.join(" · ")}
    </p>
  );
}
