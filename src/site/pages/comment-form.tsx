import { LONGEST_COMMENT, LONGEST_NAME } from "../../features/comments/comment.ts";
import type { KeptComment } from "../../features/comments/comments.store.ts";
import type { CommentFault } from "../../features/comments/guards.ts";
import type { ThreadStanding } from "../../features/comments/thread-standing.ts";
import { CommentText } from "../parts/comment-thread.tsx";
import { StandingNote } from "../parts/comments-section.tsx";
import type { PageAnswer } from "../visit.ts";
import { commentPage, Faults, FieldFaults, Head, type OfStory, tellFields } from "./comment-form-parts.tsx";

/** The name of the field that no reader sees. */
export const TRAP = "website";

/** What a form shows: what was typed so far, what is wrong with it, and the word that it is opened with. */
export type CommentForm = {
  readonly word: string;
  readonly name: string;
  readonly comment: string;
  readonly faults: readonly CommentFault[];
  /** The comment that is answered. */
  readonly answered: KeptComment | null;
  /** How the story takes comments now. */
  readonly standing: ThreadStanding;
};

/** The form in which a reader writes. */
export function commentFormPage(of: OfStory, form: CommentForm): PageAnswer {
  const { words } = of.visit;
  const title =
    form.answered === null ? words.comments.write : words.comments.answering(form.answered.authorName);
  return commentPage(of, title, <CommentFormView {...of} form={form} title={title} />);
}

function CommentFormView({ visit, story, form, title }: OfStory & { form: CommentForm; title: string }) {
  const { words, addresses } = visit;
  const faults = tellFields(form.faults);
  // What is closed stands among the faults, once somebody sent the form in spite of it.
  const isTold = form.faults.includes("closed") || form.faults.includes("paused");
  const ofField = (field: string) => faults.filter((one) => one.field === field);
  return (
    <div className="comment-form">
      <Head visit={visit} story={story} title={title} />
      <Faults visit={visit} faults={faults} />
      {isTold ? null : <StandingNote visit={visit} standing={form.standing} />}
      {form.answered === null ? null : (
        <blockquote>
          <CommentText body={form.answered.body} />
        </blockquote>
      )}
      <form method="post" action={addresses.comment(story.slug)}>
        <input type="hidden" name="form" value={form.word} />
        {form.answered === null ? null : <input type="hidden" name="to" value={form.answered.id} />}
        <p>
          <label htmlFor="comment">{words.comments.commentField}</label>
          <textarea
            id="comment"
            name="comment"
            rows={8}
            maxLength={LONGEST_COMMENT}
            defaultValue={form.comment}
            {...describedBy("comment", ofField("comment").length > 0)}
          />
          <FieldFaults visit={visit} field="comment" faults={ofField("comment")} />
          <span className="hint" id="comment-hint">
            {words.comments.commentHint}
          </span>
        </p>
        <p>
          <label htmlFor="name">{words.comments.nameField}</label>
          <input
            type="text"
            id="name"
            name="name"
            autoComplete="nickname"
            maxLength={LONGEST_NAME}
            defaultValue={form.name}
            {...describedBy("name", ofField("name").length > 0)}
          />
          <FieldFaults visit={visit} field="name" faults={ofField("name")} />
          <span className="hint" id="name-hint">
            {words.comments.nameHint}
          </span>
        </p>
        <p className="trap" aria-hidden="true">
          <label htmlFor={TRAP}>{words.comments.trap}</label>
          <input type="text" id={TRAP} name={TRAP} tabIndex={-1} autoComplete="off" />
        </p>
        <p>
          <button type="submit">{words.comments.send}</button>
        </p>
      </form>
    </div>
  );
}

function describedBy(field: string, isFaulty: boolean) {
  return {
    "aria-describedby": isFaulty ? `${field}-fault ${field}-hint` : `${field}-hint`,
    ...(isFaulty && { "aria-invalid": true, autoFocus: true }),
  };
}
