import { commentsKey } from "../../kernel/cache-keys.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { type CommentStatus, isEditable } from "./comment.ts";
import { cleanComment, foldWords } from "./comment-text.ts";
import { findComments, type KeptComment, updateWords } from "./comments.store.ts";
import { hashOf, isSame } from "./form-word.ts";
import { type CommentFault, findFaults } from "./guards.ts";
import { findStanding } from "./threads.store.ts";

/** The comment that its writer's private word opens; null where the word opens none. */
export async function findOwnComment(
  db: Parameters<typeof findComments>[0],
  { id, word }: { readonly id: string; readonly word: string },
): Promise<KeptComment | null> {
  const [comment] = await findComments(db, [id]);
  if (comment === undefined || comment.wordHash === null || !isSame(comment.wordHash, hashOf(word)))
    return null;
  return comment;
}

/** Keeps the writer's other words, within the minutes for that. @returns the comment's status, or what is wrong */
export async function editComment(
  writing: Writing,
  { id, word, body: typed }: { readonly id: string; readonly word: string; readonly body: string },
): Promise<
  | { readonly ok: true; readonly value: CommentStatus }
  | { readonly ok: false; readonly faults: readonly CommentFault[] }
> {
  const { db, now } = writing;
  const comment = await findOwnComment(db, { id, word });
  if (comment === null || !isEditable(comment, now)) return { ok: false, faults: ["too-old"] };
  const body = cleanComment(typed);
  const signs = { fromAddress: 0, fromSubnet: 0, isRepeated: false, isBanned: false, sentAs: null };
  const { state, isHeld } = await findStanding(db, comment.storyId);
  const faults = findFaults({ ...comment, body, state, isHeld, age: "fine", answersPublic: true, signs });
  if (faults.length > 0) return { ok: false, faults };
  // A moderator said yes to other words than these.
  const status = comment.status === "approved" && state !== "open" ? "pending" : comment.status;
  await updateWords(db, { id, body, bodyHash: hashOf(foldWords(body)), status, at: now });
  await writing.log({
    kind: "comment.edited",
    subjectId: id,
    keys: comment.status === "approved" ? [commentsKey(comment.storyId)] : [],
  });
  return { ok: true, value: status };
}
