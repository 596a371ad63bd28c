import { commentsKey } from "../../kernel/cache-keys.ts";
import { newId } from "../../kernel/ids.ts";
import { accept, type Result, refuse } from "../../kernel/result.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { deleteBan, insertBan } from "./bans.store.ts";
import type { ThreadState } from "./comment.ts";
import { foldName } from "./comment-text.ts";
import { findComments } from "./comments.store.ts";
import { saveThreadState } from "./threads.store.ts";

/** Says how a story takes comments. */
export async function setThread(
  writing: Writing,
  { storyId, state }: { readonly storyId: string; readonly state: ThreadState },
): Promise<void> {
  await saveThreadState(writing.db, { storyId, state, at: writing.now });
  await writing.log({ kind: "comment.thread-set", subjectId: storyId, keys: [commentsKey(storyId)] });
}

/** Takes no more from who wrote a comment: under that name, and for the rest of the day from that address. */
export async function banAuthor(
  writing: Writing,
  { commentId, by }: { readonly commentId: string; readonly by: string },
): Promise<Result<{ readonly id: string }, "not-found">> {
  const [comment] = await findComments(writing.db, [commentId]);
  if (comment === undefined) return refuse("not-found");
  const id = newId(writing.now);
  const { authorName, addressHash } = comment;
  await insertBan(writing.db, {
    id,
    authorName,
    nameFolded: foldName(authorName),
    addressHash,
    by,
    at: writing.now,
  });
  await writing.log({ kind: "comment.banned", subjectId: commentId, keys: [] });
  return accept({ id });
}

/** Lets somebody comment again. */
export async function liftBan(writing: Writing, id: string): Promise<Result<{ done: true }, "not-found">> {
  if (!(await deleteBan(writing.db, id))) return refuse("not-found");
  await writing.log({ kind: "comment.ban-lifted", subjectId: id, keys: [] });
  return accept({ done: true });
}
