import type { Kysely } from "kysely";
import { inParts } from "../../platform/database/in-parts.ts";
import type { Schema } from "../../platform/database/schema.ts";
import type { NewComment } from "./comment.ts";

/** Writes down comments, any number of them. */
export async function insertComments(db: Kysely<Schema>, comments: readonly NewComment[]): Promise<void> {
  const rows = comments.map((comment) => ({
    id: comment.id,
    story_id: comment.storyId,
    edition: comment.edition,
    parent_id: comment.parentId,
    author_name: comment.authorName,
    body: comment.body,
    status: comment.status,
    created_at: comment.createdAt,
  }));
  await inParts(rows, (part) => db.insertInto("comments").values(part).execute());
}
