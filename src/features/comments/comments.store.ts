import type { Kysely } from "kysely";
import { inParts } from "../../platform/database/in-parts.ts";
import type { Schema } from "../../platform/database/schema.ts";
import type { CommentRule, CommentStatus, NewComment } from "./comment.ts";
import { foldName } from "./comment-text.ts";

/** Writes down comments as an importer brings them, any number of them; what a comment answers comes with it. */
export async function insertComments(db: Kysely<Schema>, comments: readonly NewComment[]): Promise<void> {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const rows = comments.map((comment) => ({
    id: comment.id,
    story_id: comment.storyId,
    edition: comment.edition,
    parent_id: comment.parentId,
    thread_id: beginningOf(comment, byId),
    author_name: comment.authorName,
    name_folded: foldName(comment.authorName),
    body: comment.body,
    status: comment.status,
    created_at: comment.createdAt,
  }));
  await inParts(rows, (part) => db.insertInto("comments").values(part).execute());
}

function beginningOf(comment: NewComment, byId: ReadonlyMap<string, NewComment>): string {
  const seen = new Set<string>();
  let at = comment;
  for (;;) {
    seen.add(at.id);
    const above = at.parentId === null ? undefined : byId.get(at.parentId);
    if (above === undefined || seen.has(above.id)) return at.id;
    at = above;
  }
}

/** A comment as a reader's form makes it. */
export type WrittenComment = Omit<NewComment, "parentId"> & {
  /** The beginning of the exchange that this one answers. */
  readonly parentId: string | null;
  readonly wordHash: string;
  readonly formHash: string;
  readonly bodyHash: string;
  readonly addressHash: string;
  readonly subnetHash: string;
};

/** Writes down a comment that a reader sent. @returns false where its form made one before */
export async function insertComment(db: Kysely<Schema>, comment: WrittenComment): Promise<boolean> {
  const written = await db
    .insertInto("comments")
    .values({
      id: comment.id,
      story_id: comment.storyId,
      edition: comment.edition,
      parent_id: comment.parentId,
      thread_id: comment.parentId ?? comment.id,
      author_name: comment.authorName,
      name_folded: foldName(comment.authorName),
      body: comment.body,
      status: comment.status,
      created_at: comment.createdAt,
      word_hash: comment.wordHash,
      form_hash: comment.formHash,
      body_hash: comment.bodyHash,
      address_hash: comment.addressHash,
      subnet_hash: comment.subnetHash,
    })
    .onConflict((conflict) => conflict.column("form_hash").doNothing())
    .returning("id")
    .execute();
  return written.length > 0;
}

/** A comment as its writer and moderators have it. Times in epoch milliseconds. */
export type KeptComment = {
  readonly id: string;
  readonly storyId: string;
  readonly edition: string;
  readonly parentId: string | null;
  readonly threadId: string;
  readonly authorName: string;
  readonly body: string;
  readonly status: CommentStatus;
  readonly rule: CommentRule | null;
  readonly createdAt: number;
  readonly editedAt: number | null;
  readonly decidedAt: number | null;
  readonly decidedBy: string | null;
  readonly wordHash: string | null;
  readonly addressHash: string | null;
};

/** Comments by their ids, in no order. */
export async function findComments(
  db: Pick<Kysely<Schema>, "selectFrom">,
  ids: readonly string[],
): Promise<KeptComment[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom("comments").selectAll().where("id", "in", ids).execute();
  return rows.map((row) => ({
    id: row.id,
    storyId: row.story_id,
    edition: row.edition,
    parentId: row.parent_id,
    threadId: row.thread_id ?? row.id,
    authorName: row.author_name,
    body: row.body,
    status: row.status as CommentStatus,
    rule: row.rule as CommentRule | null,
    createdAt: row.created_at,
    editedAt: row.edited_at,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by,
    wordHash: row.word_hash,
    addressHash: row.address_hash,
  }));
}

/** Keeps other words of a comment. */
export async function updateWords(
  db: Kysely<Schema>,
  {
    id,
    body,
    bodyHash,
    status,
    at,
  }: {
    readonly id: string;
    readonly body: string;
    readonly bodyHash: string;
    readonly status: CommentStatus;
    readonly at: number;
  },
): Promise<void> {
  await db
    .updateTable("comments")
    .set({ body, body_hash: bodyHash, status, edited_at: at })
    .where("id", "=", id)
    .execute();
}

/** Notes that a reader reported a comment; a second time from the same address and day is the first. */
export async function insertReport(
  db: Kysely<Schema>,
  report: {
    readonly commentId: string;
    readonly addressHash: string;
    readonly reason: string;
    readonly at: number;
  },
): Promise<boolean> {
  const written = await db
    .insertInto("comment_reports")
    .values({
      comment_id: report.commentId,
      address_hash: report.addressHash,
      reason: report.reason,
      at: report.at,
    })
    .onConflict((conflict) => conflict.columns(["comment_id", "address_hash"]).doNothing())
    .returning("comment_id")
    .execute();
  return written.length > 0;
}
