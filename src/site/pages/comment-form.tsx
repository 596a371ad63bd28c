import type { ReactElement } from "react";
import {
  isEditable,
  LONGEST_COMMENT,
  LONGEST_NAME,
  type ReportReason,
  reportReasons,
} from "../../features/comments/comment.ts";
import type { KeptComment } from "../../features/comments/comments.store.ts";
import type { CommentFault } from "../../features/comments/guards.ts";
import type { PublicStory } from "../../features/stories/public-story.ts";
import { CommentText } from "../parts/comment-thread.tsx";
import commentStyles from "../shell/comments.css";
import type { PageAnswer, Visit } from "../visit.ts";

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
};

type OfStory = { readonly visit: Visit; readonly story: PublicStory };

/** A page that is for one reader and one moment. */
function privatePage({ visit }: OfStory, title: string, view: ReactElement): PageAnswer {
  return {
    kind: "page",
    cacheable: false,
    facts: {
      title,
      description: title,
      path: null,
      alternates: [],
      isStory: false,
      unlisted: true,
      ...(!visit.lite && { styles: commentStyles }),
    },
    view,
  };
}

/** The form in which a reader writes. */
export function commentFormPage(of: OfStory, form: CommentForm): PageAnswer {
  const { words } = of.visit;
  const title =
    form.answered === null ? words.comments.write : words.comments.answering(form.answered.authorName);
  return privatePage(of, title, <CommentFormView {...of} form={form} title={title} />);
}

function CommentFormView({ visit, story, form, title }: OfStory & { form: CommentForm; title: string }) {
  const { words, addresses } = visit;
  const faults = form.faults.map((fault) => ({ fault, field: fieldOf(fault) }));
  const ofField = (field: string) => faults.filter((one) => one.field === field);
  return (
    <div className="comment-form">
      <Head visit={visit} story={story} title={title} />
      <Faults visit={visit} faults={faults} />
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

type Told = { readonly fault: CommentFault; readonly field: "comment" | "name" | null };

/** Which field a fault is of; null where it is of the whole form. */
function fieldOf(fault: CommentFault): Told["field"] {
  if (fault.startsWith("comment-")) return "comment";
  return fault.startsWith("name-") ? "name" : null;
}

function Faults({ visit, faults }: { visit: Visit; faults: readonly Told[] }) {
  const { words } = visit;
  if (faults.length === 0) return null;
  return (
    <div className="faults" role="alert">
      <p className="fault">{words.comments.correctThis}</p>
      <ul>
        {faults.map(({ fault, field }) => (
          <li key={fault}>
            {field === null ? (
              words.comments.faults[fault]
            ) : (
              <a href={`#${field}`}>{words.comments.faults[fault]}</a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function FieldFaults({ visit, field, faults }: { visit: Visit; field: string; faults: readonly Told[] }) {
  if (faults.length === 0) return null;
  return (
    <span className="fault" id={`${field}-fault`}>
      {faults.map(({ fault }) => visit.words.comments.faults[fault]).join(" ")}
    </span>
  );
}

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
  const told = faults.map((fault) => ({ fault, field: fieldOf(fault) }));
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
  return privatePage(of, words.comments.reportTitle, view);
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

function Head({ visit, story, title }: OfStory & { title: string }) {
  const { words, addresses } = visit;
  return (
    <header>
      <h1>{title}</h1>
      <p>
        <a href={addresses.story(story.slug)}>{story.headline}</a>{" "}
        <a href={addresses.comments(story.slug)}>{words.comments.all}</a>
      </p>
    </header>
  );
}
