import { commentsKey } from "../../kernel/cache-keys.ts";
import { accept, type Result, refuse } from "../../kernel/result.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import type { CommentRule, CommentStatus } from "./comment.ts";
import { findComments, type KeptComment } from "./comments.store.ts";
import { updateStanding } from "./moderation.store.ts";

/** What is to become of a comment; a rule belongs to a rejected one alone. */
export type Decision = {
  readonly id: string;
  readonly status: CommentStatus;
  readonly rule: CommentRule | null;
};

/** Decides about comments, all or none. @returns where each stood before: the decisions that undo these */
export async function decideComments(
  writing: Writing,
  { decisions, by }: { readonly decisions: readonly Decision[]; readonly by: string },
): Promise<Result<readonly Decision[], "not-found">> {
  const { db, now } = writing;
  const found = await findComments(
    db,
    decisions.map(({ id }) => id),
  );
  const byId = new Map(found.map((comment) => [comment.id, comment]));
  if (decisions.some(({ id }) => !byId.has(id))) return refuse("not-found");
  for (const { id, status, rule } of decisions) {
    const comment = byId.get(id);
    if (comment === undefined) continue;
    await updateStanding(db, { id, status, rule: status === "rejected" ? rule : null, by, at: now });
    const isSeen = status === "approved" || comment.status === "approved" || mayBeAnswered(comment);
    await writing.log({
      kind: "comment.decided",
      subjectId: id,
      keys: isSeen ? [commentsKey(comment.storyId)] : [],
    });
  }
  return accept(found.map(({ id, status, rule }) => ({ id, status, rule })));
}

/** Whether readers may have seen it before, and answered: then its place is seen, with a word on why it is empty. */
function mayBeAnswered({ id, threadId, decidedAt, editedAt }: KeptComment): boolean {
  return threadId === id && (decidedAt !== null || editedAt !== null);
}
