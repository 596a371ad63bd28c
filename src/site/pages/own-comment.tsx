import {
  type CommentStatus,
  EDIT_WITHIN,
  isEditable,
  LONGEST_COMMENT,
} from "../../features/comments/comment.ts";
import type { KeptComment } from "../../features/comments/comments.store.ts";
import type { CommentFault } from "../../features/comments/guards.ts";
import { CommentText } from "../parts/comment-thread.tsx";
import type { PageAnswer } from "../visit.ts";
import { commentPage, Faults, FieldFaults, Head, type OfStory, tellFields } from "./comment-form-parts.tsx";

type Own = {
  readonly comment: KeptComment;
  readonly word: string;
  /** What its writer typed since, where that could not be kept. */
  readonly typed: string | null;
  readonly faults: readonly CommentFault[];
};

/** What its writer sees of a comment: where it stands, and for five minutes the way to change it. */
export function ownCommentPage(of: OfStory, own: Own): PageAnswer {
  const { words } = of.visit;
  return commentPage(of, words.comments.yourComment, <OwnCommentView {...of} {...own} />);
}

function OwnCommentView({ visit, story, comment, word, typed, faults }: OfStory & Own) {
  const { words, addresses, reading } = visit;
  const told = tellFields(faults);
  // A story's page may show several of one reader's.
  const field = `change-${comment.id}`;
  return (
    <div
      className="comment-form own-comment"
      data-standing={standingOf(comment.status)}
      data-left={comment.createdAt + EDIT_WITHIN - reading.now}
    >
      <Head visit={visit} story={story} title={words.comments.yourComment} />
      <p role="status" className="standing">
        <strong>{words.comments.standings[comment.status]}</strong>
        {comment.rule === null ? null : ` ${words.comments.rules[comment.rule] ?? ""}`}
      </p>
      <Faults visit={visit} faults={told} ids={{ comment: field, name: field }} />
      <blockquote>
        <CommentText body={comment.body} />
        <footer>
          <bdi>{comment.authorName}</bdi>
        </footer>
      </blockquote>
      <p className="hint only-alone">{words.comments.keepThisPage}</p>
      {isEditable(comment, reading.now) ? (
        <details open={told.length > 0}>
          <summary>{words.comments.changeIt}</summary>
          <form method="post" action={addresses.comment(story.slug)}>
            <input type="hidden" name="mine" value={`${comment.id}.${word}`} />
            <p>
              <label htmlFor={field}>{words.comments.commentField}</label>
              <textarea
                id={field}
                name="comment"
                rows={6}
                maxLength={LONGEST_COMMENT}
                defaultValue={typed ?? comment.body}
                {...(told.length > 0 && { "aria-invalid": true, "aria-describedby": `${field}-fault` })}
              />
              <FieldFaults
                visit={visit}
                field={field}
                faults={told.filter((one) => one.field === "comment")}
              />
            </p>
            <p>
              <button type="submit">{words.comments.saveChange}</button>
            </p>
          </form>
        </details>
      ) : null}
    </div>
  );
}

/** What a script may know of it; who is taken for a program is told what everybody is. */
function standingOf(status: CommentStatus): "waits" | "shown" | "refused" {
  if (status === "approved") return "shown";
  return status === "pending" || status === "spam" ? "waits" : "refused";
}
