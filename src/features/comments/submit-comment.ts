import { commentsKey } from "../../kernel/cache-keys.ts";
import { newId } from "../../kernel/ids.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import type { CommentStatus } from "./comment.ts";
import { cleanComment, cleanName, foldName, foldWords } from "./comment-text.ts";
import { findComments, insertComment } from "./comments.store.ts";
import { countFloodSigns, keyOfMoment, type Origin } from "./flood.store.ts";
import { type FormAge, hashAddress, hashOf } from "./form-word.ts";
import { type CommentFault, FLOOD_WITHIN, findFaults } from "./guards.ts";
import { subnetOf } from "./subnet.ts";
import { findStanding } from "./threads.store.ts";

/** The form that something was written in: its word, how old it is, and the word that leads its writer back. */
export type SentForm = { readonly word: string; readonly age: FormAge; readonly writerWord: string };

/** What a reader's form brings. */
export type SubmittedComment = {
  readonly storyId: string;
  /** The edition on whose page it was written. */
  readonly edition: string;
  /** The comment that it answers. */
  readonly answers: string | null;
  readonly authorName: string;
  readonly body: string;
  readonly form: SentForm;
  /** Whether a field was filled that no reader sees. */
  readonly isTrapped: boolean;
  /** The network address that it came from; never kept. */
  readonly address: string;
};

/** A comment that was kept, and the word by which its writer comes back to it. */
export type Submitted = { readonly id: string; readonly word: string; readonly status: CommentStatus };

type Outcome =
  | { readonly ok: true; readonly value: Submitted }
  | { readonly ok: false; readonly faults: readonly CommentFault[] };

/** Keeps what a reader wrote, or says all that is wrong with it. A form that comes twice makes one comment. */
export async function submitComment(writing: Writing, given: SubmittedComment): Promise<Outcome> {
  const { db, now } = writing;
  const body = cleanComment(given.body);
  const authorName = cleanName(given.authorName);
  const { state, isHeld } = await findStanding(db, given.storyId);
  const origin = await originOf(writing, given.address);
  const [bodyHash, formHash] = [hashOf(foldWords(body)), hashOf(given.form.word)];
  const signs = await countFloodSigns(db, {
    ...origin,
    storyId: given.storyId,
    bodyHash,
    nameFolded: foldName(authorName),
    formHash,
    since: now - FLOOD_WITHIN,
  });
  if (signs.sentAs !== null) return sentBefore(db, { id: signs.sentAs, authorName, body }, given);
  const [answered] = given.answers === null ? [] : await findComments(db, [given.answers]);
  const answersPublic =
    given.answers === null || (answered?.storyId === given.storyId && answered.status === "approved");
  const faults = findFaults({ body, authorName, age: given.form.age, state, isHeld, answersPublic, signs });
  if (faults.length > 0) return { ok: false, faults };
  // Who fills a field that nobody sees is a program: it is told nothing.
  const status = given.isTrapped ? "spam" : state === "open" ? "approved" : "pending";
  const submitted = { id: newId(now), word: given.form.writerWord, status } as const;
  const isNew = await insertComment(db, {
    ...submitted,
    ...origin,
    storyId: given.storyId,
    edition: given.edition,
    parentId: answered?.threadId ?? null,
    authorName,
    body,
    createdAt: now,
    wordHash: hashOf(submitted.word),
    formHash,
    bodyHash,
  });
  // Another server took the same form at the same moment.
  if (!isNew) return { ok: false, faults: ["form-used"] };
  await writing.log({
    kind: "comment.written",
    subjectId: submitted.id,
    keys: status === "approved" ? [commentsKey(given.storyId)] : [],
  });
  return { ok: true, value: submitted };
}

/** The comment that the form made before, where it is the same one; another one wants a form of its own. */
async function sentBefore(
  db: Writing["db"],
  sent: { readonly id: string; readonly authorName: string; readonly body: string },
  { form }: SubmittedComment,
): Promise<Outcome> {
  const [kept] = await findComments(db, [sent.id]);
  if (kept?.body !== sent.body || kept.authorName !== sent.authorName)
    return { ok: false, faults: ["form-used"] };
  return { ok: true, value: { id: kept.id, word: form.writerWord, status: kept.status } };
}

/** Where something comes from, hashed with the key of the day (UTC), which is thrown away after it. */
export async function originOf({ db, now }: Writing, address: string): Promise<Origin> {
  const key = await keyOfMoment(db, new Date(now).toISOString().slice(0, 10));
  return { addressHash: hashAddress(key, address), subnetHash: hashAddress(key, subnetOf(address)) };
}
