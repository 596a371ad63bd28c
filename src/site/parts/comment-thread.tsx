import type { Absence, PublicComment, PublicThread } from "../../features/comments/comment.ts";
import { paragraphsOf } from "../../features/comments/comment-text.ts";
import { findEdition } from "../../features/settings/newspaper.ts";
import { machineTime, toldMoment } from "../shell/told-time.ts";
import type { Visit } from "../visit.ts";

type ThreadsProps = {
  readonly visit: Visit;
  /** The story's part of the address. */
  readonly slug: string;
  readonly threads: readonly PublicThread[];
  /** Whether more is taken: without it nothing can be answered. */
  readonly isOpen: boolean;
};

/** Exchanges of readers, each comment at an address of its own. */
export function CommentThreads({ visit, slug, threads, isOpen }: ThreadsProps) {
  if (threads.length === 0) return null;
  return (
    <ol className="threads">
      {threads.map((thread) => (
        <li key={thread.id}>
          {typeof thread.beginning === "string" ? (
            <Absent visit={visit} id={thread.id} absence={thread.beginning} />
          ) : (
            <Comment
              visit={visit}
              slug={slug}
              comment={thread.beginning}
              isOpen={isOpen}
              threadId={thread.id}
            />
          )}
          {thread.answers.length === 0 ? null : (
            <ol>
              {thread.answers.map((answer) => (
                <li key={answer.id}>
                  <Comment visit={visit} slug={slug} comment={answer} isOpen={isOpen} threadId={thread.id} />
                </li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Stands where the comment stood that others answered. */
function Absent({ visit, id, absence }: { visit: Visit; id: string; absence: Absence }) {
  return (
    <p id={`comment-${id}`} className="quiet">
      {visit.words.comments.absences[absence]}
    </p>
  );
}

type CommentProps = Pick<ThreadsProps, "visit" | "slug" | "isOpen"> & {
  readonly comment: PublicComment;
  readonly threadId: string;
};

function Comment({ visit, slug, comment, isOpen, threadId }: CommentProps) {
  const { words, addresses, site, edition } = visit;
  const other = comment.edition === edition.code ? undefined : findEdition(site.newspaper, comment.edition);
  const { id } = comment;
  return (
    <article id={`comment-${id}`} className="comment">
      <p className="comment-head">
        <bdi>
          <strong>{comment.authorName}</strong>
        </bdi>{" "}
        <a href={`${addresses.comments(slug)}?comment=${threadId}#comment-${id}`}>
          <time dateTime={machineTime(comment.createdAt)}>{toldMoment(visit, comment.createdAt)}</time>
        </a>
        {comment.editedAt === null ? null : ` · ${words.comments.edited}`}
        {other === undefined ? null : <span lang={other.language}>{` · ${other.label}`}</span>}
      </p>
      <CommentText body={comment.body} {...(other !== undefined && { language: other.language })} />
      <p className="comment-acts">
        {isOpen ? (
          <a
            className="answer"
            href={`${addresses.comment(slug)}?to=${id}`}
            aria-label={words.comments.answering(comment.authorName)}
            rel="nofollow"
          >
            {words.comments.answer}
          </a>
        ) : null}{" "}
        <a
          href={`${addresses.report(slug)}?comment=${id}`}
          aria-label={`${words.comments.report} (${comment.authorName})`}
          rel="nofollow"
        >
          {words.comments.report}
        </a>
      </p>
    </article>
  );
}

/** The words of a comment: text, and nothing else. @param language where they are of another language than the page */
export function CommentText({ body, language }: { readonly body: string; readonly language?: string }) {
  return (
    <div className="comment-text" dir="auto" lang={language}>
      {paragraphsOf(body).map((lines, at) => (
        <p key={at}>{lines.flatMap((line, row) => (row === 0 ? [line] : [<br key={row} />, line]))}</p>
      ))}
    </div>
  );
}
