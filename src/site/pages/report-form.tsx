import { type ReportReason, reportReasons } from "../../features/comments/comment.ts";
import type { KeptComment } from "../../features/comments/comments.store.ts";
import { CommentText } from "../parts/comment-thread.tsx";
import type { PageAnswer } from "../visit.ts";
import { commentPage, Head, type OfStory } from "./comment-form-parts.tsx";

/** The form in which a reader reports a comment, or the thanks for it. */
export function reportPage(
  of: OfStory,
  { comment, isSent }: { comment: KeptComment; isSent: boolean },
): PageAnswer {
  const { words } = of.visit;
  const view = isSent ? (
    <div className="comment-form">
      <Head {...of} title={words.comments.reportTitle} />
      <p role="status">{words.comments.reported}</p>
    </div>
  ) : (
    <ReportView {...of} comment={comment} />
  );
  return commentPage(of, words.comments.reportTitle, view);
}

function ReportView({ visit, story, comment }: OfStory & { comment: KeptComment }) {
  const { words, addresses } = visit;
  const usual: ReportReason = "insult";
  return (
    <div className="comment-form">
      <Head visit={visit} story={story} title={words.comments.reportTitle} />
      <blockquote>
        <CommentText body={comment.body} />
        <footer>
          <bdi>{comment.authorName}</bdi>
        </footer>
      </blockquote>
      <form method="post" action={addresses.report(story.slug)}>
        <input type="hidden" name="comment" value={comment.id} />
        <fieldset>
          <legend>{words.comments.reportReason}</legend>
          {reportReasons.map((reason) => (
            <label key={reason}>
              <input type="radio" name="reason" value={reason} defaultChecked={reason === usual} />{" "}
              {words.comments.reasons[reason]}
            </label>
          ))}
        </fieldset>
        <p>
          <button type="submit">{words.comments.sendReport}</button>
        </p>
      </form>
    </div>
  );
}
