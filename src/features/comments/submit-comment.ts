import { commentsKey } from "../../kernel/cache-keys.ts";
import { newId } from "../../kernel/ids.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import type { CommentStatus } from "./comment.ts";
import { cleanComment, cleanName, foldName, foldWords } from "./comment-text.ts";
import { findComments, insertComment } from "./comments.store.ts";
import { countFloodSigns, keyOfDay, type Origin } from "./flood.store.ts";
import { type FormAge, hashAddress, hashOf, newWriterWord } from "./form-word.ts";
import { type CommentFault, FLOOD_WITHIN, findFaults } from "./guards.ts";
import { subnetOf } from "./subnet.ts";
import { findStanding } from "./threads.store.ts";

/** What a reader's form brings. */
export type SubmittedComment = {
  readonly storyId: string;
  /** The edition on whose page it was written. */
  readonly edition: string;
  /** The comment that it answers. */
  readonly answers: string | null;
  readonly authorName: string;
  readonly body: string;
  readonly age: FormAge;
  /** Whether a field was filled that no reader sees. */
  readonly isTrapped: boolean;
  /** The network address that it came from; never kept. */
  readonly address: string;
};

/** A comment that was kept, and the word by which its writer comes back to it. */
export type Submitted = { readonly id: string; readonly word: string; readonly status: CommentStatus };

/** Keeps what a reader wrote, or says all that is wrong with it. */
export async function submitComment(
  writing: Writing,
  given: SubmittedComment,
): Promise<
  | { readonly ok: true; readonly value: Submitted }
  | { readonly ok: false; readonly faults: readonly CommentFault[] }
> {
  const { db, now } = writing;
  const body = cleanComment(given.body);
  const authorName = cleanName(given.authorName);
  const { state, isHeld } = await findStanding(db, given.storyId);
  const origin = await originOf(writing, given.address);
  const bodyHash = hashOf(foldWords(body));
  const signs = await countFloodSigns(db, {
    ...origin,
    storyId: given.storyId,
    bodyHash,
    nameFolded: foldName(authorName),
    since: now - FLOOD_WITHIN,
  });
  const [answered] = given.answers === null ? [] : await findComments(db, [given.answers]);
  const answersPublic =
    given.answers === null || (answered?.storyId === given.storyId && answered.status === "approved");
  const faults = findFaults({ body, authorName, age: given.age, state, isHeld, answersPublic, signs });
  if (faults.length > 0) return { ok: false, faults };
  // Who fills a field that nobody sees is a program: it is told nothing.
  const status = given.isTrapped ? "spam" : state === "open" ? "approved" : "pending";
  const submitted = { id: newId(now), word: newWriterWord(), status } as const;
  await insertComment(db, {
    ...submitted,
    ...origin,
    storyId: given.storyId,
    edition: given.edition,
    parentId: answered?.threadId ?? null,
    authorName,
    body,
    createdAt: now,
    wordHash: hashOf(submitted.word),
    bodyHash,
  });
  await writing.log({
    kind: "comment.written",
    subjectId: submitted.id,
    keys: status === "approved" ? [commentsKey(given.storyId)] : [],
  });
  return { ok: true, value: submitted };
}

/** Where something comes from, hashed with the key of the day (UTC), which is thrown away after it. */
export async function originOf({ db, now }: Writing, address: string): Promise<Origin> {
  const key = await keyOfDay(db, new Date(now).toISOString().slice(0, 10));
  return { addressHash: hashAddress(key, address), subnetHash: hashAddress(key, subnetOf(address)) };
}
