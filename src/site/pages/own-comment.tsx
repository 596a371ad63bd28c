import { isEditable, LONGEST_COMMENT } from "../../features/comments/comment.ts";
import type { KeptComment } from "../../features/comments/comments.store.ts";
import type { CommentFault } from "../../features/comments/guards.ts";
import { CommentText } from "../parts/comment-thread.tsx";
import type { PageAnswer } from "../visit.ts";
import { Faults, FieldFaults, Head, type OfStory, privatePage, tellFields } from "./comment-form-parts.tsx";

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
  return privatePage(of, words.comments.yourComment, <OwnCommentView {...of} {...own} />);
}

function OwnCommentView({ visit, story, comment, word, typed, faults }: OfStory & Own) {
  const { words, addresses, reading } = visit;
  const told = tellFields(faults);
  return (
    <div className="comment-form">
      <Head visit={visit} story={story} title={words.comments.yourComment} />
      <p role="status">
        <strong>{words.comments.standings[comment.status]}</strong>
        {comment.rule === null ? null : ` ${words.comments.rules[comment.rule] ?? ""}`}
      </p>
      <Faults visit={visit} faults={told} />
      <blockquote>
        <CommentText body={comment.body} />
        <footer>
          <bdi>{comment.authorName}</bdi>
        </footer>
      </blockquote>
      <p className="hint">{words.comments.keepThisPage}</p>
      {isEditable(comment, reading.now) ? (
        <form method="post" action={addresses.comment(story.slug)}>
          <input type="hidden" name="mine" value={`${comment.id}.${word}`} />
          <p>
            <label htmlFor="comment">{words.comments.changeIt}</label>
            <textarea
              id="comment"
              name="comment"
              rows={6}
              maxLength={LONGEST_COMMENT}
              defaultValue={typed ?? comment.body}
              {...(told.length > 0 && { "aria-invalid": true, "aria-describedby": "comment-fault" })}
            />
            <FieldFaults
              visit={visit}
              field="comment"
              faults={told.filter((one) => one.field === "comment")}
            />
          </p>
          <p>
            <button type="submit">{words.comments.saveChange}</button>
          </p>
        </form>
      ) : null}
    </div>
  );
}
